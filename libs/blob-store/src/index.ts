export { BlobBrokenError } from './blob-store';
export type {
  BlobStore,
  GetAnswer,
  KeptBlob,
  PutAnswer,
  PutOptions,
  PutRefusal,
  StoredDocument,
} from './blob-store';
export { FolderBlobStore } from './folder/folder-blob-store';
export { endingOf } from './media/media-kinds';
export type { KindRefusal } from './media/media-kinds';
export { mediaTypeOf } from './media/sniff';
export { sweepUnnamed } from './sweep-unnamed';
export type { Sweep } from './sweep-unnamed';

import type { KindRefusal } from './media/media-kinds';

export interface PutOptions {
  /** The largest document accepted. */
  readonly mostBytes: number;
  /** What the sender calls the file; its ending must agree with what the bytes are. */
  readonly name?: string;
}

export type PutRefusal = 'Empty' | 'TooLarge' | KindRefusal;

export type PutAnswer =
  | ({ readonly status: 'stored' } & StoredDocument)
  | { readonly status: 'refused'; readonly code: PutRefusal };

export interface StoredDocument {
  /** UUID, made here. */
  readonly document: string;
  /** Of the open bytes, 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** As sniffed from the bytes. */
  readonly mediaType: string;
}

/** Erased: the bytes lie there, but the key that opens them was forgotten. */
export type GetAnswer =
  | { readonly status: 'found'; readonly content: AsyncIterable<Buffer> }
  | { readonly status: 'missing' | 'erased' };

export interface KeptBlob {
  readonly stream: string;
  readonly document: string;
  readonly keptAtMs: number;
}

/**
 * Bytes of documents 材料, sealed under the data key of the stream that they belong to: whoever forgets that key
 * makes them unreadable in every copy. A blob is written once and never changed, so a plain copy of the place where
 * they lie is whole at any moment.
 */
export interface BlobStore {
  /** A refused document leaves nothing behind, as does a source that breaks off. */
  put(stream: string, source: AsyncIterable<Uint8Array>, options: PutOptions): Promise<PutAnswer>;
  /**
   * The document, if it belongs to this stream. The content throws BlobBrokenError where it was changed, cut off or
   * taken from elsewhere; what came before was checked.
   */
  get(stream: string, document: string): Promise<GetAnswer>;
  /** Removes one document, such as that of an act that was refused. */
  drop(stream: string, document: string): Promise<void>;
  /** Removes everything that belongs to the stream. */
  remove(stream: string): Promise<void>;
  kept(): AsyncIterable<KeptBlob>;
}

/** A document's bytes are not those that were stored. */
export class BlobBrokenError extends Error {
  override readonly name = 'BlobBrokenError';

  constructor(
    readonly stream: string,
    readonly document: string,
    fault: string,
  ) {
    super(
      `Document ${document} of ${stream} ${fault}: put the file back from a copy of TAIZHANG_BLOBS, then run ` +
        `"taizhang verify".`,
    );
  }
}

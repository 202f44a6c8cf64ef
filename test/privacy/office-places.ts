import path from 'node:path';

/** Where one office keeps what it knows: its own database, folders and log. */
export interface OfficePlaces {
  readonly databaseUrl: string;
  readonly folder: string;
  /** Of the keys, where they are not its own: outside the data, they outlive it. */
  readonly keys?: string;
}

export const foldersOf = ({ folder, keys }: OfficePlaces) => ({
  keys: keys ?? path.join(folder, 'keys'),
  blobs: path.join(folder, 'blobs'),
  spool: path.join(folder, 'spool'),
  log: path.join(folder, 'server.log'),
  anchors: path.join(folder, 'anchors', 'heads.ndjson'),
  register: path.join(folder, 'register.csv'),
  bundle: path.join(folder, 'bundle.zip'),
  copy: path.join(folder, 'copy.ndjson'),
  /** Made before the erasure, with the signed heads of that day. */
  copyBefore: path.join(folder, 'before.ndjson'),
  anchorsBefore: path.join(folder, 'before-heads.ndjson'),
});

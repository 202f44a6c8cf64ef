import { createHash } from 'node:crypto';
import path from 'node:path';

const STREAM = /^[a-z]+-[\w.-]{1,200}$/;
const DOCUMENT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ENDING = '.blob';

/** Where blobs lie: `<two digits>/<stream>/<document>.blob`, and beside them what is being taken in. */
export class Places {
  readonly incoming: string;

  constructor(readonly folder: string) {
    this.incoming = path.join(folder, 'incoming');
  }

  /** @throws TypeError for a stream that is none: it never comes from outside. */
  folderOf(stream: string): string {
    if (!STREAM.test(stream)) throw new TypeError(`${stream} is not a stream that documents belong to.`);
    return path.join(this.folder, createHash('sha256').update(stream).digest('hex').slice(0, 2), stream);
  }

  fileOf(stream: string, document: string): string {
    return path.join(this.folderOf(stream), `${document}${ENDING}`);
  }
}

export function isDocumentId(text: string): boolean {
  return DOCUMENT.test(text);
}

/** Null for a file that is no blob. */
export function documentIn(fileName: string): string | null {
  const document = fileName.endsWith(ENDING) ? fileName.slice(0, -ENDING.length) : '';
  return isDocumentId(document) ? document : null;
}

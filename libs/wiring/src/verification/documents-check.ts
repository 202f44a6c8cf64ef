import type { BlobStore } from '@taizhang/blob-store';
import { ERASED } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { documentState, namedDocuments } from '../evidence/bundle-documents';
import type { DocumentState } from '../evidence/bundle-documents';
import type { VerificationAnswer } from './verification-answer';

/** Reads every document that an act names and holds it against its hash; the first fault is kept. */
export class DocumentsCheck {
  private whole = 0;
  private erased = 0;
  private fault = '';

  constructor(private readonly blobs: Pick<BlobStore, 'get'>) {}

  async see({ stored, body }: DecodedEvent): Promise<void> {
    // A letter's bytes are attached first, so that here they are seen once.
    if (this.fault !== '' || body.act !== 'DocumentAttached') return;
    for (const named of namedDocuments([{ body }])) {
      const { status } = await documentState(stored.stream, named, this.blobs);
      this.note(status, {
        where: `第 ${stored.ordinal} 条的材料 ${named.document}`,
        keyGone: body.title === ERASED,
      });
    }
  }

  answer(): VerificationAnswer['checks'][number] {
    const erased = this.erased > 0 ? `，另有 ${this.erased} 份已依法删除` : '';
    const detail = this.fault || `${this.whole} 份都在，与登记的摘要一致${erased}`;
    return { name: '材料', ok: this.fault === '', detail };
  }

  /** A document whose key is gone while its case's texts still open was changed. */
  private note(
    status: DocumentState['status'],
    at: { readonly where: string; readonly keyGone: boolean },
  ): void {
    if (status === 'whole') this.whole += 1;
    else if (status === 'erased' && at.keyGone) this.erased += 1;
    else this.fault = `${at.where}${status === 'missing' ? '的文件不在了' : '的文件已被改动或者损坏'}`;
  }
}

import type { LoadedStream } from '@taizhang/case-handling';
import { refusedLetter } from './sentences';

export interface IssuedAnswer {
  readonly status: 'issued';
  readonly version: number;
  readonly letter: string;
  readonly documentNumber: string | null;
  readonly documents: readonly { readonly document: string; readonly sha256: string }[];
}

/** What this very command issued when it is sent again, or that the key is taken; null while it is free. */
export function issuedBefore(
  { letter, commandId }: { readonly letter: string; readonly commandId: string },
  { events }: LoadedStream,
): IssuedAnswer | ReturnType<typeof refusedLetter> | null {
  for (const { body, stored } of events) {
    if (body.act !== 'LetterIssued' || body.letter !== letter) continue;
    if (stored.meta.commandId !== commandId) return refusedLetter('LetterKeyUsed');
    const { documentNumber = null, documents } = body;
    return { status: 'issued', version: stored.version, letter, documentNumber, documents };
  }
  return null;
}

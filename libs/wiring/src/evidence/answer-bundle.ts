import type { Readable } from 'node:stream';
import { PROGRAM_VERSION } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { archiveOf } from '@taizhang/evidence-bundle';
import { SealingError } from '@taizhang/history-proof';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import type { DocumentFault } from './bundle-documents';
import type { BundleProofs } from './bundle-proofs';
import { makeBundle } from './make-bundle';

export interface BundleQuestion {
  readonly agency: string;
  readonly request: string;
  /** The day as of which deadlines are judged. */
  readonly asOf: LocalDate;
  /** An instant: only what was recorded by then. */
  readonly asKnownAt?: string;
}

export type BundleAnswer =
  | {
      readonly status: 'made';
      readonly fileName: string;
      /** The ZIP, made while it is read. */
      readonly content: Readable;
    }
  | { readonly status: 'refused'; readonly fault: DocumentFault };

/** The bundle of a case as the office knows it. @throws QuestionError */
export async function answerBundle(question: BundleQuestion, parts: Parts): Promise<BundleAnswer> {
  const { agency, request, asOf, asKnownAt } = question;
  const { stream, number, events } = await findCase(parts, question);
  const limit = asKnownAt === undefined ? Infinity : await parts.store.ordinalAsOf(asKnownAt);
  const known = events.filter(({ ordinal }) => ordinal <= limit);
  if (known.length === 0) {
    throw new QuestionError('UnknownCase', `${asKnownAt} 时还没有编号为 ${request} 的申请，请核对时间。`);
  }
  const { calendar } = parts.rules.rulesOf(agency);
  const program = PROGRAM_VERSION;
  const named = { agency, agencyName: await agencyNameOf(agency, asOf, parts), request, number, stream };
  const ports = { ...parts, prove: (ordinals: readonly number[]) => proofsOf(ordinals, parts) };
  const made = await makeBundle({ ...named, events: known, calendar, asOf, program }, ports);
  if (made.status === 'refused') return made;
  const fileName = `证据-${(number ?? request).replace(/[\p{C}\\/:*?"<>|]/gu, '')}-${asOf}.zip`;
  return { status: 'made', fileName, content: archiveOf(made.entries) };
}

/** Signs what has not been signed first, so that today's acts are vouched for too. */
async function proofsOf(
  ordinals: readonly number[],
  { sealing, proofDesk }: Pick<Parts, 'sealing' | 'proofDesk'>,
): Promise<BundleProofs | null> {
  await sealing.seal().catch((error: unknown) => {
    // Told to the administrator by the sealer itself; what was signed before still stands.
    if (!(error instanceof SealingError)) throw error;
  });
  return proofDesk.inclusion(ordinals);
}

async function agencyNameOf(agency: string, on: LocalDate, { views }: Pick<Parts, 'views'>): Promise<string> {
  const found = await views.read((reading) => reading.agency(agency, { on }));
  return found?.name ?? agency;
}

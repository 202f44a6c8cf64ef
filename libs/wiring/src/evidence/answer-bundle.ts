import type { Readable } from 'node:stream';
import { PROGRAM_VERSION } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { archiveOf } from '@taizhang/evidence-bundle';
import type { StoredEvent } from '@taizhang/event-store';
import { SealingError } from '@taizhang/history-proof';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { EVIDENCE_WORDS } from '../wording/papers';
import type { DocumentFault } from './bundle-documents';
import type { BundleProofs } from './bundle-proofs';
import { makeBundle } from './make-bundle';

export interface BundleQuestion {
  readonly agency: string;
  readonly request: string;
  /** The day as of which deadlines are judged; today unless given. */
  readonly asOf?: LocalDate;
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
  | { readonly status: 'refused'; readonly fault: BundleFault };

export interface BundleFault {
  readonly code: DocumentFault['code'] | 'CountedAcrossAgencies';
  readonly message: string;
}

/** The part's own acts are counted otherwise than those of the whole, so the proof of that rectification would fail. */
const COUNTED_ACROSS_AGENCIES: BundleFault = {
  code: 'CountedAcrossAgencies',
  message: '移交以后有按次序指明行为的更正登记，本机关的部分不能单独核验，请由承接机关制作证据包。',
};

const ACCOUNT = 'account:';

/** The bundle of a case as the office knows it. @throws QuestionError */
export async function answerBundle(question: BundleQuestion, parts: Parts): Promise<BundleAnswer> {
  const { agency, request, asOf = parts.today(), asKnownAt } = question;
  const { stream, number, events, whole } = await findCase(parts, question);
  const limit = asKnownAt === undefined ? Infinity : await parts.store.ordinalAsOf(asKnownAt);
  const known = events.filter(({ ordinal }) => ordinal <= limit);
  if (known.length === 0) {
    throw new QuestionError('UnknownCase', `${asKnownAt} 时还没有编号为 ${request} 的申请，请核对时间。`);
  }
  if (!known.every((event) => whole.includes(event))) {
    return { status: 'refused', fault: COUNTED_ACROSS_AGENCIES };
  }
  const { calendar } = parts.rules.rulesOf(agency);
  const own = { program: PROGRAM_VERSION, words: EVIDENCE_WORDS };
  const named = { agency, agencyName: await agencyNameOf(agency, asOf, parts), request, number, stream };
  const ports = { ...parts, prove: (ordinals: readonly number[]) => proofsOf(ordinals, parts) };
  const part = whole.length > events.length;
  const staff = await recordersOf(known, parts);
  const made = await makeBundle({ ...named, events: known, part, staff, calendar, asOf, ...own }, ports);
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

/** Whoever reads the timeline knows nobody by an account's id. */
async function recordersOf(
  events: readonly StoredEvent[],
  { staff }: Pick<Parts, 'staff'>,
): Promise<{ readonly [account: string]: string }> {
  return Object.fromEntries(await staff.namesOf([...new Set(events.flatMap(accountOf))]));
}

function accountOf({ meta: { recordedBy } }: StoredEvent): readonly string[] {
  return recordedBy.startsWith(ACCOUNT) ? [recordedBy.slice(ACCOUNT.length)] : [];
}

async function agencyNameOf(agency: string, on: LocalDate, { views }: Pick<Parts, 'views'>): Promise<string> {
  const found = await views.read((reading) => reading.agency(agency, { on }));
  return found?.name ?? agency;
}

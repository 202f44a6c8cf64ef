import type { Calendar } from '@taizhang/deadlines';
import { historyInForce } from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import { recordedActs } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { sameContent } from '../codec/same-content';
import type { LedgerLine } from '../ledger/line';
import type { LedgerAct } from '../schemas/events';
import { groupBy } from '../streams/group-by';
import { identityOf, isLedgerAct, multiplicityOf } from './identity';
import type { LineRefusal } from './line-refusal';

export interface NumberedLine {
  /** In the file, from 1. */
  readonly number: number;
  readonly line: LedgerLine;
}

/** An act of the store as a file must repeat it. */
interface StoredAct {
  readonly version: number;
  readonly agency: string;
  /** With the rectifications that the file itself does not hold. */
  readonly act: LedgerAct;
  /** Retracted acts are there, but nothing can differ from them any more. */
  readonly inForce: boolean;
}

export interface Matching {
  readonly alreadyThere: readonly NumberedLine[];
  /** A line that says otherwise than the act in its place. */
  readonly differs: readonly { readonly line: NumberedLine; readonly stored: StoredAct }[];
  readonly fresh: readonly NumberedLine[];
  readonly refused: readonly LineRefusal[];
}

/**
 * Compares the lines of one case with what is stored of it. Equal content first; a line left over faces an act left
 * over of the same identity (agency, act, key) and differs from it; what is then left over is new.
 */
export function matchLines(
  lines: readonly NumberedLine[],
  events: readonly DecodedEvent[],
  calendar: Calendar,
): Matching {
  const storedByIdentity = groupBy(storedActs(lines, events, calendar), (one) =>
    identityOf(one.agency, one.act),
  );
  const linesByIdentity = groupBy(lines, ({ line }) => identityOf(line.agency, line.act));
  const parts = [...linesByIdentity].map(([identity, some]) =>
    matchIdentity(some, storedByIdentity.get(identity) ?? []),
  );
  return {
    alreadyThere: parts.flatMap((part) => part.alreadyThere),
    differs: parts.flatMap((part) => part.differs),
    fresh: parts.flatMap((part) => part.fresh).toSorted((a, b) => a.number - b.number),
    refused: parts.flatMap((part) => part.refused),
  };
}

function matchIdentity(lines: readonly NumberedLine[], stored: readonly StoredAct[]): Matching {
  const [first] = lines;
  const multiplicity = first ? multiplicityOf(first.line.act) : 'often';
  const { single, repeated, refused } =
    multiplicity === 'once' ? onlyOne(lines) : { single: lines, repeated: [], refused: [] };
  const alreadyThere: NumberedLine[] = [...repeated];
  const over: NumberedLine[] = [];
  let left = stored;
  for (const line of single) {
    const same = left.find(({ act }) => sameContent(act, line.line.act));
    left = left.filter((one) => one !== same);
    (same ? alreadyThere : over).push(line);
  }
  const facing = multiplicity === 'added' ? [] : left.filter(({ inForce }) => inForce);
  const differs = over.flatMap((line, index) => {
    const opposite = facing[index];
    return opposite ? [{ line, stored: opposite }] : [];
  });
  return { alreadyThere, differs, fresh: over.slice(differs.length), refused };
}

/** What stands once may be said twice in a file, but only alike. */
function onlyOne(lines: readonly NumberedLine[]) {
  const [first, ...others] = lines;
  const alike = others.filter(({ line }) => first && sameContent(line.act, first.line.act));
  const refused = others
    .filter((line) => !alike.includes(line))
    .map(({ number, line }): LineRefusal => {
      const detail = first ? { line: first.number } : {};
      return { line: number, field: null, code: 'ContradictsLine', detail, names: { act: line.act.act } };
    });
  return { single: first ? [first] : [], repeated: alike, refused };
}

function storedActs(
  lines: readonly NumberedLine[],
  events: readonly DecodedEvent[],
  calendar: Calendar,
): readonly StoredAct[] {
  const rectified = rectifiedActs(lines, recordedActs(events), calendar);
  return events.flatMap(({ stored: { version, meta }, body }) => {
    if (!isLedgerAct(body)) return [];
    const now = rectified?.get(version);
    const isLegal = body.act !== 'RecordRectified' && rectified !== null;
    return [{ version, agency: meta.agency, act: now ?? body, inForce: !isLegal || now !== undefined }];
  });
}

/**
 * The legal acts in force by version, with the rectifications that the file does not repeat: a file that holds both
 * an act and its rectification must find both; a file without the rectification is held against what stands now.
 * Null when nothing was rectified.
 */
function rectifiedActs(lines: readonly NumberedLine[], recorded: readonly RecordedAct[], calendar: Calendar) {
  if (!recorded.some(({ act }) => act.act === 'RecordRectified')) return null;
  const repeated = lines.map(({ line }) => line.act).filter(({ act }) => act === 'RecordRectified');
  const unsaid = recorded.filter(({ act }) => !repeated.some((line) => sameContent(line, act)));
  const legal = recorded.filter((one) => one.act.act !== 'RecordRectified' || unsaid.includes(one));
  return new Map<number, LedgerAct>(
    historyInForce(legal, calendar).map(({ recorded: { version }, act }) => [version, act]),
  );
}

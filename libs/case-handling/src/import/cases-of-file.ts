import { readLedgerLine } from '../ledger/line';
import type { LedgerLine } from '../ledger/line';
import { successorsNamedIn } from '../record-act/load-stream';
import { isRequestAct } from '../schemas/events';
import { placeOf } from '../streams/places';
import type { Place } from '../streams/places';
import type { LineRefusal } from './line-refusal';
import type { NumberedLine } from './match';
import { Spool } from './spool';

/** The lines of one case; read again whenever they are needed. */
export interface CaseOfFile {
  readonly place: Place;
  /** Whether the file itself opens the case; if not, a stored transfer may say where its history stands. */
  readonly opened: boolean;
  readonly lines: readonly number[];
}

const BYTE_ORDER_MARK = '\ufeff';

interface Gathered {
  place: Place;
  opened: boolean;
  lines: number[];
}

/** A ledger's lines, checked one by one and gathered by case, whatever order the file has them in. */
export class CasesOfFile {
  readonly refused: LineRefusal[] = [];
  readonly agencies = new Set<string>();
  private readonly spool = new Spool();
  private readonly numbers: number[] = [];
  private readonly cases = new Map<string, Gathered>();
  /** From the name of a successor's case to that of the case it continues. */
  private readonly continues = new Map<string, string>();
  private read = 0;

  /** Lines with something in them. */
  get lineCount(): number {
    return this.spool.size;
  }

  add(given: string): void {
    this.read += 1;
    const text = this.read === 1 && given.startsWith(BYTE_ORDER_MARK) ? given.slice(1) : given;
    if (text.trim() === '') return;
    const index = this.spool.add(text);
    this.numbers.push(this.read);
    const reading = readLedgerLine(text);
    if (reading.ok) this.file(reading.line, index);
    else this.refused.push(...reading.errors.map((error) => ({ line: this.read, ...error })));
  }

  /** Every case once; a transferred case with the lines of all agencies that held it. */
  all(): readonly CaseOfFile[] {
    for (const name of this.continues.keys()) this.gatherInto(this.rootOf(name), name);
    return [...this.cases.values()];
  }

  linesOf({ lines }: CaseOfFile): readonly NumberedLine[] {
    return lines.flatMap((index) => {
      const reading = readLedgerLine(this.spool.at(index));
      return reading.ok ? [{ number: this.numbers[index] ?? 0, line: reading.line }] : [];
    });
  }

  /** The texts of these lines, as the file has them and in its order. */
  textsOf(numbers: ReadonlySet<number>): readonly string[] {
    return this.numbers.flatMap((number, index) => (numbers.has(number) ? [this.spool.at(index)] : []));
  }

  private file(line: LedgerLine, index: number): void {
    const place = placeOf(line);
    const name = nameOf(place);
    const gathered = this.cases.get(name) ?? { place, opened: false, lines: [] };
    gathered.lines.push(index);
    if (line.act.act === 'ApplicationSubmitted') gathered.opened = true;
    this.cases.set(name, gathered);
    this.agencies.add(line.agency);
    for (const successor of isRequestAct(line.act) ? successorsNamedIn(line.act) : []) {
      this.agencies.add(successor);
      if (line.request !== null)
        this.join(nameOf({ kind: 'request', agency: successor, request: line.request }), name);
    }
  }

  private join(successor: string, from: string): void {
    const root = this.rootOf(from);
    if (root !== successor && !this.continues.has(successor)) this.continues.set(successor, root);
  }

  private rootOf(name: string): string {
    let root = name;
    for (let next = this.continues.get(root); next !== undefined; next = this.continues.get(root))
      root = next;
    return root;
  }

  private gatherInto(root: string, name: string): void {
    const [into, from] = [this.cases.get(root), this.cases.get(name)];
    if (!into || !from) return;
    into.lines = [...into.lines, ...from.lines].toSorted((a, b) => a - b);
    if (from.opened && !into.opened) into.place = from.place;
    into.opened ||= from.opened;
    this.cases.delete(name);
  }
}

function nameOf(place: Place): string {
  return JSON.stringify(place);
}

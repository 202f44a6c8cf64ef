import type { KeyVault } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';

/** What one people's spelling and another's have in common: width, case and blanks do not matter. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** The pieces of two characters that a text is searched by, each once. */
export function piecesOf(text: string): readonly string[] {
  const letters = [...normalised(text)];
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}

/** YYYY-MM */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The months from one to the other, both among them, the last first. */
export function monthsBack(from: LocalDate, to: LocalDate): readonly string[] {
  const number = (day: LocalDate) => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
  const last = number(from);
  return Array.from({ length: Math.max(0, last - number(to) + 1) }, (_, back) => {
    const month = last - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const MOST_KNOWN = 100_000;

/** Keyed fingerprints of texts, 64 bits as a decimal. Without the vault's key nobody can tell the text. */
export class Fingerprints {
  private readonly known = new Map<string, string>();

  constructor(private readonly vault: Pick<KeyVault, 'fingerprint'>) {}

  /** Of a piece, the same for every agency and month: not for storing, see `placed`. */
  piece(piece: string): string {
    const known = this.known.get(piece);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const made = this.of('piece', piece);
    this.known.set(piece, made);
    return made;
  }

  /** Of all that a request asks for. */
  whole(items: readonly string[]): string {
    return this.of('items', JSON.stringify(items.map(normalised).toSorted()));
  }

  private of(kind: string, text: string): string {
    const digits = this.vault.fingerprint(`${kind}\n${text}`).slice(0, 16);
    return BigInt.asIntN(64, BigInt(`0x${digits}`)).toString();
  }
}

/**
 * Pieces where they stand: an agency's month. So an index of pieces alone finds the newest requests of one agency
 * without looking at the others, however often a piece occurs.
 */
export function placed(pieces: readonly string[], agency: string, month: string): readonly string[] {
  const shift = placeNumber(agency, month);
  return pieces.map((piece) => BigInt.asIntN(64, BigInt(piece) + shift).toString());
}

const FNV_BASIS = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const numbers = new Map<string, bigint>();

/** FNV-1a, 64 bits: it hides nothing and need not. */
function placeNumber(agency: string, month: string): bigint {
  const place = `${agency}\n${month}`;
  const known = numbers.get(place);
  if (known !== undefined) return known;
  let number = FNV_BASIS;
  for (const byte of Buffer.from(place)) number = BigInt.asUintN(64, (number ^ BigInt(byte)) * FNV_PRIME);
  if (numbers.size >= MOST_KNOWN) numbers.clear();
  numbers.set(place, number);
  return number;
}

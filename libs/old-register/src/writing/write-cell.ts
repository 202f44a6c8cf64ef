import type { Value } from '../register/act-columns';
import type { ClosedList } from '../register/closed-lists';
import { OUTCOME } from '../register/closed-lists';
import type { Column } from '../register/column';
import { isItemResults } from '../register/reply';
import type { RawCell } from '../reading/raw-cell';

/** A value as its column writes it; the reverse of reading. */
export function writeCell({ kind }: Column, value: Value): RawCell {
  switch (kind.is) {
    case 'day':
      return { is: 'day', day: String(value) };
    case 'number':
      return { is: 'number', number: Number(value) };
    case 'choice':
      return text(wordFor(kind.words, String(value)));
    case 'yesNo':
      return text(wordFor(kind.words, value === true ? 'yes' : 'no'));
    default:
      return text(written(value));
  }
}

function text(words: string): RawCell {
  return { is: 'text', text: words };
}

function wordFor(words: ClosedList, code: string): string {
  return words[code]?.[0] ?? code;
}

function written(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if (!isItemResults(value)) return value.join('\n');
  const inOrder = value.every(({ item }, at) => item === at + 1);
  return value
    .map(({ item, outcome }) => `${inOrder ? '' : `${item}. `}${wordFor(OUTCOME, outcome)}`)
    .join('\n');
}

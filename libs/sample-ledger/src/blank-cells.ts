import { sumOf } from './identities';
import type { CellName, Cells, Identity } from './identities';

interface Found {
  readonly name: CellName;
  readonly value: number;
}

/** The one blank cell of an identity follows from its other cells. */
function found({ left, right }: Identity, cells: Cells): Found | null {
  const isBlank = (name: CellName) => typeof cells.get(name) !== 'number';
  const [blank, another] = [...left, ...right].filter(isBlank);
  if (blank === undefined || another !== undefined) return null;
  const missing = sumOf(right, cells) - sumOf(left, cells);
  return { name: blank, value: left.includes(blank) ? missing : -missing };
}

function nextFound(cells: Cells, identities: readonly Identity[]): Found | null {
  for (const identity of identities) {
    const one = found(identity, cells);
    if (one) return one;
  }
  return null;
}

/**
 * Gives every blank cell a number that the identities allow: what follows from the printed cells first; a cell that
 * nothing decides is 0, as agencies mean it that leave it blank.
 */
export function withoutBlanks(
  printed: Cells,
  identities: readonly Identity[],
): ReadonlyMap<CellName, number> {
  const cells = new Map(printed);
  for (const { left, right } of identities) {
    for (const name of [...left, ...right]) if (!cells.has(name)) cells.set(name, null);
  }
  for (;;) {
    const undecided = [...cells].find(([, value]) => value === null);
    if (!undecided) break;
    const next = nextFound(cells, identities) ?? { name: undecided[0], value: 0 };
    cells.set(next.name, next.value);
  }
  return new Map([...cells].map(([name, value]) => [name, value ?? 0]));
}

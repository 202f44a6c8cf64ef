/** What a workload found: tables of all that was measured, and the figures that have a target. */
export interface Section {
  readonly title: string;
  /** What was done, sentence by sentence. */
  readonly about: readonly string[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure with its target: to be reached, or not to be passed. */
export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly target: number;
  readonly is: 'atLeast' | 'atMost';
  readonly unit: string;
}

export function isMet({ measured, target, is }: Verdict): boolean {
  return is === 'atLeast' ? measured >= target : measured <= target;
}

/** Three digits that mean something; whole numbers whole. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Number.isInteger(value) || value >= 1000) return Math.round(value).toLocaleString('en-US');
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function figures(values: readonly number[]): string {
  return values.map(figure).join(' · ');
}

interface Faults {
  addIssue(issue: { readonly code: 'custom'; readonly path: PropertyKey[]; readonly message: string }): void;
}

const REVERSED = '起始日期晚于截止日期，请核对。';
const ONLY_NOW = '检索只看现在的登记，不能和这一项一起用。';

/** A check that refuses periods which end before they begin: an empty page would say that there was nothing. */
export function periodsInOrder(...periods: readonly (readonly [from: string, until: string])[]) {
  return (asked: object, faults: Faults): void => {
    const days = new Map<string, unknown>(Object.entries(asked));
    for (const [from, until] of periods) {
      const [first, last] = [days.get(from), days.get(until)];
      if (typeof first !== 'string' || typeof last !== 'string' || first <= last) continue;
      faults.addIssue({ code: 'custom', path: [until], message: REVERSED });
    }
  };
}

/** Texts are looked for in what is on record now: what was known then must not be answered by it. */
export function textOnlyNow(
  { text, asKnownAt }: { readonly text?: string; readonly asKnownAt?: string },
  faults: Faults,
): void {
  if (text === undefined || asKnownAt === undefined) return;
  faults.addIssue({ code: 'custom', path: ['asKnownAt'], message: ONLY_NOW });
}

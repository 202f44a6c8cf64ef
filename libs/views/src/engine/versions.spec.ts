import { CASE_FACTS } from '../caseload/tables';
import { changesBetween } from './versions';

const row = (unit: number, outcome: string | null) => ({
  table: CASE_FACTS,
  columns: { agency: 'A1', stream: 'request-1', unit, outcome },
});

const version = (of: ReturnType<typeof row>, knownFrom: number, knownUntil: number | null) => ({
  table: of.table,
  text: JSON.stringify(of.columns),
  knownFrom,
  knownUntil,
});

describe('versions of rows', () => {
  it('begin with the step that made them', () => {
    const { begun, ended } = changesBetween([], [{ ordinal: 7, rows: [row(1, null)] }]);
    expect(begun).toEqual([version(row(1, null), 7, null)]);
    expect(ended).toEqual([]);
  });

  it('stay as they are while nothing changes', () => {
    const steps = [7, 8, 9].map((ordinal) => ({ ordinal, rows: [row(1, null)] }));
    expect(changesBetween([row(1, null)], steps)).toEqual({ begun: [], ended: [] });
  });

  it('end where another takes their place', () => {
    const { begun, ended } = changesBetween([row(1, null)], [{ ordinal: 9, rows: [row(1, 'granted')] }]);
    expect(begun).toEqual([version(row(1, 'granted'), 9, null)]);
    expect(ended).toEqual([{ ...row(1, null), knownUntil: 9 }]);
  });

  it('that begin and end within one batch are written ended', () => {
    const steps = [
      { ordinal: 7, rows: [row(1, null)] },
      { ordinal: 9, rows: [row(1, 'granted')] },
    ];
    const { begun, ended } = changesBetween([], steps);
    expect(begun).toEqual([version(row(1, null), 7, 9), version(row(1, 'granted'), 9, null)]);
    expect(ended).toEqual([]);
  });

  it('end without a successor, and may come back', () => {
    const steps = [
      { ordinal: 8, rows: [] },
      { ordinal: 9, rows: [row(1, 'granted')] },
    ];
    const { begun, ended } = changesBetween([row(1, 'granted')], steps);
    expect(ended).toEqual([{ ...row(1, 'granted'), knownUntil: 8 }]);
    expect(begun).toEqual([version(row(1, 'granted'), 9, null)]);
  });

  it('of one key never hold at once', () => {
    expect(() => changesBetween([], [{ ordinal: 7, rows: [row(1, null), row(1, 'granted')] }])).toThrow(
      'Two rows of one key',
    );
  });
});

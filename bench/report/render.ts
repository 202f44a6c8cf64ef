import { figure, isMet } from './section';
import type { SectionRecord } from './records';
import type { Table, Verdict } from './section';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table({ caption, columns, rows }: Table): string {
  return [`**${caption}**`, '', row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
}

function verdict(what: Verdict): readonly string[] {
  const sign = what.is === 'atLeast' ? '≥' : '≤';
  return [
    what.what,
    `${figure(what.measured)} ${what.unit}`,
    `${sign} ${figure(what.target)}`,
    isMet(what) ? 'met' : '**missed**',
  ];
}

function underWhat(record: SectionRecord): string {
  const settings = Object.entries(record.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `Measured ${record.measuredOn} at commit ${record.commit}${record.quick ? ', **quick run: fewer and shorter rounds, smaller logs**' : ''};`,
    `Node ${record.node}, PostgreSQL ${record.postgres} (${settings.join(', ')}); ${record.machine}.`,
  ].join(' ');
}

function section(record: SectionRecord): string {
  const parts = [
    `## ${record.title}`,
    record.about.join(' '),
    ...record.tables.map(table),
    underWhat(record),
  ];
  return parts.join('\n\n');
}

const INTRODUCTION = `# Measurements

Written by \`npm run bench\`; \`npm run bench -- --only NAME\` renews one section. Ours and the peers run in one
process over the same unix socket to the same embedded PostgreSQL with the same settings, each in a database of its own,
in interleaved rounds; whoever begins changes from round to round, and a first round warms up. A machine's speed moves by
the minute: only the ratios of one round (*paired*) are worth much, and of these the median is what is held against a
target. \`p50\` and \`p99\` are medians over the rounds. Peers are as their packages come: message-db through \`pg\` with prepared
statements, castore through its own driver; both with ten connections.`;

/** The whole page, from what was last measured of each workload. */
export function render(records: readonly SectionRecord[], notes: string): string {
  const verdicts = records.flatMap((record) => record.verdicts.map(verdict));
  const targets = table({
    caption: 'Targets',
    columns: ['what', 'measured', 'target', ''],
    rows: verdicts,
  });
  return `${[INTRODUCTION, targets, ...records.map(section), notes.trim()].join('\n\n')}\n`;
}

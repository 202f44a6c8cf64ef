import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Environment } from '../environment';
import type { Section } from './section';

/** A section as it was last measured, kept as JSON so that measuring one workload again renews that one alone. */
export interface SectionRecord extends Section, Environment {
  readonly rounds: number;
  readonly quick: boolean;
}

const FOLDER = path.join(__dirname, '..', 'results');

function fileOf(workload: string): string {
  return path.join(FOLDER, `${workload}.json`);
}

export async function keep(workload: string, record: SectionRecord): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = fileOf(workload);
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(record), { ...style, parser: 'json' }));
}

export function lastMeasured(workload: string): SectionRecord | undefined {
  const file = fileOf(workload);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

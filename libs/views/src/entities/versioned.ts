import type { EntitySchemaColumnOptions } from 'typeorm';

/**
 * What every row of a view carries beside its content: the build that it belongs to, and from which ordinal of the
 * log until (exclusively) which it was true. A row is never overwritten: "as known at" asks for another ordinal.
 */
export interface Versioned {
  readonly build: number;
  readonly knownFrom: number;
  /** Null while it still holds. */
  readonly knownUntil: number | null;
}

/** Ordinals are bigint in the database; PostgreSQL's driver gives those as text. */
const asNumber = {
  from: (stored: string | null): number | null => (stored === null ? null : Number(stored)),
  to: (value: number | null): number | null => value,
};

type Column = EntitySchemaColumnOptions;

export const text = (name: string): Column => ({ type: 'text', name });
export const textOrNone = (name: string): Column => ({ type: 'text', name, nullable: true });
export const day = (name: string): Column => ({ type: 'date', name });
export const dayOrNone = (name: string): Column => ({ type: 'date', name, nullable: true });
export const whole = (name: string): Column => ({ type: 'integer', name });
export const wholeOrNone = (name: string): Column => ({ type: 'integer', name, nullable: true });
export const flag = (name: string): Column => ({ type: 'boolean', name });
export const json = (name: string): Column => ({ type: 'jsonb', name });
export const ordinal = (name: string): Column => ({ type: 'bigint', name, transformer: asNumber });
export const ordinalOrNone = (name: string): Column => ({ ...ordinal(name), nullable: true });

/** Makes columns the table's primary key, by the name that the migration gave it. */
export function primary<Columns extends Readonly<Record<string, Column>>>(name: string, columns: Columns) {
  return Object.fromEntries(
    Object.entries(columns).map(([property, column]) => [
      property,
      { ...column, primary: true, primaryKeyConstraintName: name },
    ]),
  ) satisfies Readonly<Record<string, Column>>;
}

import type { EntitySchemaColumnOptions, EntitySchemaIndexOptions } from 'typeorm';

type Column = EntitySchemaColumnOptions;

/** Ordinals are bigint in the database, which PostgreSQL's driver gives as text. */
const asNumber = {
  from: (stored: string | null): number | null => (stored === null ? null : Number(stored)),
  to: (value: number | null): number | null => value,
};

export const text = (name: string): Column => ({ type: 'text', name });
export const day = (name: string): Column => ({ type: 'date', name });
export const whole = (name: string): Column => ({ type: 'integer', name });
export const flag = (name: string): Column => ({ type: 'boolean', name });
export const json = (name: string): Column => ({ type: 'jsonb', name });
export const ordinal = (name: string): Column => ({ type: 'bigint', name, transformer: asNumber });
export const instant = (name: string): Column => ({ type: 'timestamptz', name });

export const list = (column: Column): Column => ({ ...column, array: true, transformer: undefined });

/** An index that a migration makes with what TypeORM cannot say (its order, its rows, its kind): left alone by it. */
export const index = (name: string): EntitySchemaIndexOptions => ({
  name,
  columns: ['build'],
  synchronize: false,
});

export const optional = (column: Column): Column => ({ ...column, nullable: true });

/** A column of the primary key, which bears the name that its migration gave it. */
export const key = (primaryKeyConstraintName: string, column: Column): Column => ({
  ...column,
  primary: true,
  primaryKeyConstraintName,
});

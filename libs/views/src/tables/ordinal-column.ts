/** Ordinals are bigint in PostgreSQL and safe integers here. */
export const ordinalColumn = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

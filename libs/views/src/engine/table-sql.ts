import type { EntityMetadata } from 'typeorm';
import type { ViewTable } from './view';

interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

function columnsOf(metadata: EntityMetadata): readonly Column[] {
  return metadata.columns.map(({ propertyName, databaseName, type, isArray }) => ({
    property: propertyName,
    name: databaseName,
    type: `${String(type)}${isArray ? '[]' : ''}`,
  }));
}

/** `r("receivedOn" date, …)`: one JSON parameter as a table, its columns named as the entity's properties. */
function recordset(columns: readonly Column[]): string {
  return `json_to_recordset($2) as r(${columns.map(({ property, type }) => `"${property}" ${type}`).join(', ')})`;
}

/** Writes new rows ($2, JSON) into a build ($1). */
export function insertSql(metadata: EntityMetadata, { holds }: ViewTable): string {
  const columns = columnsOf(metadata).filter(({ property }) => property !== 'build');
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ property }) => `r."${property}"`).join(', ');
  return (
    `insert into ${metadata.tablePath} ("build", ${names}) select $1, ${values} from ${recordset(columns)}` +
    (holds === 'firsts' ? ' on conflict do nothing' : '')
  );
}

/**
 * Ends the rows of a build ($1) whose keys and last ordinals come as JSON ($2). The lateral look-up with its offset
 * makes PostgreSQL go from each given key to its row: a table that has just begun to fill has no statistics yet, and
 * without them a plain join compares every row with every key. For the same reason the row that stands is not asked
 * for by "is null": that would let PostgreSQL take an index of the rows that stand for the primary key. Ordinals
 * begin at 1.
 */
export function endSql(metadata: EntityMetadata, { keys }: ViewTable): string {
  const columns = columnsOf(metadata).filter(({ property }) => keys.includes(property));
  const given = [...columns, { property: 'knownUntil', name: 'known_until', type: 'bigint' }];
  const same = columns.map(({ name, property }) => `o."${name}" = r."${property}"`).join(' and ');
  const open = `select o.ctid from ${metadata.tablePath} o where o."build" = $1 and ${same} and coalesce(o."known_until", 0) = 0 offset 0`;
  return (
    `update ${metadata.tablePath} t set "known_until" = r."knownUntil" ` +
    `from ${recordset(given)}, lateral (${open}) as held where t.ctid = held.ctid`
  );
}

/** Removes the rows of a build ($1) made out of some keys ($2) and known before an ordinal ($3). */
export function removeSql(metadata: EntityMetadata, property: string): string {
  const column = columnsOf(metadata).find((one) => one.property === property);
  return `delete from ${metadata.tablePath} where "build" = $1 and "${column?.name}" = any($2) and "known_from" < $3`;
}

/** How many rows of a build ($1) held at an ordinal ($2), and a sum over their content that no order changes. */
export function checksumSql(metadata: EntityMetadata): string {
  return (
    `select count(*)::int as "rows", coalesce(sum(hashtextextended((to_jsonb(t) - 'build')::text, 0)::numeric), 0)::text ` +
    `as "checksum" from ${metadata.tablePath} t where t."build" = $1 and t."known_from" <= $2`
  );
}

/** How many rows of a build ($1) held at an ordinal ($2). */
export function countSql(metadata: EntityMetadata): string {
  return (
    `select count(*)::int as "rows" from ${metadata.tablePath} where "build" = $1 ` +
    `and "known_from" <= $2 and ("known_until" is null or "known_until" > $2)`
  );
}

import { canonicalJson } from '@taizhang/case-handling';
import type { ClientBase, Pool } from 'pg';
import { signedHead } from '../head/head';
import type { SignedHead } from '../head/head';

/** Leaves under one tile. */
export const TILE = 256;

/** A head as it stands in the database, with its place among the heads, from 1. */
export interface StoredHead extends SignedHead {
  readonly number: number;
}

interface HeadRow {
  readonly number: string;
  readonly said: string;
  readonly public_key: string;
  readonly signature: string;
}

type Queries = Pick<ClientBase | Pool, 'query'>;

const HEAD = 'select number, said, public_key, signature from proof.head';

/** Heads after the one with this number, oldest first. */
export async function headsAfter(db: Queries, number: number, limit: number): Promise<readonly StoredHead[]> {
  const text = `${HEAD} where number > $1 order by number limit $2`;
  return toHeads((await db.query<HeadRow>(text, [number, limit])).rows);
}

export async function latestHead(db: Queries): Promise<StoredHead | null> {
  return toHeads((await db.query<HeadRow>(`${HEAD} order by number desc limit 1`)).rows)[0] ?? null;
}

/** The first head over so many events; null where none was signed. */
export async function headOfSize(db: Queries, size: number): Promise<StoredHead | null> {
  const text = `${HEAD} where size = $1 order by number limit 1`;
  return toHeads((await db.query<HeadRow>(text, [size])).rows)[0] ?? null;
}

export async function putHead(db: Queries, { number, head, publicKey, signature }: StoredHead) {
  await db.query(
    `insert into proof.head (number, follows, size, said, public_key, signature)
     values ($1, nullif($1::bigint - 1, 0), $2, $3, $4, $5)`,
    [number, head.size, canonicalJson(head), publicKey, signature],
  );
}

/** Leaves of the ordinals from `after` + 1 to `through`. */
export async function leavesBetween(db: Queries, after: number, through: number): Promise<readonly Buffer[]> {
  const { rows } = await db.query<{ hash: Buffer }>(
    'select hash from proof.leaf where ordinal > $1 and ordinal <= $2 order by ordinal',
    [after, through],
  );
  return rows.map(({ hash }) => hash);
}

/** Puts the leaves that follow the ordinal `after`. */
export async function putLeaves(db: Queries, after: number, leaves: readonly Buffer[]): Promise<void> {
  await db.query(
    'insert into proof.leaf (ordinal, hash) select $1 + place, hash from unnest($2::bytea[]) with ordinality as l (hash, place)',
    [after, leaves],
  );
}

/** Roots of the tiles from this one on. */
export async function tilesFrom(db: Queries, tile: number): Promise<readonly Buffer[]> {
  const { rows } = await db.query<{ root: Buffer }>(
    'select root from proof.tile where tile >= $1 order by tile',
    [tile],
  );
  return rows.map(({ root }) => root);
}

export async function putTiles(db: Queries, first: number, roots: readonly Buffer[]): Promise<void> {
  if (roots.length === 0) return;
  await db.query(
    'insert into proof.tile (tile, root) select $1 + place - 1, root from unnest($2::bytea[]) with ordinality as t (root, place)',
    [first, roots],
  );
}

function toHeads(rows: readonly HeadRow[]): readonly StoredHead[] {
  return rows.map(({ number, said, public_key, signature }) => {
    const head: unknown = JSON.parse(said);
    return { number: Number(number), ...signedHead.parse({ head, publicKey: public_key, signature }) };
  });
}

import type { DisputeMention } from '@taizhang/annual-report';
import { EntitySchema } from 'typeorm';
import { json, key, text } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/** A review 行政复议 or suit 行政诉讼 as one stream tells it; the same key in other streams is the same dispute. */
export interface DisputeMentionRow {
  readonly agency: string;
  readonly kind: DisputeMention['kind'];
  readonly key: string;
  readonly stream: string;
  /** The whole mention: codes, days and ordinals. */
  readonly mention: DisputeMention;
}

const KEY = 'dispute_mention_pk';

export const disputeMentionEntity = new EntitySchema<DisputeMentionRow & Versioned>({
  name: 'DisputeMention',
  schema: 'views',
  tableName: 'dispute_mention',
  columns: {
    ...versionColumns(KEY),
    agency: key(KEY, text('agency')),
    kind: key(KEY, text('kind')),
    key: key(KEY, text('key')),
    stream: key(KEY, text('stream')),
    mention: json('mention'),
  },
});

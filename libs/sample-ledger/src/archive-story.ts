import type { Act } from '@taizhang/request-case';
import { workdaysLater } from './days';
import type { Telling } from './days';
import type { Story } from './story';

const ARCHIVED = 0.4;

/** Some of what ended undisputed goes to the archive 归档, art. 45. */
export function withArchive(story: Story, telling: Telling): readonly Act[] {
  const archivedOn = workdaysLater(story.at, [15, 60], telling);
  const archived = story.ending && story.successorActs.length === 0 && telling.random.chance(ARCHIVED);
  return archived && archivedOn <= telling.today
    ? [...story.acts, { act: 'CaseArchived', archivedOn }]
    : story.acts;
}

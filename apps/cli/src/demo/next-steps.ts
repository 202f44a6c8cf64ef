import type { Caseload } from './bring-in';
import type { DemoPlace } from './demo-place';

export interface DemoEnd {
  readonly place: DemoPlace;
  readonly caseloads: readonly Caseload[];
  readonly folders: { readonly data: string; readonly out: string };
  /** Whether the caller's own environment would lead the next commands elsewhere. */
  readonly ownDatabase: boolean;
}

/** It carries requests over into the next year. */
const SHOWN = 'chongqing-zfbgt';

/** What to try next: commands that work as they stand, on the demo's data. */
export function nextSteps({ place, caseloads, folders, ownDatabase }: DemoEnd): string {
  const carrying = caseloads.find(({ agency }) => agency === SHOWN) ?? caseloads[0];
  const settings = Object.entries(place.env).map(([name, value]) => `${name}=${quoted(value)}`);
  return [
    `报告在 ${folders.out}/，示范数据在 ${folders.data}/，与正式登记分开。接下来可以试：`,
    '',
    ...(ownDatabase ? ['  unset DATABASE_URL'] : []),
    `  export ${settings.join(' ')}`,
    ...(carrying ? questions(carrying) : []),
    '',
    `再运行一次示范，不会重复登记。用完可以删除：rm -r ${quoted(folders.data)} ${quoted(folders.out)}`,
  ].join('\n');
}

function questions({ agency, year, shown }: Caseload): readonly string[] {
  const one = `--agency ${agency}`;
  return [
    taizhang(`explain ${one} --year ${year} --cell t3.granted.naturalPerson`, '这一格由哪些申请相加而来'),
    taizhang(`deadline ${one} --request ${shown}`, '一件申请的期限逐日怎样算出'),
    taizhang(`history ${one} --request ${shown}`, '这件申请登记过什么'),
    taizhang(`register ${one} --as-of ${year}-06-30`, '某一天的台账'),
    taizhang(`report ${one} --year ${year + 1}`, '结转的申请带进下一年度'),
    taizhang('verify', '登记是否完整、未被改动'),
  ];
}

function taizhang(words: string, why: string): string {
  return `  npx taizhang ${words.padEnd(76)} # ${why}`;
}

/** For a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./:@=?%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

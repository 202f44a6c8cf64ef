import { letterSettingsStream, readClosed } from '@taizhang/case-handling';
import type { LetterSettingsAdopted, LetterTemplateAdopted } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { LetterKind } from '@taizhang/request-case';
import type { Parts } from '../parts';

/** Something adopted, and its version in the stream of the agency's letter settings. */
export interface Adopted<Body> {
  readonly version: number;
  readonly body: Body;
}

/** What the agency adopted for its letters by a day; everything by recording, the last wins. */
export interface AgencyWording {
  /** Of the whole stream: what a writer saw. */
  readonly version: number;
  readonly settings: Adopted<LetterSettingsAdopted> | null;
  readonly templates: ReadonlyMap<LetterKind, Adopted<LetterTemplateAdopted>>;
  /** Every 代字 that was ever adopted, each once. */
  readonly designations: readonly string[];
}

export async function wordingOf(
  agency: string,
  by: LocalDate,
  { store }: Pick<Parts, 'store'>,
): Promise<AgencyWording> {
  const events = await store.readStream(letterSettingsStream(agency));
  const templates = new Map<LetterKind, Adopted<LetterTemplateAdopted>>();
  const designations = new Set<string>();
  let settings: AgencyWording['settings'] = null;
  for (const event of events) {
    const { version } = event;
    const { body } = readClosed(event);
    if (body.act === 'LetterSettingsAdopted') {
      designations.add(body.replyDesignation).add(body.noticeDesignation);
      if (body.adoptedOn <= by) settings = { version, body };
    }
    if (body.act === 'LetterTemplateAdopted' && body.adoptedOn <= by) {
      templates.set(body.kind, { version, body });
    }
  }
  return { version: events.at(-1)?.version ?? 0, settings, templates, designations: [...designations] };
}

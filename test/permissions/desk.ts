import { InMemoryKeyVault } from '@taizhang/case-handling';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { Person } from '@taizhang/staff-access';
import { previewLine, recordOne } from '@taizhang/wiring';
import type { OfferedAct, Parts, PreviewAnswer, RecordedAnswer } from '@taizhang/wiring';
import type { SentAct } from './every-act';
import type { Scene } from './scenes';

/** What a person is told about an act in a case of A1: why it is not for that person, or null. */
export interface Told {
  readonly act: string;
  readonly barred: string | null;
}

/** The office with an empty log in memory: the same write path, a hundred times as fast. */
export function inMemory(parts: Parts): Parts {
  return { ...parts, store: new InMemoryEventStore({ now: () => 0 }), vault: new InMemoryKeyVault() };
}

/** What recording answers the person. @throws Error when the act was recorded: it was to be impossible */
export async function recording(person: Person, scene: Scene, act: SentAct, parts: Parts): Promise<Told> {
  return toldBy(act, await recordOne({ ...orderOf(person, scene, act), commandId: 'never recorded' }, parts));
}

/** The same of a preview. */
export async function previewing(person: Person, scene: Scene, act: SentAct, parts: Parts): Promise<Told> {
  return toldBy(act, await previewLine(orderOf(person, scene, act), parts));
}

/** What is offered, as recording would tell it. */
export function toldByOffer({ act, reason, sentence }: OfferedAct): Told {
  return { act, barred: reason === 'NotPermitted' ? sentence : null };
}

/** Papers come to an address of their own, with their bytes. */
function orderOf(by: Person, { request }: Scene, act: SentAct) {
  const line = { ...act, agency: 'A1', request };
  return act.act === 'DocumentAttached' ? { by, line } : { by, line, place: 'request' as const };
}

function toldBy({ act }: SentAct, answer: RecordedAnswer | PreviewAnswer): Told {
  if (answer.status !== 'refused') throw new Error(`${act} is ${answer.status}.`);
  return { act, barred: answer.refused.find(({ code }) => code === 'NotPermitted')?.message ?? null };
}

import { correctionNotice, decided, received, thirdPartyAsked, transferred } from '@test/acts';
import { assigned, drafted, searched } from '@test/office-acts';
import type { StaffClient, StaffServer } from '@test/staff';

/** A case that A1 handed over to C1, and what C1 did with it. */
export interface HandedOver {
  readonly request: string;
  /** What A1 attached before. */
  readonly ownDocument: string;
  /** What C1 attached. */
  readonly document: string;
  /** Who works on it at C1. */
  readonly handler: string;
  /** Stands in everything that C1 recorded, and nowhere else. */
  readonly marker: string;
}

const MARKER = '捌贰伍标记';

export async function handOver(
  server: StaffServer,
  application: Readonly<Record<string, unknown>>,
): Promise<HandedOver> {
  const [registrar, head] = [await server.as('registrar'), await server.as('head')];
  const requests = '/api/v1/agencies/A1/requests';
  const request = String((await done(registrar.post(requests, application))).request);
  const own = `${requests}/${request}`;
  await done(registrar.post(`${own}/acts`, received('2026-02-09')));
  const ownDocument = await attached(registrar, own, '来信');
  await done(head.post(`${own}/acts`, transferred('2026-02-12', 'C1')));
  const there = `/api/v1/agencies/C1/requests/${request}`;
  const [handler, headThere] = [await server.as('handler', 'C1'), await server.as('head', 'C1')];
  await done(headThere.post(`${there}/acts`, assigned('2026-02-12', handler.account)));
  for (const act of marked()) await done(handler.post(`${there}/acts`, act));
  const document = await attached(handler, there, `${MARKER}的材料`);
  return { request, ownDocument, document, handler: handler.account, marker: MARKER };
}

/** What the successor's people type, in every kind of act that takes a text. */
function marked() {
  const keyed = (text: string) => `${MARKER}${text}`;
  return [
    { ...correctionNotice('2026-02-12', '2026-02-26'), points: [keyed('请补正')] },
    { act: 'CorrectionReceived', receivedOn: '2026-02-24' },
    thirdPartyAsked(keyed('T1'), '2026-02-25'),
    { ...searched('2026-02-25'), searchedBy: keyed('档案室'), keywords: [keyed('征收')] },
    drafted('2026-02-25', keyed('D1'), { paragraphs: [keyed('现予公开。')] }),
    decided('2026-02-26'),
    {
      act: 'RecordRectified',
      rectifies: 'ReplyDecided',
      set: { decidedOn: '2026-02-27' },
      reason: keyed('日期写错'),
    },
  ];
}

async function done(answer: ReturnType<StaffClient['post']>) {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

async function attached(by: StaffClient, url: string, title: string): Promise<string> {
  const paper = { kind: 'other', title, attachedOn: '2026-02-25' };
  return String((await done(by.upload(`${url}/documents`, paper))).document);
}

import { localDate } from '@taizhang/deadlines';
import { foldOffice } from '@taizhang/request-case';
import { attached, approved, contacted, drafted, issued, reviewed } from '@test/office-acts';
import { openEvents, recordedActs, recordedOfficeActs } from '../codec/decode';
import { readActObject, readLedgerObject } from '../ledger/line';
import type { RecordableAct } from '../schemas/events';
import { requestStream } from '../streams/places';
import { CommandIdReusedError } from './ports';
import { received, submitted, transferred, writePath } from './write-path.fixture';

const ON = '2026-03-02';
const stream = requestStream('A1', 'K1');

async function caseInHand() {
  const { store, ports, record } = writePath();
  await record([submitted, received]);
  let commands = 0;
  const by = (recordedBy: string, acts: readonly RecordableAct[], more = {}) => {
    commands += 1;
    return record(acts, { recordedBy, commandId: `by-${commands}`, ...more });
  };
  const events = async () => openEvents(await store.readStream(stream), ports.vault);
  return { store, record, by, events };
}

describe('recording office acts', () => {
  it('puts them into the case’s stream, beside its acts of law', async () => {
    const { by, events } = await caseInHand();
    expect(await by('account:han', [contacted(ON)])).toMatchObject({
      status: 'recorded',
      stream,
      version: 3,
    });
    const read = await events();
    expect(recordedActs(read).map(({ act }) => act.act)).toEqual(['ApplicationSubmitted', 'ReceiptFixed']);
    expect(recordedOfficeActs(read)).toMatchObject([
      { version: 3, recordedBy: 'account:han', agency: 'A1', act: contacted(ON) },
    ]);
  });

  it('answers the same command twice alike, and takes no other act under its id', async () => {
    const { by, events } = await caseInHand();
    const first = await by('account:han', [contacted(ON)], { commandId: 'same' });
    expect(await by('account:han', [contacted(ON)], { commandId: 'same' })).toEqual(first);
    await expect(by('account:han', [contacted(ON, false)], { commandId: 'same' })).rejects.toThrow(
      CommandIdReusedError,
    );
    expect(await events()).toHaveLength(3);
  });

  it('takes who recorded an act for who did it: who drafts does not approve', async () => {
    const { by } = await caseInHand();
    await by('account:han', [drafted(ON, 'R1')]);
    expect(await by('account:han', [reviewed(ON, 'R1')])).toMatchObject({
      refused: [{ refusal: { code: 'WhoDraftsDoesNotApprove', field: 'draft' } }],
    });
    await by('account:li', [reviewed(ON, 'R1')]);
    expect(await by('account:zhou', [approved(ON, 'R1')])).toMatchObject({ status: 'recorded' });
  });

  it('takes several acts of one case at once, each on what those before it leave, or none', async () => {
    const { by, events } = await caseInHand();
    const whole = [attached(ON, 'D1'), issued(ON, 'L1'), contacted(ON)];
    expect(await by('account:han', [...whole, issued(ON, 'L1')])).toMatchObject({
      status: 'refused',
      refused: [{ refusal: { code: 'LetterKeyUsed' } }],
    });
    expect(await events()).toHaveLength(2);
    await by('account:han', whole);
    const file = foldOffice(recordedOfficeActs(await events()));
    expect([file.papers, file.letters, file.contacts].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('takes acts of law and of the office in one command, those of law first', async () => {
    const { record, events } = await (async () => {
      const { store, ports, record: bare } = writePath();
      return { record: bare, events: async () => openEvents(await store.readStream(stream), ports.vault) };
    })();
    await record([contacted(ON), received, submitted]);
    expect((await events()).map(({ body }) => body.act)).toEqual([
      'ApplicationSubmitted',
      'ReceiptFixed',
      'ContactAttempted',
    ]);
  });

  it('never finds another case’s paper', async () => {
    const { by } = await caseInHand();
    await by('account:han', [submitted], { request: 'K2' });
    await by('account:han', [attached(ON, 'D1')], { request: 'K2' });
    expect(await by('account:han', [issued(ON, 'L1')])).toMatchObject({
      refused: [{ refusal: { code: 'NoSuchDocument', field: 'documents' } }],
    });
  });

  it('goes on at the successor after a transfer', async () => {
    const { by } = await caseInHand();
    await by('account:han', [transferred]);
    expect(await by('account:b', [contacted(ON)], { agency: 'B1' })).toMatchObject({
      status: 'recorded',
      stream,
    });
  });

  it('needs a case', async () => {
    const { record } = writePath();
    expect(await record([contacted(ON)])).toMatchObject({
      refused: [{ refusal: { code: 'NoSuchCase', field: 'request' } }],
    });
    await expect(record([contacted(ON)], { request: null })).rejects.toThrow('stands on a request');
  });
});

describe('an office act at the door', () => {
  const line = { agency: 'A1', request: 'K1', ...contacted(ON) };

  it('is read over HTTP, and is no line of a ledger', () => {
    const act = { ...contacted(ON), contactedOn: localDate(ON) };
    expect(readActObject(line)).toEqual({ ok: true, line: { agency: 'A1', request: 'K1', act } });
    expect(readLedgerObject(line)).toMatchObject({ errors: [{ field: 'act', code: 'UnknownAct' }] });
  });

  it('names its request, and every fault of its fields', () => {
    expect(readActObject({ ...line, request: undefined })).toMatchObject({
      errors: [{ field: 'request', code: 'MissingField' }],
    });
    expect(readActObject({ ...line, contactedOn: '2026-02-30', by: 'shout' })).toMatchObject({
      errors: [
        { field: 'contactedOn', code: 'NotADate' },
        { field: 'by', code: 'NotInList' },
      ],
    });
    expect(readActObject({ ...line, act: 'Nothing' })).toMatchObject({ errors: [{ code: 'UnknownAct' }] });
  });
});

import type { AddressInfo } from 'node:net';
import { CommandBus } from '@nestjs/cqrs';
import { localDate } from '@taizhang/deadlines';
import { SendDigest, SweepMorning, TellNotice } from '@taizhang/wiring';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer } from '@test/staff';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const TODAY = localDate('2026-12-18');
const NOTICE = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-12-16',
  restDays: ['2027-01-01', '2027-01-02', '2027-01-03'],
  workDays: [],
};
const API = '/api/v1';
const OWN = `${API}/agencies/A1`;

/** A real SMTP server that takes letters, or has no room for them. */
function smtpServer() {
  const letters: string[] = [];
  const how = { full: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, answer) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (text += part));
      stream.on('end', () => {
        if (!how.full) letters.push(text);
        answer(how.full ? new Error('no room') : null);
      });
    },
  });
  server.on('error', () => undefined);
  return { letters, how, server };
}

describe('the calendar, what-ifs and mornings over HTTP', () => {
  const mail = smtpServer();
  let served: StaffServer;
  let handler: StaffClient;
  let head: StaffClient;

  const record = async (request: string, act: object) => {
    const registrar = await served.withRoles(['registrar', 'handler', 'legal']);
    return registrar.post(`${OWN}/requests/${request}/acts`, act);
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = mail.server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'taizhang@example.test' };
    served = await openStaffServer({ today: TODAY, env });
    handler = await served.as('handler');
    head = await served.as('head');
    const opened = await (
      await served.as('registrar')
    ).post(`${OWN}/requests`, {
      submittedOn: '2026-12-14',
      channel: 'inPerson',
      applicant: { category: 'naturalPerson', name: '张三丰' },
      items: ['某地块的征收批复'],
    });
    expect(opened.status).toBe(201);
    request = opened.body.request;
    await record(request, { act: 'ReceiptFixed', receivedOn: '2026-12-14', basis: 'handedIn' });
  });
  afterAll(async () => {
    await served.close();
    await new Promise<void>((resolve) => mail.server.close(() => resolve()));
  });
  let request = '';

  it('previews an act with its dates and cells, and stores nothing', async () => {
    const before = await served.parts.store.head();
    const extension = { act: 'ExtensionNotified', notifiedOn: '2026-12-17', workingDays: 10 };
    const preview = await handler.post(`${OWN}/requests/${request}/acts?preview=true`, extension);
    expect(preview.status).toBe(200);
    const [own] = preview.body.agencies;
    expect(own).toMatchObject({
      agency: 'A1',
      dueDates: [{ clock: 'reply', from: '2027-01-11', to: '2027-01-25', provisional: true }],
      cells: [],
    });
    expect(await served.parts.store.head()).toEqual(before);
    const contact = { act: 'ContactAttempted', contactedOn: '2026-12-17', by: 'phone', reached: true };
    const office = await handler.post(`${OWN}/requests/${request}/acts?preview=true`, contact);
    expect(office).toMatchObject({ status: 200, body: { status: 'possible', agencies: [] } });
  });

  it('refuses a preview as it would refuse the act', async () => {
    const early = { act: 'ExtensionNotified', notifiedOn: '2026-12-19', workingDays: 10 };
    const url = `${OWN}/requests/${request}/acts`;
    const [preview, real] = [
      await handler.post(`${url}?preview=true`, early),
      await handler.post(url, early),
    ];
    expect([preview.status, preview.body.code]).toEqual([real.status, real.body.code]);
    expect(preview.body.code).toBe('LegalDayInFuture');
    const auditor = await served.as('auditor');
    expect((await auditor.post(`${url}?preview=true`, early)).status).toBe(403);
  });

  it('tells when the reply would be due, also of acts that lie in the future', async () => {
    const acts = [{ act: 'ExtensionNotified', notifiedOn: '2027-01-04', workingDays: 20 }];
    const tried = await handler.post(`${OWN}/requests/${request}/what-if`, { acts });
    expect(tried).toMatchObject({ status: 200, body: { asOf: '2027-01-04', stage: 'inHand' } });
    const reply = tried.body.clocks
      .filter(({ clock }: { readonly clock: string }) => clock === 'reply')
      .at(-1);
    expect(reply).toMatchObject({ dueOn: '2027-02-08', state: 'running' });
    expect(reply.days.at(-1)).toEqual({ date: '2027-02-08', counted: true, why: 'workday' });
  });

  it('tells it of an application that nobody has registered', async () => {
    const acts = [
      {
        act: 'ApplicationSubmitted',
        submittedOn: '2026-12-18',
        channel: 'inPerson',
        applicant: { category: 'naturalPerson' },
        items: ['甲项'],
      },
      { act: 'ReceiptFixed', receivedOn: '2026-12-18', basis: 'handedIn' },
    ];
    const tried = await handler.post(`${OWN}/what-if`, { acts });
    expect(tried.body.agencies[0].dueDates).toContainEqual(
      expect.objectContaining({ clock: 'reply', from: null, to: '2027-01-15' }),
    );
    const wrong = await handler.post(`${OWN}/what-if`, { acts: [acts[0], { act: 'ReceiptFixed' }] });
    expect(wrong).toMatchObject({ status: 422, body: { refused: [{ field: 'acts.1.receivedOn' }, {}] } });
  });

  it('tells which due dates a notice would move, and moves them when it is recorded', async () => {
    const moved = [{ request, clock: 'reply', from: '2027-01-11', to: '2027-01-12', provisional: false }];
    const tried = await head.post(`${API}/calendar/notices/what-if`, NOTICE);
    expect(tried.body.moved).toMatchObject(moved);
    const below = await head.post(`${API}/calendar/notices`, NOTICE);
    expect(below).toMatchObject({ status: 422, body: { code: 'NotAtTheTop' } });
    const top = await served.as('head', 'A0');
    const recorded = await top.post(`${API}/calendar/notices`, NOTICE);
    expect(recorded).toMatchObject({ status: 201, body: { status: 'recorded', number: NOTICE.number } });
    const again = await top.post(`${API}/calendar/notices`, NOTICE);
    expect(again).toMatchObject({ status: 422, body: { code: 'NoticeNumberUsed' } });
    const year = await head.get(`${API}/calendar?year=2027`);
    expect(year.body.noticed).toBe(true);
    expect(year.body.days[0]).toEqual({ day: '2027-01-01', kind: 'holiday', source: NOTICE.number });
    const url = `${API}/calendar/notices/${encodeURIComponent(NOTICE.number)}/moved`;
    expect((await head.get(url)).body).toEqual({ number: NOTICE.number, state: 'pending', moved: [] });
    const commands = served.app.get(CommandBus);
    await commands.execute(new TellNotice(recorded.body.ordinal));
    await commands.execute(new TellNotice(recorded.body.ordinal));
    expect((await head.get(url)).body).toMatchObject({ state: 'done', moved });
    const told = await head.get(`${API}/reminders`);
    expect(told.body).toMatchObject([
      { kind: 'dueDateMoved', request, wasDueOn: '2027-01-11', dueOn: '2027-01-12' },
    ]);
  });

  it('answers by the views under the new calendar, and still by the old as known before', async () => {
    await served.parts.rules.settled;
    const { rules, views, store } = served.parts;
    const { rulesOf } = await views.read(async (reading) => reading);
    expect(rulesOf('A1')).toBe(rules.rulesOf('A1'));
    const [notice] = await store.readStream('calendar');
    const before = rules.knownAt((notice?.ordinal ?? 0) - 1).rulesOf('A1').calendar;
    expect(before.version).not.toContain(NOTICE.number);
    expect(rules.rulesOf('A1').calendar.version).toContain(NOTICE.number);
  });

  it('lays a local order over the agency and those below it alone', async () => {
    const parent = await served.as('head', 'A0');
    const order = {
      number: '某府发〔2026〕1号',
      issuedOn: '2026-12-01',
      restDays: ['2026-12-24'],
      workDays: [],
    };
    expect((await parent.post(`${API}/calendar/local-holidays`, order)).status).toBe(201);
    const kindAt = async (client: StaffClient) =>
      (await client.get(`${API}/calendar?year=2026`)).body.days.find(
        ({ day }: { readonly day: string }) => day === '2026-12-24',
      ).kind;
    expect(await kindAt(parent)).toBe('holiday');
    expect(await kindAt(head)).toBe('holiday');
    expect(await kindAt(await served.as('head', 'B1'))).toBe('workday');
  });

  it('sends nobody to the calendar who may not write in it', async () => {
    expect((await handler.post(`${API}/calendar/notices`, NOTICE)).status).toBe(403);
  });

  it('tells the handler of the case every working morning, once, and sends one letter', async () => {
    const commands = served.app.get(CommandBus);
    await record(request, {
      act: 'CorrectionNoticeIssued',
      issuedOn: '2026-12-15',
      points: ['内容不明确'],
      correctBy: '2026-12-17',
    });
    await head.post(`${OWN}/requests/${request}/acts`, {
      act: 'HandlerAssigned',
      assignedOn: '2026-12-15',
      handler: handler.account,
    });
    await handler.call('PUT', `${API}/reminders/mail`, { body: { address: 'clerk@example.test' } });
    const first = await commands.execute(new SweepMorning(null));
    expect(first).toEqual({ day: TODAY, told: 1, mailTo: [handler.account] });
    expect(await commands.execute(new SweepMorning(TODAY))).toEqual({ ...first, told: 0 });
    expect(await commands.execute(new SweepMorning(localDate('2026-12-17')))).toMatchObject({
      told: 0,
      mailTo: [],
    });
    const [reminder, ...others] = (await handler.get(`${API}/reminders?unread=true`)).body;
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({ kind: 'waitingTooLong', clock: 'correction', dueOn: '2026-12-17' });
    expect(JSON.stringify(reminder)).not.toContain('张三丰');

    const send = () => commands.execute(new SendDigest({ account: handler.account, day: TODAY }));
    mail.how.full = true;
    await expect(send()).rejects.toThrow('no room');
    mail.how.full = false;
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    const letter = await PostalMime.parse(mail.letters.join(''));
    expect(letter).toMatchObject({
      to: [{ address: 'clerk@example.test' }],
      subject: expect.stringContaining('1 件'),
    });
    expect(letter.text).toContain('2026-0001　期限 2026-12-17');
    expect(mail.letters.join('')).not.toContain('张三丰');

    expect((await handler.post(`${API}/reminders/${reminder.id}/read`)).status).toBe(204);
    expect((await handler.get(`${API}/reminders?unread=true`)).body).toEqual([]);
    expect((await head.post(`${API}/reminders/${reminder.id}/read`)).status).toBe(404);
  });
});

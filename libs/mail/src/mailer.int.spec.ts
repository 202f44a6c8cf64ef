import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Mailer } from './mailer';

/** A real SMTP server that keeps what it takes. */
async function smtpServer(how: { readonly refuses?: boolean; readonly password?: string } = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: how.password === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, answer) =>
      password === how.password ? answer(null, { user: username }) : answer(new Error('wrong password')),
    onData: (stream, _, answer) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (text += part));
      stream.on('end', () => {
        if (!how.refuses) taken.push(text);
        answer(how.refuses ? new Error('no room') : null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { taken, port, close };
}

const LETTER = {
  to: 'clerk@example.test',
  subject: '台账提醒：今天到期 1 件',
  text: '2026-0007　答复期限 2026-03-30　今天到期\n',
  id: 'account-1.2026-03-30',
};
const FROM = '依申请公开办公室 <taizhang@example.test>';

describe('mail to staff over SMTP', () => {
  it('arrives as it was written', async () => {
    const server = await smtpServer();
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    const mailer = new Mailer({ smtpUrl, from: FROM, password: null });
    await mailer.send(LETTER);
    const [taken = ''] = server.taken;
    const read = await PostalMime.parse(taken);
    expect(read).toMatchObject({
      subject: LETTER.subject,
      from: { name: '依申请公开办公室', address: 'taizhang@example.test' },
      to: [{ address: LETTER.to }],
      messageId: '<account-1.2026-03-30@taizhang>',
    });
    expect(read.text).toBe(LETTER.text);
    mailer.close();
    await server.close();
  });

  it('signs in with the password that lies in a file, not in the address', async () => {
    const server = await smtpServer({ password: '口令' });
    const smtpUrl = `smtp://taizhang%40example.test@127.0.0.1:${server.port}`;
    await new Mailer({ smtpUrl, from: FROM, password: '口令' }).send(LETTER);
    expect(server.taken).toHaveLength(1);
    await expect(new Mailer({ smtpUrl, from: FROM, password: '别的' }).send(LETTER)).rejects.toThrow();
    await server.close();
  });

  it('sends no password in the clear to another machine', async () => {
    const server = await smtpServer({ password: '口令' });
    // Every address of this machine, but none that is known to be it.
    const smtpUrl = `smtp://taizhang@0.0.0.0:${server.port}`;
    const sent = new Mailer({ smtpUrl, from: FROM, password: '口令' }).send(LETTER);
    await expect(sent).rejects.toThrow('STARTTLS');
    expect(server.taken).toEqual([]);
    await server.close();
  });

  it('fails where the server does not take it, so that it is tried again', async () => {
    const server = await smtpServer({ refuses: true });
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    await expect(new Mailer({ smtpUrl, from: FROM, password: null }).send(LETTER)).rejects.toThrow('no room');
    await server.close();
  });
});

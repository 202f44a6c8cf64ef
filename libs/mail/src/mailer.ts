import { createTransport } from 'nodemailer';

/** Where mail is handed in, and in whose name. */
export interface MailSettings {
  /**
   * `smtp://user@host:port` or `smtps://…`; without a password in it. With a user and smtp: the line is encrypted
   * (STARTTLS) before the password goes to another machine, or nothing is sent.
   */
  readonly smtpUrl: string;
  readonly from: string;
  /** Of the user in the address; null where the server asks for none. */
  readonly password: string | null;
}

/** A letter in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same letter has the same id: what is sent again after a crash can be told as a repetition. */
  readonly id: string;
}

/** Where a password may go in the clear, since it crosses no network. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const PATIENCE_MS = 20_000;

/** Hands mail to one SMTP server, which keeps it from then on. */
export class Mailer {
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    const { smtpUrl, password } = settings;
    const { hostname, port, protocol, username } = new URL(smtpUrl);
    this.transport = createTransport({
      host: hostname,
      ...(port ? { port: Number(port) } : {}),
      secure: protocol === 'smtps:',
      requireTLS: username !== '' && !THIS_MACHINE.has(hostname),
      ...(username ? { auth: { user: decodeURIComponent(username), pass: password ?? '' } } : {}),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Resolves when the server has taken the letter. @throws what the server or the line says; nothing is kept here. */
  async send({ to, subject, text, id }: Mail): Promise<void> {
    const { from } = this.settings;
    await this.transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@taizhang>`,
      // Out-of-office answers would come back every morning.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.transport.close();
  }
}

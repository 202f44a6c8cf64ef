import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ConfigError } from '../config';

/** Somebody who can be asked. */
export interface Terminal {
  /** One line from the person; what is `hidden` is not shown while it is typed. @throws ConfigError when given up. */
  ask(question: string, hidden?: boolean): Promise<string>;
  tell(sentence: string): void;
}

const OWN: Terminal = {
  ask: askAtTerminal,
  tell: (sentence) => process.stderr.write(`${sentence}\n`),
};

/** The program's own terminal; null where nobody sits at it. */
export function ownTerminal(): Terminal | null {
  return process.stdin.isTTY && process.stderr.isTTY ? OWN : null;
}

/** Ctrl-C gives up. */
async function askAtTerminal(question: string, hidden = false): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stderr,
    terminal: true,
  });
  const givenUp = new Promise<never>((_, reject) => {
    lines.once('SIGINT', () => reject(new ConfigError('已取消，什么都没有登记。')));
  });
  try {
    if (hidden) process.stderr.write(question);
    return await Promise.race([lines.question(hidden ? '' : question), givenUp]);
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
}

/** Typed twice, and both again while they differ, so that nobody is locked out by a slip. */
export async function askNewPassword(terminal: Terminal): Promise<string> {
  for (;;) {
    const password = await terminal.ask('密码（至少 12 个字符，输入时不显示）：', true);
    if ((await terminal.ask('再输入一次：', true)) === password) return password;
    terminal.tell('两次输入的密码不一样，请重来。');
  }
}

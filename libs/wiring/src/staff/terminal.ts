import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ConfigError } from '../config';

/** Whether somebody sits at the terminal who can be asked. */
export function isAskable(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

/**
 * One line from the person at the terminal; what is `hidden` is not shown while it is typed.
 * @throws ConfigError when the person gives up (Ctrl-C).
 */
export async function askAtTerminal(question: string, hidden = false): Promise<string> {
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

/** Typed twice, so that nobody is locked out by a slip. @throws ConfigError when the two differ. */
export async function askNewPassword(): Promise<string> {
  const password = await askAtTerminal('密码（至少 12 个字符，输入时不显示）：', true);
  if ((await askAtTerminal('再输入一次：', true)) === password) return password;
  throw new ConfigError('两次输入的密码不一样，请重来。');
}

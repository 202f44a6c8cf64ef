import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');
const PATIENCE_MS = 60_000;

it(
  'ends in order where its reader has seen enough, as under `| head`',
  async () => {
    const program = ['--require', path.join(ROOT, 'run-typescript.cjs'), path.join(__dirname, 'main.ts')];
    const child = spawn(process.execPath, [...program, 'schema', 'ledger'], { cwd: ROOT, stdio: 'pipe' });
    child.stdout.destroy();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = await once(child, 'close');
    expect({ code, said }).toEqual({ code: 0, said: '' });
  },
  PATIENCE_MS,
);

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';

export interface RunningProcess {
  /** Tells a process from a later one that was given the same number. */
  readonly startedAt: string;
  readonly command: string;
  /** Known on Linux only, and only of processes whose rights we have. */
  readonly workingFolder?: string;
}

/** The process of that number, unless it is gone or only waits to be reaped. */
export function runningProcess(pid: number): RunningProcess | undefined {
  try {
    return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

const STATE = 0;
const START_TICKS = 19;

/** proc(5): the fields of `stat` after the command's closing bracket start with the state. */
function fromProc(pid: number): RunningProcess | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (isDead(fields[STATE])) return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return { startedAt: `${boot}:${fields[START_TICKS]}`, command, workingFolder: workingFolderOf(pid) };
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

const PS_START_WORDS = 5;

function fromPs(pid: number): RunningProcess | undefined {
  const line = execFileSync('ps', ['-p', String(pid), '-o', 'stat=,lstart=,command='], { encoding: 'utf8' });
  const [state, ...words] = line.trim().split(/\s+/);
  if (isDead(state)) return undefined;
  return {
    startedAt: words.slice(0, PS_START_WORDS).join('-'),
    command: words.slice(PS_START_WORDS).join(' '),
  };
}

function isDead(state = 'Z'): boolean {
  return state.startsWith('Z') || state.startsWith('X');
}

import { failureSentence } from '../wording/failures';

const MINUTE_MS = 60_000;

/** Says that the queue went away, or that a job could not be kept; it goes on by itself. The same once a minute. */
export function failureLog(log: (line: string) => void): (error: unknown) => void {
  let last = { line: '', at: 0 };
  return (error) => {
    const line = `任务队列：${failureSentence(error) ?? String(error)}`;
    const now = Date.now();
    if (line === last.line && now - last.at < MINUTE_MS) return;
    last = { line, at: now };
    log(line);
  };
}

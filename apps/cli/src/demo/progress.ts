import { Presets, SingleBar } from 'cli-progress';

type Progress = (done: number, name: string) => void;

/** One bar for the whole work on a terminal; silence where output is piped. */
export async function withProgress<Answer>(
  total: number,
  work: (progress: Progress) => Promise<Answer>,
): Promise<Answer> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar(
    { format: '登记 {bar} {percentage}% {name}', stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0, { name: '' });
  try {
    return await work((done, name) => bar.update(Math.round(done), { name }));
  } finally {
    bar.stop();
  }
}

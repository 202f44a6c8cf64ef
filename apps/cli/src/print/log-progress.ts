import { Presets, SingleBar } from 'cli-progress';

type Progress = (stage: string, done: number, of: number) => void;

/** A bar of events on a terminal; silence where output is piped. */
export async function withLogProgress<Answer>(
  work: (onProgress: Progress) => Promise<Answer>,
): Promise<Answer> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const format = '{stage} {bar} {percentage}% {value}/{total} 条';
  const bar = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
  let running: string | null = null;
  try {
    return await work((stage, done, of) => {
      if (running !== stage) bar.start(of, 0, { stage });
      running = stage;
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}

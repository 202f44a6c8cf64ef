import 'reflect-metadata';
import { failureSentence } from '@taizhang/wiring';
import { startWorker } from './worker';

startWorker(process.env).catch((error: unknown) => {
  const sentence = failureSentence(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

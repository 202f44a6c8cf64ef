import 'reflect-metadata';
import { failureSentence } from '@taizhang/wiring';
import { serve } from './server';

serve(process.env).catch((error: unknown) => {
  const sentence = failureSentence(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

import 'reflect-metadata';
import { run } from './program';

/** A reader that has seen enough (`| head`) is no failure; whoever else listens tells of the other faults. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1) throw error;
});

void run(process.argv).then((code) => {
  process.exitCode = code;
});

import { setTimeout as pause } from 'node:timers/promises';

const FIRST_MS = 25;
const LAST_MS = 2_000;

/** Waits after the n-th failure, from 1. Doubles each time; half of it is chance, so that many do not come back at once. */
export async function backOff(failures: number): Promise<void> {
  const whole = Math.min(FIRST_MS * 2 ** (failures - 1), LAST_MS);
  await pause(whole / 2 + (Math.random() * whole) / 2);
}

/** PostgreSQL's class 08 and 57P0x: the connection broke, or the server stops, crashed or starts. */
const LOST = /^(08\w{3}|57P0[1-4]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;
const DRIVER_SAYS = /Connection terminated|connection was ended|timeout exceeded when trying to connect/i;
const MOST_CAUSES = 8;

/** Whether work ended because the database went away; what was acknowledged before is stored all the same. */
export function isDatabaseLost(error: unknown): boolean {
  return causesOf(error).some(
    (one) => (isFromConnection(one) && LOST.test(one.code)) || DRIVER_SAYS.test(one.message),
  );
}

function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  let next: unknown = error;
  while (next instanceof Error && causes.length < MOST_CAUSES) {
    causes.push(next);
    next = 'driverError' in next ? next.driverError : next.cause;
  }
  return causes;
}

/** An error of a file that is missing bears ENOENT too; one of a connection says `connect`, one of the server nothing. */
function isFromConnection(error: Error): error is Error & { readonly code: string } {
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return error.code !== 'ENOENT' || ('syscall' in error && error.syscall === 'connect');
}

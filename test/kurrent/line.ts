import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A port in front of another one, whose connections can be cut like a cable. */
export interface Line {
  readonly port: number;
  cut(): void;
  close(): Promise<void>;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return address.port;
}

export async function openLine(target: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      keep(one);
      one.pipe(other);
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return { port: portOf(server.address()), cut, close };
}

import { connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** The network between the browsers and Karakter, which a journey can pull out. */
export type Cable = {
  url: string;
  /** Nothing gets through, and open connections break: pages, sockets and service workers alike. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Lays a cable from a separate port to Karakter's; with a certificate it is https up to there, as behind a proxy. */
export async function layCable(
  port: number,
  toPort: number,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Cable> {
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket));
    return socket;
  };
  const carry = (near: Socket) => {
    keep(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = keep(connect(toPort, 'localhost'));
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  };
  const server = tls ? createTlsServer(tls, carry) : createServer(carry);
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `${tls ? 'https' : 'http'}://localhost:${port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** For a server whose network the journey cannot cut: it throws when the journey tries. */
export function noCable(url: string): Cable {
  const cut = () => {
    throw new Error('this Karakter has no cable to cut: set KARAKTER_JOURNEY_PORT');
  };
  return { url, cut, mend: () => undefined, close: async () => undefined };
}

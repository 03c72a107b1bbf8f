import { createServer } from 'node:net';

/** Listens and closes again; returns the port, which is a free one where 0 is requested. */
async function listenOnce(host: string, port: number): Promise<number> {
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  probe.once('error', reject).listen({ host, port, exclusive: true }, resolve);
  await promise;
  const address = probe.address();
  const closed = Promise.withResolvers<void>();
  probe.close(() => closed.resolve());
  await closed.promise;
  return typeof address === 'object' && address ? address.port : port;
}

/** A port of this computer on which nothing listens now. */
export function freePort(): Promise<number> {
  return listenOnce('127.0.0.1', 0);
}

/** Fails as listening would (`EADDRINUSE`, `EACCES`) where the port is not available. */
export async function requireFreePort(address: { host: string; port: number }): Promise<void> {
  await listenOnce(address.host, address.port);
}

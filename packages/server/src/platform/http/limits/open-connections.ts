import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';

/** Connections of one address without a session: far more than a large exam that signs in at once needs. */
const mostStrangers = 2_000;

/**
 * Limits the number of connections without a session at one address. Beyond that the oldest of them is closed, and
 * the newest is not refused: a client that opens thousands loses them, and candidates behind the same address can
 * connect. A connection with a session is not counted.
 */
export function boundConnections(
  server: Server,
  most = mostStrangers,
): { isKnown(raw: IncomingMessage): void } {
  const strangers = new Map<string, Set<Socket>>();
  const placeOf = (socket: Socket) =>
    socket.remoteAddress === undefined ? '' : normalizeIP(socket.remoteAddress);
  const places = new WeakMap<Socket, string>();

  function forget(socket: Socket): void {
    const place = places.get(socket) ?? '';
    const among = strangers.get(place);
    among?.delete(socket);
    if (among?.size === 0) strangers.delete(place);
  }

  server.on('connection', (socket: Socket) => {
    const place = placeOf(socket);
    const among = strangers.get(place) ?? new Set();
    places.set(socket, place);
    strangers.set(place, among.add(socket));
    socket.once('close', () => forget(socket));
    const [oldest] = among;
    if (among.size > most) oldest?.destroy();
  });
  return { isKnown: ({ socket }) => forget(socket) };
}

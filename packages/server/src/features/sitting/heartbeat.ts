import type { WebSocket } from 'ws';

/** In so long everybody's turn comes once. */
const roundMs = 13_000;
/** Asked all at once, a hall's answers would hold up its writing for a second. */
const turns = 50;

/** Finds the lines that are dead though they never said so. */
export type Heartbeat = {
  add(socket: WebSocket): void;
  /** A sign of life; whoever writes is not asked for another. */
  heard(socket: WebSocket): void;
  stop(): void;
};

/** One heartbeat for all sockets: who was silent for a round is asked, and who does not answer within another is dead. */
export function createHeartbeat(): Heartbeat {
  const groups = Array.from({ length: turns }, () => new Set<WebSocket>());
  const alive = new Set<WebSocket>();
  const asked = new Set<WebSocket>();
  let added = 0;
  let turn = 0;

  function look(socket: WebSocket): void {
    if (alive.delete(socket)) asked.delete(socket);
    else if (asked.has(socket)) socket.terminate();
    else {
      asked.add(socket);
      socket.ping();
    }
  }

  const heart = setInterval(() => {
    for (const socket of groups[turn % turns] ?? []) look(socket);
    turn += 1;
  }, roundMs / turns);
  heart.unref();

  return {
    add(socket) {
      const group = groups[added % turns];
      added += 1;
      group?.add(socket);
      socket.on('pong', () => alive.add(socket));
      socket.on('close', () => {
        for (const set of [group, alive, asked]) set?.delete(socket);
      });
    },
    heard: (socket) => void alive.add(socket),
    stop: () => clearInterval(heart),
  };
}

import type { WebSocket } from 'ws';

/** In so long everybody's turn comes once. */
const roundMs = 13_000;
/** Asked all at once, a hall's answers would hold up its writing for a second. */
const turns = 50;

/** Finds the lines that are dead though they never said so; the client finds the same by hearing nothing. */
export type Heartbeat = {
  /** `ask`: how to ask for a sign of life. Whatever comes is one, so that whoever writes is not asked. */
  add(socket: WebSocket, ask: () => void): void;
  stop(): void;
};

/** One heartbeat for all sockets: who was silent for a round is asked, and who does not answer within another is dead. */
export function createHeartbeat(): Heartbeat {
  const groups = Array.from({ length: turns }, () => new Map<WebSocket, () => void>());
  const alive = new Set<WebSocket>();
  const asked = new Set<WebSocket>();
  let added = 0;
  let turn = 0;

  function look(socket: WebSocket, ask: () => void): void {
    if (alive.delete(socket)) asked.delete(socket);
    else if (asked.has(socket)) socket.terminate();
    else {
      asked.add(socket);
      ask();
    }
  }

  const heart = setInterval(() => {
    for (const [socket, ask] of groups[turn % turns] ?? []) look(socket, ask);
    turn += 1;
  }, roundMs / turns);
  heart.unref();

  return {
    add(socket, ask) {
      const group = groups[added % turns];
      added += 1;
      group?.set(socket, ask);
      socket.on('message', () => alive.add(socket));
      socket.on('close', () => {
        for (const set of [group, alive, asked]) set?.delete(socket);
      });
    },
    stop: () => clearInterval(heart),
  };
}

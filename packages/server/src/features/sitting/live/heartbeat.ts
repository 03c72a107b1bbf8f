import type { WebSocket } from 'ws';

/** The time in which every connection is checked once. */
const roundMs = 13_000;
/** If thousands were pinged together, their responses would delay saving for a second. */
const turns = 50;

/** Finds dead connections that never closed; the client finds the same when it receives nothing. */
export type Heartbeat = {
  /** `ask` sends a ping. Any frame counts as a response, so a window that writes gets no ping. */
  add(socket: WebSocket, ask: () => void): void;
  stop(): void;
};

/** The state says what has been received since the connection's last turn. */
type Connection = {
  readonly socket: WebSocket;
  readonly ask: () => void;
  state: 'active' | 'silent' | 'asked';
};

/**
 * One heartbeat for all sockets: a connection silent for a round is pinged, and one silent for another round is dead.
 */
export function createHeartbeat(): Heartbeat {
  const groups = Array.from({ length: turns }, () => new Set<Connection>());
  let added = 0;
  let turn = 0;

  function check(connection: Connection): void {
    if (connection.state === 'active') connection.state = 'silent';
    else if (connection.state === 'asked') connection.socket.terminate();
    else {
      connection.state = 'asked';
      connection.ask();
    }
  }

  const heart = setInterval(() => {
    for (const connection of groups[turn % turns] ?? []) check(connection);
    turn += 1;
  }, roundMs / turns);
  heart.unref();

  return {
    add(socket, ask) {
      const connection: Connection = { socket, ask, state: 'silent' };
      const group = groups[added % turns];
      added += 1;
      group?.add(connection);
      socket.on('message', () => {
        connection.state = 'active';
      });
      socket.on('close', () => group?.delete(connection));
    },
    stop: () => clearInterval(heart),
  };
}

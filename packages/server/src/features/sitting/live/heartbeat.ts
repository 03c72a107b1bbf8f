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

/** What was heard of a line since its last turn. */
type Line = { readonly socket: WebSocket; readonly ask: () => void; state: 'heard' | 'silent' | 'asked' };

/** One heartbeat for all sockets: who was silent for a round is asked, and who does not answer within another is dead. */
export function createHeartbeat(): Heartbeat {
  const groups = Array.from({ length: turns }, () => new Set<Line>());
  let added = 0;
  let turn = 0;

  function look(line: Line): void {
    if (line.state === 'heard') line.state = 'silent';
    else if (line.state === 'asked') line.socket.terminate();
    else {
      line.state = 'asked';
      line.ask();
    }
  }

  const heart = setInterval(() => {
    for (const line of groups[turn % turns] ?? []) look(line);
    turn += 1;
  }, roundMs / turns);
  heart.unref();

  return {
    add(socket, ask) {
      const line: Line = { socket, ask, state: 'silent' };
      const group = groups[added % turns];
      added += 1;
      group?.add(line);
      socket.on('message', () => {
        line.state = 'heard';
      });
      socket.on('close', () => group?.delete(line));
    },
    stop: () => clearInterval(heart),
  };
}

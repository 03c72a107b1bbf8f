import type { WebSocket } from 'ws';

const beatMs = 20_000;

/** The windows that are connected to this process, by candidacy. */
export type OpenSockets = {
  /** Lists a socket until it closes, and notices when the other end is gone without a word. */
  add(candidacyId: string, socket: WebSocket): void;
  /** The candidate's other windows that are open. */
  others(candidacyId: string, than: WebSocket): WebSocket[];
};

/** One heartbeat for all of them: what has not answered the last one is dead. */
export function createOpenSockets(): OpenSockets {
  const open = new Map<string, Set<WebSocket>>();
  const answered = new WeakSet<WebSocket>();
  let heart: NodeJS.Timeout | undefined;

  function beat(): void {
    for (const socket of [...open.values()].flatMap((sockets) => [...sockets])) {
      if (!answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }

  function remove(candidacyId: string, socket: WebSocket): void {
    const sockets = open.get(candidacyId);
    sockets?.delete(socket);
    if (sockets?.size === 0) open.delete(candidacyId);
    if (open.size > 0) return;
    clearInterval(heart);
    heart = undefined;
  }

  return {
    add(candidacyId, socket) {
      const sockets = open.get(candidacyId) ?? new Set();
      open.set(candidacyId, sockets.add(socket));
      answered.add(socket);
      socket.on('pong', () => answered.add(socket));
      socket.on('close', () => remove(candidacyId, socket));
      heart ??= setInterval(beat, beatMs);
    },
    others(candidacyId, than) {
      const sockets = [...(open.get(candidacyId) ?? [])];
      return sockets.filter((socket) => socket !== than && socket.readyState === socket.OPEN);
    },
  };
}

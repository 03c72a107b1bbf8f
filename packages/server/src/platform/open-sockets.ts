import type { WebSocket } from 'ws';

/** Of the codes that are free for programs: as 401 over HTTP. */
const signedOutCode = 4401;
/** For what the client has on its way; whoever does not take leave by then is cut off. */
const leaveMs = 3_000;
/** Far longer than it takes to open a socket. */
const rememberedMs = 60_000;

/** The WebSockets open at this server, by the session each was opened with. */
export type OpenSockets = {
  /** Lists the socket; false, with leave taken, where its session ended while it was being opened. */
  add(sessionId: string, socket: WebSocket): boolean;
  /** The sessions that have a socket open. */
  sessions(): string[];
  /** Takes leave of a session's sockets: what they have sent is still received, and nothing after that. */
  close(sessionId: string): void;
};

export function createOpenSockets(): OpenSockets {
  const bySession = new Map<string, Set<WebSocket>>();
  /** Those that ended just now: a socket may have been let in a moment before. */
  const ended = new Set<string>();

  function takeLeave(socket: WebSocket): void {
    socket.close(signedOutCode, 'signed out');
    const cut = setTimeout(() => socket.terminate(), leaveMs);
    socket.on('close', () => clearTimeout(cut));
  }

  function forget(sessionId: string, socket: WebSocket): void {
    const sockets = bySession.get(sessionId);
    sockets?.delete(socket);
    if (sockets?.size === 0) bySession.delete(sessionId);
  }

  return {
    add(sessionId, socket) {
      if (ended.has(sessionId)) {
        takeLeave(socket);
        return false;
      }
      const sockets = bySession.get(sessionId) ?? new Set();
      bySession.set(sessionId, sockets.add(socket));
      socket.on('close', () => forget(sessionId, socket));
      return true;
    },
    sessions: () => [...bySession.keys()],
    close(sessionId) {
      ended.add(sessionId);
      setTimeout(() => ended.delete(sessionId), rememberedMs).unref();
      for (const socket of bySession.get(sessionId) ?? []) takeLeave(socket);
    },
  };
}

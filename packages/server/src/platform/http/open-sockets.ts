import { signedOutCode } from '@karakter/contract/platform/socket-route';
import type { WebSocket } from 'ws';

/** The time for data in transit from the client; a client that has not closed by then is disconnected. */
const leaveMs = 3_000;
/** Far longer than it takes to open a socket. */
const rememberedMs = 60_000;

/** The WebSockets open at this server, by the session each was opened with. */
export type OpenSockets = {
  /**
   * Lists the socket; returns false, and closes it, where its session ended while it was being opened. `writes`: an
   * answer is written through it.
   */
  add(sessionId: string, socket: WebSocket, writes?: boolean): boolean;
  /** The sessions that have a socket open, and whether an answer is written through one of them. */
  sessions(): { sessionId: string; writes: boolean }[];
  /** Closes a session's sockets: data that they have already sent is still received, and nothing after that. */
  close(sessionId: string): void;
};

export function createOpenSockets(): OpenSockets {
  const bySession = new Map<string, Map<WebSocket, { writes: boolean }>>();
  /** Sessions that ended just now: a socket may have been opened a moment before. */
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
    add(sessionId, socket, writes = false) {
      if (ended.has(sessionId)) {
        takeLeave(socket);
        return false;
      }
      const sockets = bySession.get(sessionId) ?? new Map();
      bySession.set(sessionId, sockets.set(socket, { writes }));
      socket.on('close', () => forget(sessionId, socket));
      return true;
    },
    sessions: () =>
      [...bySession].map(([sessionId, sockets]) => {
        return { sessionId, writes: [...sockets.values()].some(({ writes }) => writes) };
      }),
    close(sessionId) {
      ended.add(sessionId);
      setTimeout(() => ended.delete(sessionId), rememberedMs).unref();
      for (const socket of bySession.get(sessionId)?.keys() ?? []) takeLeave(socket);
    },
  };
}

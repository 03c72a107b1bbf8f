import type { WebSocket } from 'ws';

const beatMs = 20_000;

/** One heartbeat for all sockets: what has not answered the last one is dead, though it never said so. */
export function createHeartbeat(): { add(socket: WebSocket): void; stop(): void } {
  const open = new Set<WebSocket>();
  const silent = new Set<WebSocket>();
  const heart = setInterval(beat, beatMs);
  heart.unref();

  function beat(): void {
    for (const socket of silent) socket.terminate();
    for (const socket of open) {
      silent.add(socket);
      socket.ping();
    }
  }

  return {
    add(socket) {
      open.add(socket);
      socket.on('pong', () => silent.delete(socket));
      socket.on('close', () => {
        open.delete(socket);
        silent.delete(socket);
      });
    },
    stop: () => clearInterval(heart),
  };
}

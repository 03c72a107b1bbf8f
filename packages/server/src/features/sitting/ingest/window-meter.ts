import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import type { WebSocket } from 'ws';

const { burstBytes, bytesPerSecond, burstUpdates, updatesPerSecond } = answerLimits;

/**
 * How much may arrive in a burst, and how much is read per second after that; the level sinks with time and rises with
 * each frame.
 */
type Level = { bytes: number; updates: number; at: number };

/**
 * Reads no more from a window than a page sends, including a large paste and a day without a network. Beyond that,
 * reading pauses for as long as the window is ahead. Nothing is lost or refused: it waits at the sender.
 */
export function createWindowMeter(
  socket: Pick<WebSocket, 'pause' | 'resume'>,
  now: () => number = () => performance.now(),
): (bytes: number) => void {
  const level: Level = { bytes: 0, updates: 0, at: now() };
  let waiting: NodeJS.Timeout | undefined;
  return (bytes) => {
    const at = now();
    const seconds = (at - level.at) / 1000;
    level.at = at;
    level.bytes = Math.max(0, level.bytes - seconds * bytesPerSecond) + bytes;
    level.updates = Math.max(0, level.updates - seconds * updatesPerSecond) + 1;
    const ahead = Math.max(
      (level.bytes - burstBytes) / bytesPerSecond,
      (level.updates - burstUpdates) / updatesPerSecond,
    );
    if (ahead <= 0 || waiting) return;
    socket.pause();
    waiting = setTimeout(
      () => {
        waiting = undefined;
        socket.resume();
      },
      Math.ceil(ahead * 1000),
    ).unref();
  };
}

import type { WebSocket } from 'ws';
import { startPeriodic } from '../jobs/periodic.ts';
import type { Log } from '../log/log.ts';

/** How often the right to what a socket shows is checked: it may be withdrawn while the socket is open. */
const everyMs = 2_000;
/** As 403 and 404 over HTTP. */
const rightEndedCode = 4404;

/**
 * Closes the socket when its caller would no longer be admitted. A database that does not answer closes no socket: it
 * shows nothing new meanwhile in any case.
 */
export function closeWhenRightEnds(
  socket: WebSocket,
  isStillAdmitted: () => Promise<boolean>,
  log: Pick<Log, 'error'>,
): void {
  const { stop } = startPeriodic(log, {
    everyMs,
    work: async () => {
      if (!(await isStillAdmitted())) socket.close(rightEndedCode, 'no longer open');
    },
    failure: 'whether a page may still be shown could not be asked; it is tried again',
  });
  socket.on('close', stop);
}

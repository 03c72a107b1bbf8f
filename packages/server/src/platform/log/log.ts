import { Logger } from 'graphile-worker';

/** The program's own log on standard error: events of the program, never people or their texts. */
export type Log = {
  info(message: string): void;
  error(message: string, cause?: unknown): void;
  forJobs(): Logger;
};

const describe = (cause: unknown) =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);

/** Writes lines such as `2026-03-13T09:00:00Z error a job failed: …`. */
export function createLog(write: (line: string) => void): Log {
  const line = (level: string, message: string) =>
    write(`${Temporal.Now.instant().toString()} ${level} ${message}\n`);
  return {
    info: (message) => line('info', message),
    error: (message, cause) =>
      line('error', cause === undefined ? message : `${message}: ${describe(cause)}`),
    forJobs: () =>
      new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') line(level, message);
      }),
  };
}

import { availableParallelism } from 'node:os';
import type { Environment } from './environment.ts';

const mostThreadsUnasked = 4;
/** Three connections listen to other servers and one waits for jobs; the others serve requests. */
export const connectionsEach = 10;

/** As many as the cores and connections allow; on macOS threads cannot share a port. */
function threadsUnasked(production: boolean, connections = Number.POSITIVE_INFINITY): number {
  if (!production || process.platform !== 'linux') return 1;
  const most = Math.min(mostThreadsUnasked, Math.floor(connections / connectionsEach));
  return Math.max(1, Math.min(availableParallelism(), most));
}

/** How many threads serve requests, and how many connections all of them hold. */
export function capacityOf(env: Environment): { threads: number; databaseConnections: number } {
  const production = env.NODE_ENV === 'production';
  const threads = env.SERVER_THREADS ?? threadsUnasked(production, env.DATABASE_CONNECTIONS);
  return { threads, databaseConnections: env.DATABASE_CONNECTIONS ?? Math.max(2, threads) * connectionsEach };
}

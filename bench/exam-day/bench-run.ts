import type { BenchDatabase } from './database.ts';
import type { Generators } from './generators.ts';
import type { Options } from './options.ts';
import { cpuSeconds } from './processes.ts';
import type { Server } from './servers.ts';

/** Everything that runs during one bench: the options, the database, the servers and the load generators. */
export type BenchRun = {
  readonly options: Options;
  readonly examId: string;
  readonly database: BenchDatabase;
  readonly servers: readonly Server[];
  readonly generators: Generators;
  /** The secret from which the candidates' session tokens are made. */
  readonly key: string;
};

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const tenth = (value: number) => Math.round(value * 10) / 10;

/** How long `work` took, and the seconds of processor time it cost server, database and client. */
export async function measureCost<T>({ servers, database, generators }: BenchRun, work: () => Promise<T>) {
  const now = () => ({
    server: cpuSeconds(servers.map(({ pid }) => pid)),
    database: cpuSeconds([database.pid()]),
    client: cpuSeconds(generators.pids),
  });
  const [before, from] = [now(), performance.now()];
  const result = await work();
  const after = now();
  const cost = {
    seconds: tenth((performance.now() - from) / 1000),
    server: tenth(after.server - before.server),
    database: tenth(after.database - before.database),
    client: tenth(after.client - before.client),
  };
  return { result, cost };
}

import type { OperationsState } from '@karakter/contract/operations/routes';
import { providerNames } from '@karakter/contract/sign-in/routes';
import { connectionsAreFew, diskIsLow } from '@karakter/domain/operations/attention';
import type { Config } from '../../config.ts';
import { databaseFacts } from '../../platform/database/database-facts.ts';
import type { Tx } from '../../platform/database/db.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { diskOf } from '../../platform/start/disk.ts';
import { programVersion } from '../system/program-version.ts';
import { queuesNow } from './queues.ts';

const startedAt = systemClock.now().toString();

/** Sign-ins are timed by the system clock, in whole hours: the last hour is this one and the one before. */
async function signInFailures(tx: Tx): Promise<OperationsState['signInFailures']> {
  const now = systemClock.now();
  const hour = now.round({ smallestUnit: 'hour', roundingMode: 'trunc' });
  const rows = await tx
    .selectFrom('sign_in_failure')
    .select(({ fn }) => [
      'provider',
      'refusal',
      fn.sum<number>('count').as('lastDay'),
      fn
        .sum<number>('count')
        .filterWhere('hour', '>=', hour.subtract({ hours: 1 }))
        .as('lastHour'),
      fn.max('last_at').as('lastAt'),
    ])
    .where('hour', '>=', hour.subtract({ hours: 24 }))
    .groupBy(['provider', 'refusal'])
    .orderBy('lastDay', 'desc')
    .execute();
  return rows.flatMap(({ provider: text, refusal, lastHour, lastDay, lastAt }) => {
    const provider = providerNames.find((name) => name === text);
    return provider
      ? [{ provider, refusal, lastHour: lastHour ?? 0, lastDay, lastAt: lastAt.toString() }]
      : [];
  });
}

/** The data of the operator's page: it identifies no person and no exam. */
export async function operationsState(
  tx: Tx,
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  now: Temporal.Instant,
): Promise<OperationsState> {
  const [disk, { connections, ...database }] = [await diskOf(config.dataFolder), await databaseFacts(tx)];
  return {
    at: systemClock.now().toString(),
    queues: await queuesNow(tx, now),
    disk: { ...disk, needsAttention: diskIsLow(disk), holdsDatabase: config.databaseUrl === undefined },
    database: {
      ...database,
      connections: { ...connections, needsAttention: connectionsAreFew(connections) },
    },
    program: { version: programVersion(), node: process.version, startedAt },
    signInFailures: await signInFailures(tx),
  };
}

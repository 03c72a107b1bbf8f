import type { ProviderName } from '@karakter/contract/sign-in/routes';
import { sql } from 'kysely';
import { createBatcher } from '../../platform/batcher.ts';
import type { Database } from '../../platform/database/db.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import type { Log } from '../../platform/log/log.ts';

type Failure = { readonly provider: ProviderName; readonly refusal: string };

/** Counts sign-ins that did not succeed, for operators; nothing of the person or the address is kept. */
export type FailureCount = {
  note(failure: Failure): void;
  /** Writes the counts, before the database closes. */
  stop(): Promise<void>;
};

const keptDays = 7;

async function store(db: Database, failures: readonly Failure[]): Promise<void> {
  const now = systemClock.now();
  const hour = now.round({ smallestUnit: 'hour', roundingMode: 'trunc' });
  const kinds = Map.groupBy(failures, ({ provider, refusal }) => `${provider} ${refusal}`);
  const rows = [...kinds.values()].flatMap(([first, ...others]) =>
    first ? [{ hour, ...first, count: others.length + 1, last_at: now }] : [],
  );
  await db
    .deleteFrom('sign_in_failure')
    .where('hour', '<', now.subtract({ hours: 24 * keptDays }))
    .execute();
  await db
    .insertInto('sign_in_failure')
    .values(rows)
    .onConflict((c) =>
      c.columns(['hour', 'provider', 'refusal']).doUpdateSet({
        count: sql<number>`sign_in_failure.count + excluded.count`,
        last_at: now,
      }),
    )
    .execute();
}

/** One write for all failures within a few seconds, so that failing sign-ins cannot keep the database busy. */
export function createFailureCount({ db, log }: { db: Database; log: Pick<Log, 'error'> }): FailureCount {
  const batcher = createBatcher<Failure>({
    gatherMs: 500,
    mostItems: 5_000,
    mostInFlight: 1,
    write: (failures) => store(db, failures),
    onFailed: (error) => log.error('failed sign-ins could not be counted', error),
  });
  return { note: batcher.add, stop: batcher.drain };
}

import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../../packages/server/src/platform/database/db.ts';
import { inTransaction } from '../../packages/server/src/platform/database/transaction.ts';
import { systemClock } from '../../packages/server/src/platform/jobs/clock.ts';
import { turn } from '../../packages/server/src/platform/jobs/switches.ts';
import { operator } from './seed.ts';

async function made(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select count(*)::int as n from hand_in where pdf_file_id is not null');
  return (rows[0] as { n: number }).n;
}

/** Switches PDFs on after all have handed in, and counts how many are made a second, with a time limit. */
export async function pdfsPerSecond(
  db: Database,
  client: pg.Client,
  seconds: number,
): Promise<number | null> {
  const { rows } = await client.query('select count(*)::int as n from hand_in');
  const wanted = (rows[0] as { n: number }).n;
  if (wanted === 0) return null;
  const change = { name: 'pdf', isOn: true, at: systemClock.now(), by: operator, reason: 'all in' } as const;
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => turn(tx, change));
  // The first one is not measured: the process that sets PDFs starts with it.
  for (const from = performance.now(); (await made(client)) === 0; await pause(20))
    if (performance.now() - from > seconds * 1000) return 0;
  const before = await made(client);
  const from = performance.now();
  let after = before;
  while (after < wanted && performance.now() - from < seconds * 1000) {
    await pause(100);
    after = await made(client);
  }
  return Math.round(((after - before) / (performance.now() - from)) * 10_000) / 10;
}

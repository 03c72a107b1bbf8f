import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import {
  insertUpdates,
  type SittingEntry,
} from '../../packages/server/src/features/sitting/answer/answer-store.ts';
import { createPool } from '../../packages/server/src/platform/database/db.ts';
import { Typist } from './typist.ts';

/** Attempt ids without a sitting: the log refers to no other table. */
const firstAttemptId = 1_000_000_000;
const connections = 2;

/** Writes batch after batch until `until`; each batch is one entry for each of `rows` attempt ids of its own. */
async function write(pool: pg.Pool, lane: number, rows: number, until: number): Promise<number> {
  const content = new Typist().update(lane, 1, 2);
  const hash = randomBytes(32);
  let written = 0;
  for (let sequence = 1; performance.now() < until; sequence += 1) {
    const at = Date.now();
    const facts = { sequence, hash, kind: 'update', epoch: 1, number: sequence } as const;
    const entries = Array.from({ length: rows }, (_, place): SittingEntry => {
      const attemptId = firstAttemptId + lane * 1_000_000 + place;
      return { ...facts, attemptId, writtenAt: at, receivedAt: at, content };
    });
    if (await insertUpdates(pool, entries)) written += rows;
  }
  return written;
}

/**
 * How many of the same rows the database stores per second by the same statement, in batches of this size, straight
 * from a script on two connections with no other load.
 */
export async function databaseLimit(url: string, rows: number, seconds: number): Promise<number> {
  const pool = createPool(url, connections, () => {});
  const from = performance.now();
  const until = from + seconds * 1000;
  const lanes = Array.from({ length: connections }, (_, lane) => write(pool, lane, rows, until));
  const written = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
  const took = (performance.now() - from) / 1000;
  await pool.end();
  return Math.round(written / took);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { createDatabase, createPool, type Database } from '../database/db.ts';
import { verifyChains } from '../log/audit.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const app = useTestApp();
const { written, attemptIdOf } = quarantineOfTests(app);

let folder: string;
let target: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-backup-'));
  target = await createTestDatabase('empty');
});
afterAll(async () => {
  await target.drop();
  await rm(folder, { recursive: true });
});

const entriesOf = async (db: Database, attempt: number) =>
  db
    .selectFrom('answer_entry')
    .select(['sequence', 'number', 'kind', 'hash', 'content'])
    .where('attempt', '=', attempt)
    .orderBy('sequence')
    .execute();

test('a backup that is made while candidates save has all that was confirmed before it began, in whole chains [D3]', async () => {
  const candidates = await Promise.all(['Først.', 'Også først.'].map((text) => written(text)));
  let isOver = false;
  let saves = 0;
  const saving = candidates.map(async ({ window }) => {
    for (; !isOver; saves += 1) {
      window.write('q1', `Setning ${saves}.`);
      await window.confirmed();
    }
  });
  while (saves < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  const confirmed = candidates.map(({ window: { messages } }) =>
    Math.max(...messages.flatMap((each) => (each.kind === 'confirmed' ? [each.number] : []))),
  );
  const { url, db } = { url: app().services.pool.options.connectionString ?? '', db: app().services.db };
  await backUp(url, join(folder, 'during.zst'), '0.0.0');
  isOver = true;
  await Promise.all(saving);
  await restore(target.url, join(folder, 'during.zst'), { replace: false });
  const restored = createDatabase(createPool(target.url, 2, () => undefined));
  for (const [index, { candidate }] of candidates.entries()) {
    const attempt = await attemptIdOf(candidate);
    const [all, kept] = [await entriesOf(db, attempt), await entriesOf(restored, attempt)];
    expect(kept).toEqual(all.slice(0, kept.length));
    expect(kept.at(-1)?.number).toBeGreaterThanOrEqual(confirmed[index] ?? 0);
  }
  const reports = await verifyChains(restored);
  await restored.destroy();
  expect(reports.length).toBeGreaterThan(0);
  expect(reports.filter(({ broken }) => broken)).toEqual([]);
});

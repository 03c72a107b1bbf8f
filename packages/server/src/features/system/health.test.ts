import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRoutes } from '@karakter/contract/system/routes';
import { describe, expect, it, vi } from 'vitest';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { useTestApp } from '../../test/app.ts';
import { createTestDatabase } from '../../test/postgres.ts';
import { createWritingCheck } from './writable.ts';

const made = await mkdtemp(join(tmpdir(), 'karakter-health-'));
const folder = join(made, 'data');
const app = useTestApp(undefined, { dataFolder: folder });
const silent = { error: () => undefined };
const health = () => app().call(null, systemRoutes.health);

describe('the check of health [D14]', () => {
  it('reports the fault with 503 while the data folder cannot be written to', async () => {
    // A file is in the folder's place, so that the write fails for root too.
    await writeFile(folder, '');
    const { status, body } = await health();
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 'degraded', problems: ['dataFolderNotWritable'] });
    await rm(folder);
  });

  it('checks once for all requests within a few seconds', async () => {
    const looks: string[] = [];
    const log = { error: (what: string) => void looks.push(what) };
    const { db } = app().services;
    const check = createWritingCheck({ db, log, config: { dataFolder: folder, databaseUrl: undefined } });
    const found = await Promise.all(Array.from({ length: 50 }, check));
    expect(found).toEqual(Array(50).fill(['dataFolderNotWritable']));
    expect(looks).toHaveLength(1);
  });

  it('checks again once the check is ten seconds old', async () => {
    const looks: string[] = [];
    const log = { error: (what: string) => void looks.push(what) };
    vi.useFakeTimers({ toFake: ['performance'], now: 60_000 });
    try {
      const { db } = app().services;
      const check = createWritingCheck({ db, log, config: { dataFolder: folder, databaseUrl: undefined } });
      for (const [later, times] of [
        [0, 1],
        [10_000, 1],
        [1, 2],
      ] as const) {
        vi.advanceTimersByTime(later);
        await check();
        expect(looks).toHaveLength(times);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('reports a database that accepts no writes', async () => {
    const database = await createTestDatabase();
    const url = `${database.url}${database.url.includes('?') ? '&' : '?'}options=-c%20default_transaction_read_only%3Don`;
    const db = createDatabase(createPool(url, 1, () => undefined));
    const config = { dataFolder: folder, databaseUrl: database.url };
    expect(await createWritingCheck({ db, log: silent, config })()).toEqual(['databaseNotWritable']);
    await db.destroy();
    await database.drop();
  });

  it('reports ok when there is no fault, and leaves nothing behind', async () => {
    const { db } = app().services;
    const config = { dataFolder: made, databaseUrl: undefined };
    expect(await createWritingCheck({ db, log: silent, config })()).toEqual([]);
    expect(readdirSync(made)).toEqual([]);
    await rm(made, { recursive: true });
  });
});

import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { curveSeal } from './integrations/seal/fixtures/curve-seal.ts';
import { freePort } from './platform/http/port.ts';
import { lockDataFolder } from './platform/start/data-folder.ts';
import { requireSameSecret } from './platform/start/secret-check.ts';
import { testConfig } from './test/config.ts';
import { createTestDatabase } from './test/postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Outcome = { code: unknown; error: string };

/** Runs the real program until it ends on its own. */
async function run(program: 'start.js' | 'reset.ts', env: Record<string, string>): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const settings = { PATH: process.env.PATH, PORT: String(await freePort()), KARAKTER_DATA: folder, ...env };
  execFile(process.execPath, [join(import.meta.dirname, program)], { env: settings }, (error, _, stderr) =>
    resolve({ code: error?.code ?? 0, error: stderr }),
  );
  return promise;
}

/** One sentence on one line, a code that is not zero, no stack. */
function expectSentence({ code, error }: Outcome, sentence: RegExp): void {
  expect(error).toMatch(sentence);
  expect(error.trimEnd().split('\n')).toHaveLength(1);
  expect(error).not.toMatch(/^\s+at |Error:/m);
  expect(code).toBe(1);
}

/** Valid settings, once the seal is in the folder. */
const productionSettings = () => ({
  NODE_ENV: 'production',
  KARAKTER_URL: 'https://karakter.example.no',
  KARAKTER_SECRET: testConfig().secret,
  SMTP_URL: 'smtp://mail.example.no',
  FEIDE_CLIENT_ID: 'id',
  FEIDE_CLIENT_SECRET: 'n3Yd-77aQmzP0',
  SEAL_PKCS12: join(folder, 'seal.p12'),
  SEAL_PASSWORD: curveSeal.password,
});

async function onDatabase(url: string, sql: string): Promise<number | null> {
  const client = new pg.Client(url);
  await client.connect();
  const { rowCount } = await client.query(sql).finally(() => client.end());
  return rowCount;
}

const addPerson = `insert into person (id, name, email, created_at)
  values (gen_random_uuid(), 'Kari', 'kari@example.no', now())`;

describe('the start stops with one sentence', () => {
  test('when the port is taken', async () => {
    const other = createServer();
    const listening = Promise.withResolvers<void>();
    const port = await freePort();
    other.listen(port, 'localhost', () => listening.resolve());
    await listening.promise;
    const outcome = await run('start.js', { PORT: String(port) });
    other.close();
    expectSentence(outcome, new RegExp(`^Port ${port} is taken: stop the program that uses it, or set PORT`));
  });

  test('when the data folder cannot be made, here since there is a file in its place', async () => {
    await writeFile(join(folder, 'file'), '');
    const outcome = await run('start.js', { KARAKTER_DATA: join(folder, 'file/data') });
    expectSentence(
      outcome,
      /^Karakter cannot write to .*: give this user the right to, or set KARAKTER_DATA/,
    );
  });

  test('when the data folder may not be written, not even by root', async () => {
    expectSentence(
      await run('start.js', { KARAKTER_DATA: '/proc/data' }),
      /^Karakter cannot write to \/proc\/data/,
    );
  });

  test('when another Karakter runs on the data folder', async () => {
    const release = lockDataFolder(folder);
    const outcome = await run('start.js', {});
    release();
    expectSentence(outcome, /^Another Karakter runs on the data folder/);
  });

  test('when the database cannot be reached', async () => {
    const outcome = await run('start.js', {
      DATABASE_URL: `postgres://nobody@localhost:${await freePort()}/none`,
    });
    expectSentence(outcome, /^The database cannot be reached .*: check DATABASE_URL/);
  });

  test('when a migration is newer than the program', async () => {
    const database = await createTestDatabase();
    await onDatabase(database.url, "insert into migration (name, sha256) values ('9999-later.sql', '')");
    const outcome = await run('start.js', { DATABASE_URL: database.url });
    await database.drop();
    expectSentence(
      outcome,
      /^The database has been through "9999-later\.sql", which this program does not know/,
    );
  });

  test('when the secret is not the one of the database; with the right one it starts again', async () => {
    const database = await createTestDatabase();
    const [right, wrong] = [testConfig().secret, createHash('sha256').update('another').digest('hex')];
    const noPapers = async () => true;
    await requireSameSecret(database.url, right, noPapers);
    const outcome = await run('start.js', { DATABASE_URL: database.url, KARAKTER_SECRET: wrong });
    await expect(requireSameSecret(database.url, right, noPapers)).resolves.toBeUndefined();
    await database.drop();
    expectSentence(outcome, /^KARAKTER_SECRET is not the one this database was made with, so papers/);
    expect(outcome.error).not.toContain(wrong);
  });

  test('when a database from before the check holds papers that the secret does not decrypt', async () => {
    const database = await createTestDatabase();
    const noneOpens = async () => false;
    await expect(requireSameSecret(database.url, testConfig().secret, noneOpens)).rejects.toThrow(
      'KARAKTER_SECRET is not the one',
    );
    await database.drop();
  });

  test('when a setting is bad', async () => {
    expectSentence(await run('start.js', { PORT: 'http' }), /^PORT must be a whole number from 1 to 65535/);
  });

  test('when the seal is missing, or its password is wrong', async () => {
    const path = join(folder, 'institution.p12');
    const settings = { SEAL_PKCS12: path, SEAL_PASSWORD: 'not-the-one' };
    const absent = await run('start.js', settings);
    expectSentence(
      absent,
      /^The seal cannot be used \(.*institution\.p12, it cannot be read\): correct SEAL_PKCS12/,
    );
    await writeFile(path, curveSeal.pkcs12);
    const outcome = await run('start.js', settings);
    expectSentence(outcome, /^The seal cannot be used \(.*, it is no PKCS#12 file that the password opens\)/);
    expect(outcome.error).not.toContain('not-the-one');
  });

  test('when a setting is missing in production', async () => {
    await writeFile(join(folder, 'seal.p12'), curveSeal.pkcs12);
    expectSentence(
      await run('start.js', { ...productionSettings(), SMTP_URL: '' }),
      /^In production SMTP_URL \(.*\) must be set/,
    );
  });

  test("when production meets the demonstration's data", async () => {
    await writeFile(join(folder, 'seal.p12'), curveSeal.pkcs12);
    const database = await createTestDatabase();
    await onDatabase(database.url, "insert into setting (key, value) values ('demonstration', 'true')");
    const outcome = await run('start.js', {
      ...productionSettings(),
      DATABASE_URL: database.url,
    });
    await database.drop();
    expectSentence(outcome, /^The database holds the demonstration, which production does not run on/);
  });

  test.each(['', 'development', 'test'])(
    'when real people would be open to anyone, NODE_ENV being "%s", and nothing is changed',
    async (mode) => {
      const database = await createTestDatabase();
      await onDatabase(database.url, addPerson);
      const outcome = await run('start.js', { NODE_ENV: mode, DATABASE_URL: database.url });
      const settings = await onDatabase(database.url, 'select from setting');
      await database.drop();
      expectSentence(outcome, /^The database holds real people, .*: set NODE_ENV=production/);
      expect(settings).toBe(0);
    },
  );

  test('when Node is older than TypeScript in Node', () => {
    const program = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' });
      await import(${JSON.stringify(join(import.meta.dirname, 'start.js'))});`;
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' }),
    ).toThrow(/Karakter needs Node 26 .* `npm start`, which bring it along/);
  });
});

describe('restoring the demonstration', () => {
  test('empties a database that holds it', async () => {
    const database = await createTestDatabase();
    await onDatabase(
      database.url,
      `${addPerson}; insert into setting (key, value) values ('demonstration', 'true')`,
    );
    expect(await run('reset.ts', { DATABASE_URL: database.url })).toEqual({ code: 0, error: '' });
    expect(await onDatabase(database.url, "select from pg_tables where schemaname = 'public'")).toBe(0);
    await database.drop();
  });

  test('leaves real people alone', async () => {
    const database = await createTestDatabase();
    await onDatabase(database.url, addPerson);
    expectSentence(
      await run('reset.ts', { DATABASE_URL: database.url }),
      /^Nothing was deleted: .* real people/,
    );
    expect(await onDatabase(database.url, 'select from person')).toBe(1);
    await database.drop();
  });

  test('is refused in production and while Karakter runs', async () => {
    expectSentence(await run('reset.ts', { NODE_ENV: 'production' }), /^Nothing was deleted: .* production/);
    const release = lockDataFolder(folder);
    expectSentence(await run('reset.ts', {}), /^Another Karakter runs/);
    release();
  });
});

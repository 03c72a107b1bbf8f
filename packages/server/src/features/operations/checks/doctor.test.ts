import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { curveSeal } from '../../../integrations/seal/fixtures/curve-seal.ts';
import { freePort } from '../../../platform/http/port.ts';
import { requireSameSecret } from '../../../platform/start/secret-check.ts';
import { testConfig } from '../../../test/config.ts';
import { startMailServer, type TestMailServer } from '../../../test/mail-server.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres.ts';
import { doctorReport } from './doctor.ts';

let folder: string;
let mail: TestMailServer;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await requireSameSecret(database.url, testConfig().secret, async () => true);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-doctor-'));
  await writeFile(join(folder, 'seal.p12'), curveSeal.pkcs12);
  mail = await startMailServer();
});
afterEach(async () => {
  await mail.stop();
  await rm(folder, { recursive: true });
});
afterAll(() => database.drop());

async function report(changes: Record<string, string> = {}) {
  const lines: string[] = [];
  const env = {
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    KARAKTER_DATA: folder,
    DATABASE_URL: database.url,
    KARAKTER_URL: 'https://karakter.example.no',
    KARAKTER_SECRET: testConfig().secret,
    SMTP_URL: mail.url,
    FEIDE_CLIENT_ID: 'id',
    FEIDE_CLIENT_SECRET: 'n3Yd-77aQmzP0',
    FEIDE_ISSUER: `https://localhost:${await freePort()}`,
    SEAL_PKCS12: join(folder, 'seal.p12'),
    SEAL_PASSWORD: curveSeal.password,
    ...changes,
  };
  const isWell = await doctorReport(env, (line) => lines.push(line));
  return { isWell, text: lines.join('\n') };
}

describe('npm run doctor', () => {
  it('reports the state of each part, and fails where one part has a fault', async () => {
    const { isWell, text } = await report();
    expect(text).toMatch(/ok {5}The settings are sound, for production on https:/);
    expect(text).toMatch(/ok {5}PostgreSQL \d+\.\d+ answers, holds .* connections in use/);
    expect(text).toMatch(/ok {5}KARAKTER_SECRET is the one the database was made with/);
    expect(text).toMatch(/FAULT {2}Feide does not answer \(ECONNREFUSED\)/);
    expect(text).toMatch(/note {3}ID-porten is not set up, and has no button/);
    expect(text).toMatch(/ok {5}The mail server answers/);
    expect(text).toMatch(/(ok|note) +.*valid (only )?until/);
    expect(text).toMatch(/\n1 thing is at fault\.$/);
    expect(isWell).toBe(false);
  });

  it('finds all faults at once, and still tests the valid settings', async () => {
    mail.answer({ greeting: '554 5.7.1 not you' });
    const { text } = await report({
      KARAKTER_SECRET: 'ab'.repeat(16),
      SEAL_PASSWORD: 'not-the-one-4711',
      FEIDE_CLIENTID: 'id',
    });
    expect(text).toMatch(/FAULT {2}KARAKTER_SECRET can be guessed/);
    expect(text).toMatch(/FAULT {2}The seal cannot be used/);
    expect(text).toMatch(/note {3}FEIDE_CLIENTID is no setting of Karakter/);
    expect(text).toMatch(/FAULT {2}The mail server does not let Karakter send \(554 5\.7\.1 not you\)/);
    expect(text).not.toContain('not-the-one');
  });

  it('needs no database before the first start, and leaves none behind', async () => {
    const { text } = await report({ DATABASE_URL: '', KARAKTER_DATA: join(folder, 'data') });
    expect(text).toMatch(/note {3}There is no database yet; the first start makes it/);
    await expect(rm(join(folder, 'data'))).rejects.toThrow('ENOENT');
  });
});

import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { curveSeal } from '../packages/server/src/integrations/seal/fixtures/curve-seal.ts';
import { testConfig } from '../packages/server/src/test/config.ts';
import { freePort, startProgram } from './karakter.ts';

test('the program in production starts its own database, reports that it is healthy, and stops all of it [Q7]', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'karakter-production-'));
  // Where this runs as root, PostgreSQL has its own user, which must be able to enter the folder.
  await chmod(folder, 0o711);
  const sealAt = join(folder, 'institution.p12');
  await writeFile(sealAt, curveSeal.pkcs12);
  const url = `http://localhost:${await freePort()}`;
  const program = await startProgram({
    NODE_ENV: 'production',
    PORT: new URL(url).port,
    KARAKTER_URL: url,
    KARAKTER_DATA: folder,
    DATABASE_URL: '',
    KARAKTER_SECRET: testConfig().secret,
    SMTP_URL: 'smtp://mail.example.no',
    FEIDE_CLIENT_ID: 'id',
    FEIDE_CLIENT_SECRET: 'n3Yd-77aQmzP0',
    SEAL_PKCS12: sealAt,
    SEAL_PASSWORD: curveSeal.password,
  });
  const health = await fetch(`${url}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', version: expect.any(String) });
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(true);
  await program.stop();
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
  await rm(folder, { recursive: true });
});

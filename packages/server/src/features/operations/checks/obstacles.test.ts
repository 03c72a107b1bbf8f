import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examineSettings } from '../../../config.ts';
import { freePort } from '../../../platform/http/port.ts';
import { allFailures } from '../../../platform/start/start-failure.ts';
import { startObstacles } from './obstacles.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-obstacles-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('all obstacles to a start are listed at once, one a line, without secrets', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await writeFile(join(folder, 'file'), '');
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    KARAKTER_DATA: join(folder, 'file/data'),
    KARAKTER_SECRET: 'hunter2'.repeat(5),
    SMTP_URL: 'hunter2',
    FEIDE_CLIENT_ID: 'id',
    IDPORTEN_ISSUER: 'http://idporten.example.no',
    SEAL_PKCS12: join(folder, 'none.p12'),
    SEAL_PASSWORD: 'vT7-mq2XwK4r',
    DATABASE_URL: `postgres://nobody@localhost:${await freePort()}/none`,
  };
  const { message } = allFailures(await startObstacles(examineSettings(env)));
  other.close();
  const [first, ...lines] = message.split('\n');
  expect(first).toMatch(/^Karakter does not start\. Everything that stands in the way/);
  expect(lines.map((line) => line.slice(0, 26)).toSorted()).toEqual([
    '- FEIDE_CLIENT_SECRET is m',
    '- IDPORTEN_ISSUER must be ',
    '- In production KARAKTER_U',
    '- KARAKTER_SECRET can be g',
    '- Karakter cannot write to',
    `- Port ${port} is taken: stop the program`.slice(0, 26),
    '- SMTP_URL must be an addr',
    '- The database cannot be r',
    '- The seal cannot be used ',
  ]);
  expect(message).not.toMatch(/hunter2|vT7/);
});

test('valid settings are tested without leaving anything behind', async () => {
  const env = { PORT: String(await freePort()), KARAKTER_DATA: join(folder, 'data') };
  expect(await startObstacles(examineSettings(env))).toEqual([]);
  await expect(rm(join(folder, 'data'))).rejects.toThrow('ENOENT');
});

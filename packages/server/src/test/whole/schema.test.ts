import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { dumpSchema } from '../../platform/database/schema-dump.ts';
import { createTestDatabase } from '../postgres.ts';

test('schema.sql agrees with the migrations; run `npm run db:types` when it does not', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
  const dumped = await dumpSchema(client).finally(() => client.end());
  await database.drop();
  expect(dumped).toBe(await readFile(join(import.meta.dirname, '../../schema.sql'), 'utf8'));
});

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../packages/server/src/platform/database/migrate.ts';
import { startPostgres } from '../packages/server/src/platform/database/postgres.ts';
import { dumpSchema } from '../packages/server/src/platform/database/schema-dump.ts';

const source = join(import.meta.dirname, '../packages/server/src');
const mapping = JSON.stringify({ timestamptz: 'Temporal.Instant', int8: 'number', numeric: 'number' });

/** Writes platform/database/db-types.ts and schema.sql from the migrations, on a temporary database. */
async function writeTypes(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'karakter-types-'));
  const database = await startPostgres({ dataFolder, production: false, durable: false, say: () => {} });
  try {
    await migrate(database.url);
    const client = new pg.Client(database.url);
    await client.connect();
    await writeFile(join(source, 'schema.sql'), await dumpSchema(client));
    await client.end();
    const options = ['--dialect', 'postgres', '--default-schema', 'public', '--include-pattern', 'public.*'];
    const out = ['--out-file', join(source, 'platform/database/db-types.ts'), '--type-mapping', mapping];
    execFileSync('kysely-codegen', ['--url', database.url, ...options, ...out], { stdio: 'inherit' });
  } finally {
    await database.stop();
    await rm(dataFolder, { recursive: true });
  }
}

await writeTypes();

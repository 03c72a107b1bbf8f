import { createHmac, timingSafeEqual } from 'node:crypto';
import pg from 'pg';
import { StartFailure } from './start-failure.ts';

const key = 'secretCheck';

/** Whether the secret decrypts the sealed content of the database, if there is any. */
type Opens = (client: pg.Client) => Promise<boolean>;

/** Identifies a secret without revealing anything about it. */
const checkOf = (secret: string) => createHmac('sha256', secret).update('karakter secret check').digest();

async function keptCheck(client: pg.Client): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ value: string }>('select value from setting where key = $1', [key]);
  return rows[0] && Buffer.from(rows[0].value, 'hex');
}

/** Two programs that start at the same time share one check. */
async function firstCheck(client: pg.Client, secret: string, opens: Opens): Promise<Buffer | undefined> {
  if (!(await opens(client))) return undefined;
  const value = checkOf(secret).toString('hex');
  const keeping = 'insert into setting (key, value) values ($1, to_jsonb($2::text)) on conflict do nothing';
  await client.query(keeping, [key, value]);
  return keptCheck(client);
}

/**
 * Checks that the secret is the one with which the database was created: with another, papers and candidates' files
 * could not be decrypted and ID-porten sign-ins would match no one, which would be noticed only then. A database from
 * before this check existed is tested by its sealed content. Refuses with `secretOther`.
 */
export async function requireSameSecret(databaseUrl: string, secret: string, opens: Opens): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const found = (await keptCheck(client)) ?? (await firstCheck(client, secret, opens));
    if (!found || !timingSafeEqual(found, checkOf(secret)))
      throw new StartFailure('secretOther', 'papers and answer files would not open');
  } finally {
    await client.end();
  }
}

/**
 * Whether the secret is the one with which the database was created; undefined where the database has no check yet.
 */
export async function isSameSecret(databaseUrl: string, secret: string): Promise<boolean | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('setting') is not null as there");
    const found = rows[0]?.there ? await keptCheck(client) : undefined;
    return found && timingSafeEqual(found, checkOf(secret));
  } finally {
    await client.end();
  }
}

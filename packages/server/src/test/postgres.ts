import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = { url: string; drop(): Promise<void> };

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const templates = { neighbours: 'karakter_neighbours', migrated: 'karakter_template', empty: 'template0' };

/**
 * A migrated database of the test file's own. In `neighbours` another institution has held its exams, so that a query
 * with a missing condition finds rows of others; `empty` has no table. Drop it afterwards.
 */
export async function createTestDatabase(from: keyof typeof templates = 'migrated'): Promise<TestDatabase> {
  return copyOf(templates[from]);
}

/** A copy of a database without connections. */
export async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // Its two checkpoints cost little without fsync; writing each page through the log costs twice as much.
  await onServer(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: new URL(`/${name}`, inject('postgresUrl')).href,
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

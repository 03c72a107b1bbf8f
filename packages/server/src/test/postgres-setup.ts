import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations as prepareJobs } from 'graphile-worker';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/database/migrate.ts';
import { startPostgres } from '../platform/database/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

type Running = { url: string; stop(): Promise<void> };

/** Each project that needs the database loads this file again; their shared state is outside of it. */
const shared = globalThis as { karakterTestPostgres?: Promise<Running> };

/** A second template, in which another institution has held its exams. */
async function addNeighbours(url: string): Promise<void> {
  const server = new pg.Client(url);
  await server.connect();
  await server.query('create database karakter_neighbours template karakter_template strategy file_copy');
  await server.end();
  const neighbours = new pg.Client(new URL('/karakter_neighbours', url).href);
  await neighbours.connect();
  for (const script of ['others.sql', 'scenes/neighbours.sql', 'kept-neighbours.sql'])
    await neighbours.query(await readFile(join(import.meta.dirname, script), 'utf8'));
  await neighbours.end();
}

async function start(): Promise<Running> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'karakter-test-'));
  const database = await startPostgres({ dataFolder, production: false, durable: false, say: () => {} });
  // An interrupted run tears nothing down, and the database is in a session of its own.
  process.once('exit', () => void database.stop());
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('create database karakter_template');
  await client.end();
  const template = new URL('/karakter_template', database.url).href;
  await migrate(template);
  await prepareJobs({ connectionString: template });
  await addNeighbours(database.url);
  return {
    url: database.url,
    async stop() {
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** One PostgreSQL for the whole run, with a migrated template that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.karakterTestPostgres ??= start();
  const { url, stop } = await shared.karakterTestPostgres;
  project.provide('postgresUrl', url);
  return stop;
}

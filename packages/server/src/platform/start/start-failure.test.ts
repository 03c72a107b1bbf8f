import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { createConnection } from 'node:net';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { databaseFailure } from '../database/postgres-cluster.ts';
import { startFailureFrom } from './start-failure.ts';

async function caught(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
}

function databaseError(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('as PostgreSQL says it', 0, 'error'), { code });
}

describe('an error of the system becomes a sentence', () => {
  test('a write to a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const error = await caught(() => writeSync(full, 'x'));
    closeSync(full);
    expect(startFailureFrom(error, '/data').message).toMatch(
      /^The disk that holds \/data is full: make room/,
    );
  });

  test('a folder where there is a file', async () => {
    const error = await caught(() => mkdirSync('/dev/null/data'));
    expect(startFailureFrom(error, '/data').code).toBe('folderNotWritable');
  });

  test('a database that does not answer', async () => {
    const { promise, reject } = Promise.withResolvers<void>();
    createConnection({ host: 'localhost', port: 1 }).once('error', reject);
    expect(startFailureFrom(await caught(() => promise), '/data').code).toBe('databaseUnreachable');
  });

  test.each([
    ['53100', 'diskFull'],
    ['28P01', 'databaseUnreachable'],
    ['3D000', 'databaseUnreachable'],
  ])("PostgreSQL's %s", (state, code) => {
    expect(startFailureFrom(databaseError(state), '/data').code).toBe(code);
  });

  test.each([
    ['initdb: error: could not write file: No space left on device', 'diskFull'],
    ['postgres: could not access directory: Permission denied', 'folderNotWritable'],
    ['2026 UTC [7] FATAL:  bogus data in lock file', 'databaseFailed'],
  ])('PostgreSQL saying "%s"', (output, code) => {
    expect(databaseFailure(output, '/data').code).toBe(code);
  });

  test('an unforeseen error is one line without a stack', () => {
    const { message } = startFailureFrom(new Error('odd\n    at somewhere'), '/data');
    expect(message).toMatch(/^Karakter could not start: odd\. /);
    expect(message).not.toContain('\n');
  });
});

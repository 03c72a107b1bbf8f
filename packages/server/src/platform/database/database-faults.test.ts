import pg from 'pg';
import { expect, test } from 'vitest';
import { refusalForDatabase } from './database-faults.ts';

test.each([
  ['a full disk', '53100'],
  ['no memory left', '53200'],
  ['no connection left', '53300'],
  ['a disk that fails', '58030'],
  ['a stop in order', '57P01'],
  ['a broken connection', '08006'],
])(
  '%s is reported as a database that is unavailable for now, not as a fault of the program',
  (_what, code) => {
    const error = Object.assign(new pg.DatabaseError('as PostgreSQL says it', 0, 'error'), { code });
    expect(refusalForDatabase(error)).toBe('unavailable');
  },
);

test('a fault in one of Karakter’s own statements is not reported as one', () => {
  expect(refusalForDatabase(Object.assign(new Error(), { code: '42703' }))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { nextMailAttempt } from './mail-retry.ts';

const since = Temporal.Instant.from('2026-03-02T08:00:00Z');

it.each([
  [0, 30],
  [30, 60],
  [3_600, 7_200],
  [8 * 3_600, 14 * 3_600],
])(
  'mail that has been tried for %i seconds is tried again %i seconds after the first time',
  (tried, next) => {
    const at = nextMailAttempt(since, since.add({ seconds: tried }));
    expect(at?.since(since).total('seconds')).toBe(next);
  },
);

it('mail is tried for a week and not a second longer [T3]', () => {
  const tried = (seconds: number) => nextMailAttempt(since, since.add({ hours: 7 * 24 - 6, seconds }));
  expect(tried(0)?.since(since).total('hours')).toBe(7 * 24);
  expect(tried(1)).toBeNull();
});

it('a mail server that is down for a night, or for six days, loses no mail, and is not tried too often [T3]', () => {
  let attempts = 0;
  let at: Temporal.Instant | null = since;
  let last = since;
  while (at !== null && attempts < 50) {
    attempts += 1;
    last = at;
    at = nextMailAttempt(since, at);
  }
  const days = last.since(since).total('hours') / 24;
  expect(days).toBeGreaterThan(6);
  expect(days).toBeLessThanOrEqual(7);
  expect(attempts).toBeLessThan(50);
});

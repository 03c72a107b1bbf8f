import { expect, it } from 'vitest';
import { changeToAnnounce } from './spoken-change.ts';

const was = { endsAt: '2026-12-14T15:00:00Z', pausedSince: null };
const now = Date.parse('2026-12-14T14:00:00Z');
const movedTo = (endsAt: string) => ({ endsAt, pausedSince: null });

it('a new end today is announced by the clock [D7]', () => {
  expect(changeToAnnounce(was, movedTo('2026-12-14T15:10:00Z'), now, 'nb')).toBe('Ny sluttid: kl. 16.10.');
  expect(changeToAnnounce(was, movedTo('2026-12-14T15:10:00Z'), now, 'en')).toBe('New end time: 16:10.');
  expect(changeToAnnounce(was, movedTo('2026-12-14T23:00:00Z'), now, 'nn')).toBe('Ny sluttid: kl. 24.00.');
});

it('a new end on another day is announced with its date [D7]', () => {
  const moved = movedTo('2026-12-15T01:30:00Z');
  expect(changeToAnnounce(was, moved, now, 'nb')).toBe('Ny sluttid: tirsdag 15. desember 2026 kl. 02.30.');
  expect(changeToAnnounce(was, moved, now, 'nn')).toBe('Ny sluttid: tysdag 15. desember 2026 kl. 02.30.');
  expect(changeToAnnounce(was, moved, now, 'en')).toBe('New end time: Tuesday 15 December 2026 at 02:30.');
});

it('today is the day of the announcement, so after midnight the clock is enough', () => {
  const night = Date.parse('2026-12-15T00:10:00Z');
  expect(changeToAnnounce(was, movedTo('2026-12-15T01:30:00Z'), night, 'nb')).toBe('Ny sluttid: kl. 02.30.');
});

it('a pause is announced when it begins, and when it is over the new end is announced', () => {
  const paused = { ...was, pausedSince: '2026-12-14T14:00:00Z' };
  expect(changeToAnnounce(was, paused, now, 'nb')).toContain('står stille');
  expect(changeToAnnounce(paused, was, now, 'nb')).toBeNull();
  expect(changeToAnnounce(paused, movedTo('2026-12-14T15:05:00Z'), now, 'nb')).toBe('Ny sluttid: kl. 16.05.');
  expect(changeToAnnounce(was, was, now, 'nb')).toBeNull();
});

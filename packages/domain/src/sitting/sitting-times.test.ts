import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, sittingTimes } from './sitting-times.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const unmoved = { shiftedStart: null, addedSeconds: 0, pausedSince: null };

describe('sittingTimes', () => {
  it.each([
    ['an ordinary day', '2026-03-02T08:00:00Z', 240, 0, '2026-03-02T12:00:00Z'],
    ['extra time', '2026-03-02T08:00:00Z', 240, 60, '2026-03-02T13:00:00Z'],
    ['over midnight', '2026-03-02T22:30:00Z', 60, 15, '2026-03-02T23:45:00Z'],
    ['the night the clock springs forward', '2026-03-29T00:30:00Z', 60, 0, '2026-03-29T01:30:00Z'],
    ['the night the clock falls back', '2026-10-25T00:30:00Z', 60, 0, '2026-10-25T01:30:00Z'],
  ])('%s [D7]', (_, start, durationMinutes, extraMinutes, end) => {
    expect(
      sittingTimes({ startsAt: instant(start), durationMinutes, extraMinutes, ...unmoved }).endsAt,
    ).toEqual(instant(end));
  });

  it('gives every candidate all minutes, at any start around both clock changes and midnight [D7]', () => {
    const nights = ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-06-30T12:00:00Z'].map(instant);
    const plan = fc.record({
      night: fc.constantFrom(...nights),
      offset: fc.integer({ min: 0, max: 24 * 60 }),
      durationMinutes: fc.integer({ min: 5, max: 600 }),
      extraMinutes: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(plan, ({ night, offset, durationMinutes, extraMinutes }) => {
        const times = sittingTimes({
          startsAt: night.add({ minutes: offset }),
          durationMinutes,
          extraMinutes,
          ...unmoved,
        });
        const passed = times.endsAt.since(times.startsAt).total('minutes');
        expect(passed).toBe(durationMinutes + extraMinutes);
        const ms = (instant: Temporal.Instant, n: number) => instant.add({ milliseconds: n });
        expect(isOver({ ...times, now: ms(times.endsAt, -1) })).toBe(false);
        expect(isOver({ ...times, now: times.endsAt })).toBe(true);
        expect(isOver({ ...times, pausedSince: times.startsAt, now: times.endsAt })).toBe(false);
      }),
    );
  });
});

import { distanceFrom } from '@karakter/domain/calendar/dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesToAnnounce, withinMinutes } from '../room/spoken-minutes.ts';
import { sittingText } from '../texts.ts';
import { timeInWords } from './server-clock.ts';

const words = { ...sittingText.nb, duration: (hours: number, minutes: number) => `${hours * 60 + minutes}` };
const start = '2026-12-04T08:00:00.000Z';

test('from five minutes on the waiting room shows the same minutes as the front page [D1, V3]', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5 * 60_000, max: 59 * 60_000 }), (left) => {
      const now = new Date(Date.parse(start) - left).toISOString();
      expect(distanceFrom(now, start, 'nb')).toBe(`om ${timeInWords(left, words)} minutter`);
    }),
  );
});

test.each([
  [26 * 60_000 + 30_000, '26'],
  [5 * 60_000, '5'],
  [5 * 60_000 - 1, '4:59'],
  [999, '0:00'],
  [-5, '0:00'],
])('with %i milliseconds left it shows %s, never more than is left [D7]', (left, said) => {
  expect(timeInWords(left, words)).toBe(said);
});

const [hourMs, dayMs] = [3_600_000, 86_400_000];

test.each([
  [45 * 60_000, '45 min', '45 min', '45 min'],
  [65 * 60_000, '1 t 05 min', '1 t 05 min', '1 h 05 min'],
  [48 * hourMs - 1, '47 t 59 min', '47 t 59 min', '47 h 59 min'],
  [48 * hourMs, '2 dager', '2 dagar', '2 days'],
  // Beyond what a browser's timer can wait for (2^31 milliseconds, 24.8 days).
  [92 * dayMs + 4 * hourMs, '92 dager 4 t', '92 dagar 4 t', '92 days 4 h'],
  [400 * dayMs - 1, '399 dager 23 t', '399 dagar 23 t', '399 days 23 h'],
])(
  'the time left is shown in minutes, hours or, for a thesis, days: %i milliseconds [D7]',
  (left, nb, nn, en) => {
    expect([sittingText.nb, sittingText.nn, sittingText.en].map((text) => timeInWords(left, text))).toEqual([
      nb,
      nn,
      en,
    ]);
    expect(withinMinutes(left)).toBeNull();
    expect(minutesToAnnounce(Math.ceil((left + 1000) / 60_000), Math.ceil(left / 60_000))).toBeNull();
  },
);

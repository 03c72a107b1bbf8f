import { expect, it } from 'vitest';
import { factsText } from './facts-texts.ts';

it.each([
  [240, '4 timer', '4 timar', '4 hours'],
  [60, '1 time', '1 time', '1 hour'],
  [270, '4 t 30 min', '4 t 30 min', '4 h 30 min'],
  [36 * 60, '36 timer', '36 timar', '36 hours'],
  [120 * 1440, '120 døgn', '120 døgn', '120 days'],
  [400 * 1440 + 65, '400 døgn 1 t 5 min', '400 døgn 1 t 5 min', '400 days 1 h 5 min'],
])('the duration of an exam of %i minutes is written as people say it', (minutes, nb, nn, en) => {
  const said = [factsText.nb, factsText.nn, factsText.en].map((text) => text.durationOf(minutes));
  expect(said).toEqual([nb, nn, en]);
});

import { expect, test } from 'vitest';
import { whenWords } from './when.ts';

const [morning, noon] = ['2026-03-13T08:00:00Z', '2026-03-13T11:05:00Z'];
/** Past midnight in Oslo, before it in Greenwich. */
const night = '2026-03-13T23:30:00Z';

test('an answer written in one day has times without a date [D3]', () => {
  expect([morning, noon].map(whenWords([morning, noon], 'nb'))).toEqual(['09.00', '12.05']);
});

test('where the answer was written past midnight, each instant has its day [D3]', () => {
  expect([noon, night].map(whenWords([noon, night], 'nb'))).toEqual(['13. mars 12.05', '14. mars 00.30']);
  expect(whenWords([noon, night], 'en')(night)).toBe('14 March 00:30');
});

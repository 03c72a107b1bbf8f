import { expect, it } from 'vitest';
import { isSeatNews } from './seat-news.ts';

const [none, here, there] = [
  { room: '', seat: '' },
  { room: 'A', seat: '1' },
  { room: 'B', seat: '1' },
];
const usual = { examState: 'published', before: none, after: here, hasArrived: false } as const;

it.each([
  ['of a first seat', {}, true],
  ['of another room', { before: here, after: there }, true],
  ['of another seat in the same room', { before: here, after: { room: 'A', seat: '2' } }, true],
  ['not of the same seat', { before: here }, false],
  ['not of a seat that is taken away', { before: here, after: none }, false],
  ['not before publishing, when the notice of the exam tells it', { examState: 'planned' }, false],
  ['not when the results are checked', { examState: 'checked' }, false],
  ['not at the exam', { hasArrived: true }, false],
] as const)('a candidate is told %s', (_, given, expected) => {
  expect(isSeatNews({ ...usual, ...given })).toBe(expected);
});

import { expect, it } from 'vitest';
import type { Question } from '../../papers/paper.ts';
import { emptyRichText } from '../../text/rich-text.ts';
import { scoringOf, type Withdrawal } from '../scoring.ts';
import { areAutomaticPointsHidden, isJudged, withHidden } from './reading.ts';

const both = { nb: '', nn: '' };
const head = { title: both, text: { nb: emptyRichText, nn: emptyRichText }, points: 10 };
const essay = (id: string): Question => ({ ...head, id, kind: 'essay' });
const closed: Question = { ...head, id: 'closed', kind: 'multipleChoice', pointsForWrong: 0, options: [] };

function counted(questions: readonly Question[], withdrawn: Withdrawal | null = null) {
  const scoring = scoringOf(questions);
  const [first] = questions;
  const of = first && scoring.questions[first.id];
  if (!first || !of) return { questions, scoring };
  return {
    questions,
    scoring: { ...scoring, questions: { ...scoring.questions, [first.id]: { ...of, withdrawn } } },
  };
}

it.each([
  ['points to every essay', { a: 1, b: 0 }, null, true],
  ['no points to one', { a: 1 }, null, false],
  ['no points to one that does not count', { b: 2 }, 'notCounted', true],
  ['points to closed questions alone', { closed: 3 }, null, false],
] as const)('a script with %s is judged: %s [G3]', (_, points, withdrawn, isIt) => {
  expect(isJudged({ points }, counted([essay('a'), essay('b'), closed], withdrawn))).toBe(isIt);
});

const unread = {
  way: 'afterReading',
  hasRead: false,
  ownPoints: null,
  isConfirmed: false,
  isRevealed: false,
  predecessorStands: false,
} as const;

it.each([
  ['shown at once', { way: 'shown' }, false],
  ['before the reading', {}, true],
  ['after the reading', { hasRead: true }, false],
  ['with every question judged', { ownPoints: { a: 3 } }, false],
  ['with points to a closed question alone', { ownPoints: { closed: 3 } }, true],
  ['once it is confirmed', { isConfirmed: true }, false],
  ['once it is revealed', { isRevealed: true }, false],
  ['where a predecessor’s assessment stands', { predecessorStands: true }, false],
] as const)('automatic points of a script %s are hidden accordingly [G3]', (_, given, isIt) => {
  const facts = { ...unread, ...given };
  expect(areAutomaticPointsHidden(counted([essay('a'), closed]), facts)).toBe(isIt);
  // Where nothing takes judgement there is nothing to read first.
  expect(areAutomaticPointsHidden(counted([closed]), facts)).toBe(false);
});

it('what is hidden is no gap, and what is known stays [G3]', () => {
  expect(withHidden({ one: 4 }, ['closed', 'one'])).toEqual({ closed: 0, one: 4 });
});

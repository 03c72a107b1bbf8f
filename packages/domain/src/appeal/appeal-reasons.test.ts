import { expect, it } from 'vitest';
import { decideReasons, givesReasons, isGradeComplete } from './appeal-reasons.ts';

const rules = (withReasons: boolean) => ({ decisionLetter: { withReasons, legalBasis: 'lokal forskrift' } });

it.each([
  ['appeal', true, true],
  ['appeal', false, false],
  ['ordinary', true, false],
  ['third', true, false],
  ['newAssessment', true, false],
] as const)(
  'a commission of kind %s, where letters have reasons (%s), writes them: %s [K5]',
  (kind, withReasons, does) => {
    expect(givesReasons(kind, rules(withReasons))).toBe(does);
  },
);

it.each([
  [{ areAsked: false, isAgreed: true, isOpen: true }, 'reasonsNotAsked'],
  [{ areAsked: true, isAgreed: false, isOpen: true }, 'reasonsBeforeGrade'],
  [{ areAsked: true, isAgreed: true, isOpen: false }, 'reasonsTooLate'],
] as const)('reasons of an appeal with %o are refused: %s [K5]', (facts, code) => {
  expect(decideReasons(facts)).toEqual({ kind: 'refused', code });
});

it('reasons are given from the agreed grade to the decision, and only they complete a grade that needs them [K5]', () => {
  const facts = { areAsked: true, isAgreed: true, isOpen: true };
  expect(decideReasons(facts)).toEqual({ kind: 'accepted', event: { kind: 'appealReasonsGiven' } });
  expect([isGradeComplete(true, false), isGradeComplete(true, true), isGradeComplete(false, false)]).toEqual([
    false,
    true,
    true,
  ]);
});

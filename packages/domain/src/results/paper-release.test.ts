import { describe, expect, it } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import { isPaperReleased } from './paper-release.ts';

const never = { paperRelease: { after: 'never', legalBasis: '' } } as const;

describe('the paper of a candidate’s own exam [R5]', () => {
  it.each([
    ['in higher education', higherEducationRules, true, true],
    ['in higher education', higherEducationRules, false, false],
    ['at school', schoolRules, true, true],
    ['at school', schoolRules, false, false],
    ['where the institution keeps its papers to itself', never, true, false],
    ['where the institution keeps its papers to itself', never, false, false],
  ])('%s; grades announced or not: it is released, or not', (_where, rules, isAnnounced, isReleased) => {
    expect(isPaperReleased(rules, { isAnnounced })).toBe(isReleased);
  });
});

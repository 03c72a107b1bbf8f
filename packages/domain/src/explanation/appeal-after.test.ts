import { expect, it } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import { appealAfterExplanation } from './appeal-after.ts';

const friday = Temporal.Instant.from('2026-03-13T09:00:00Z');
const written = { recheckable: true, isOfAppeal: false };

it.each([
  [
    'three weeks, past Good Friday, in higher education',
    higherEducationRules,
    written,
    '2026-04-07T22:00:00Z',
  ],
  ['ten days in schools', schoolRules, written, '2026-03-23T23:00:00Z'],
  [
    'no time where nothing can be graded again',
    higherEducationRules,
    { ...written, recheckable: false },
    undefined,
  ],
  [
    'no time after the decision of an appeal',
    higherEducationRules,
    { ...written, isOfAppeal: true },
    undefined,
  ],
] as const)('an explanation sent now leaves %s [E6]', (_, rules, exam, until) => {
  expect(appealAfterExplanation(friday, rules, exam)?.toString()).toBe(until);
});

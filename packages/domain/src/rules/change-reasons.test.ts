import { expect, test } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import { type ChangeReason, changeReasons, examChanges, isReasonGiven } from './change-reasons.ts';

test.each<[ChangeReason, string, boolean]>([
  ['room', '', true],
  ['room', 'Vannlekkasje', true],
  ['clash', 'Kollisjon', false],
  ['other', '', false],
  ['other', ' \u200b\n', false],
  ['other', 'Dronningen kommer', true],
])('the reason %s with the words %j: %s [P14]', (reason, explanation, expected) => {
  expect(isReasonGiven({ reason, explanation }, ['room', 'other'])).toBe(expected);
});

test('every sector offers reasons for every change, each once, and at last another than these [P14]', () => {
  for (const { changeReasons: offered } of [higherEducationRules, schoolRules])
    for (const change of examChanges) {
      expect(offered[change].at(-1)).toBe('other');
      expect(new Set(offered[change]).size).toBe(offered[change].length);
      expect(offered[change].every((reason) => changeReasons.includes(reason))).toBe(true);
    }
});

import { expect, test } from 'vitest';
import { faultsOf, type TimeDraft } from './time-draft.ts';

const draft: TimeDraft = {
  ...{ kind: 'extension', minutes: '10', clock: '', reason: 'technical', otherReason: '' },
};

test.each([
  ['minutes that are none', { minutes: '' }, ['minutes']],
  ['no minutes', { minutes: '0' }, ['minutes']],
  ['half a minute', { minutes: '2.5' }, ['minutes']],
  ['more than may be given at once', { minutes: '241' }, ['minutes']],
  ['another reason that is not told', { reason: 'other', otherReason: ' a ' }, ['reason']],
  ['both', { minutes: '-1', reason: 'other' }, ['minutes', 'reason']],
  ['a pause, which asks for no minutes', { kind: 'pause', minutes: '' }, []],
  ['all there', {}, []],
] as const)('the invigilator is told what is missing: %s [D7]', (_, changed, faults) => {
  expect(faultsOf({ ...draft, ...changed })).toEqual(faults);
});

import { expect, test } from 'vitest';
import { faultsOf, newStart, type TimeDraft } from './time-draft.ts';

const draft: TimeDraft = {
  kind: 'extension',
  minutes: '10',
  clock: '',
  reason: 'technical',
  otherReason: '',
};

const everyone = { scope: 'exam' } as const;
const daytime = { startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T12:00:00Z' };

test.each([
  ['everything, where nothing is filled in', { minutes: '', reason: '' }, ['minutes', 'reason']],
  ['minutes that are not a number', { minutes: '' }, ['minutes']],
  ['no minutes', { minutes: '0' }, ['minutes']],
  ['half a minute', { minutes: '2.5' }, ['minutes']],
  ['more than may be given at once', { minutes: '241' }, ['minutes']],
  ['another reason without a description', { reason: 'other', otherReason: ' a ' }, ['otherReason']],
  ['both', { minutes: '-1', reason: 'other' }, ['minutes', 'otherReason']],
  ['a start that cannot be read, and is not taken for now', { kind: 'lateStart', clock: '9x' }, ['clock']],
  ['a start that is now', { kind: 'lateStart', clock: ' ' }, []],
  ['a pause, which asks for no minutes', { kind: 'pause', minutes: '' }, []],
  ['all there', {}, []],
] as const)('the invigilator sees what is missing: %s [D7]', (_, changed, faults) => {
  expect(faultsOf({ ...draft, ...changed }, everyone, daytime)).toEqual(faults);
});

test('the invigilator chooses for whom it is, and is not helped to give time to all [D7]', () => {
  expect(faultsOf(draft, null, daytime)).toEqual(['whom']);
  expect(faultsOf(draft, { scope: 'candidates', candidacyIds: [] }, daytime)).toEqual(['whom']);
  expect(faultsOf(draft, { scope: 'candidates', candidacyIds: ['a'] }, daytime)).toEqual([]);
});

const evening = { startsAt: '2026-03-02T19:00:00Z', endsAt: '2026-03-03T01:00:00Z' };
const whenClocksChange = { startsAt: '2026-03-28T21:00:00Z', endsAt: '2026-03-29T03:00:00Z' };

test.each([
  ['now', daytime, '', null],
  ['within the exam', daytime, '09:40', '2026-03-02T08:40:00.000Z'],
  ['later the same day', daytime, '15:00', '2026-03-02T14:00:00.000Z'],
  [
    'before it began, which is refused and not taken for the next day',
    daytime,
    '08:30',
    '2026-03-02T07:30:00.000Z',
  ],
  ['before midnight in an exam that passes it', evening, '23:15', '2026-03-02T22:15:00.000Z'],
  ['past midnight in an exam that passes it', evening, '00:30', '2026-03-02T23:30:00.000Z'],
  ['past its end, which is no time of the night', evening, '03:00', '2026-03-02T02:00:00.000Z'],
  ['past midnight when the clocks change', whenClocksChange, '03:30', '2026-03-29T01:30:00.000Z'],
] as const)('a new start is in local time: %s [D7]', (_, planned, clock, instant) => {
  expect(newStart(clock, planned)).toBe(instant);
});

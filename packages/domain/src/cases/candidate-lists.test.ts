import { expect, test } from 'vitest';
import { candidateLists, isListed, type ListedCandidate, lateSteps } from './candidate-lists.ts';

const graded: ListedCandidate = { state: 'entered', isAnnounced: true, isHeld: false, cases: [] };
const inTime = { late: false, overdue: false } as const;
const late = lateSteps([
  { step: 'grading', state: 'late' },
  { step: 'results', state: 'late' },
  { step: 'archive', state: 'waiting' },
]);
const listsOf = (candidate: Partial<ListedCandidate>, of = late) =>
  candidateLists.filter((list) => isListed(list, { ...graded, ...candidate }, of));

test.each([
  ['nothing but a grade', {}, ['all']],
  ['an appeal', { cases: [{ kind: 'appeal', ...inTime }] }, ['all', 'appeals']],
  ['an explanation in time', { cases: [{ kind: 'explanation', ...inTime }] }, ['all']],
  ['a late request', { cases: [{ kind: 'lateRequest', late: true, overdue: false }] }, ['all', 'late']],
  [
    'an appeal that came late',
    { cases: [{ kind: 'appeal', late: true, overdue: false }] },
    ['all', 'appeals', 'late'],
  ],
  [
    'an explanation past its day',
    { cases: [{ kind: 'explanation', late: false, overdue: true }] },
    ['all', 'overdue'],
  ],
  [
    'a complaint past its day',
    { cases: [{ kind: 'complaint', late: false, overdue: true }] },
    ['all', 'overdue'],
  ],
  ['a grade that is held back', { isHeld: true }, ['all', 'held']],
  ['a held grade that is not announced', { isHeld: true, isAnnounced: false }, ['all', 'held']],
  ['no grade yet', { state: 'inGrading', isAnnounced: false }, ['all', 'overdue']],
  ['a grade that waits for its announcement', { state: 'agreed', isAnnounced: false }, ['all', 'overdue']],
  ['been absent', { state: 'absent', isAnnounced: false }, ['all']],
] as const)('a candidate who has %s stands in these lists [V2]', (_, candidate, lists) => {
  expect(listsOf(candidate)).toEqual(lists);
});

test('a grade that has its day before it is not overdue [V2]', () => {
  const ahead = lateSteps([{ step: 'grading', state: 'now' }]);
  expect(listsOf({ state: 'inGrading', isAnnounced: false }, ahead)).toEqual(['all']);
  expect(listsOf({ state: 'agreed', isAnnounced: false }, ahead)).toEqual(['all']);
});

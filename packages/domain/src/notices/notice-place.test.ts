import { expect, it } from 'vitest';
import { type Placed, placeOf } from './notice-place.ts';
import { noticeKinds, ruleOf } from './notice-rules.ts';

const about: Placed = { kind: 'appealToHandle', examId: 'e', candidacyId: null, caseIds: ['c'] };

it.each([
  [{}, '/exams/e/appeals/c'],
  [{ caseIds: [] }, '/exams/e/cases'],
  [{ caseIds: ['c', 'd'] }, '/exams/e/cases'],
  [{ kind: 'complaintNews' }, '/exams/e/complaints/c'],
  [{ kind: 'explanationReady' }, '/exams/e/explanations/c'],
  [{ kind: 'explanationToHandle' }, '/exams/e/explanations'],
  [{ kind: 'explanationRequested' }, '/grading/explanations/c'],
  [{ kind: 'appealToGrade' }, '/grading'],
  [{ kind: 'reassessmentToMake' }, '/reassessments'],
  [{ kind: 'appealDecided', candidacyId: 'k' }, '/my/k'],
  [{ kind: 'gradingCompleted', caseIds: [] }, '/exams/e/results'],
  [{ kind: 'paperApproved', caseIds: [] }, '/exams/e/paper'],
  [{ kind: 'invited', examId: null, caseIds: [] }, ''],
] as const)('the notice %j leads to %j [T1]', (given, place) => {
  expect(placeOf({ ...about, ...given })).toBe(place);
});

it('every notice about an exam leads past the front page, but for receipts, which name the page for verifying [T1]', () => {
  const front = noticeKinds.filter((kind) => placeOf({ ...about, kind, candidacyId: 'k' }) === '');
  const ofNobody = noticeKinds.filter((kind) => ruleOf(kind).to === 'nobody');
  expect(front.toSorted()).toEqual([...ofNobody, 'receipt', 'answerPdf'].toSorted());
});

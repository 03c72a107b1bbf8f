import { expect, it } from 'vitest';
import { candidateToday } from './today-candidate.ts';

const at = Temporal.Instant.from('2026-03-11T12:00:00Z');
const linesOf = (
  code: Parameters<typeof candidateToday>[0][number]['todo'][number]['code'],
  until: typeof at | null,
) => candidateToday([{ examId: 'e', candidacyId: 'c', todo: [{ code, at: until }] }]);
const own = { examId: 'e', candidacyId: 'c' };

it('a candidate’s line is due by its date, and names the person responsible where it is not the candidate [V3, R5]', () => {
  expect(linesOf('mayAppeal', at)).toEqual([{ ...own, kind: 'mayAppeal', deadline: at }]);
  expect(linesOf('gradeAwaited', at)).toEqual([
    { ...own, kind: 'gradeAwaited', waitingFor: 'graders', deadline: at },
  ]);
  expect(linesOf('appealUnderReview', null)).toEqual([
    { ...own, kind: 'appealUnderReview', waitingFor: 'examOffice', deadline: null },
  ]);
});

it('an open exam is a task for now: its end is shown but is no deadline, and may be unknown in a pause [V3, D7]', () => {
  expect(linesOf('examOpen', at)).toEqual([{ ...own, kind: 'examOpen', at, deadline: null }]);
  expect(linesOf('examOpen', null)).toEqual([{ ...own, kind: 'examOpen', deadline: null }]);
});

it('each exam of a candidate has its own lines, in order [V3]', () => {
  const exams = [
    {
      examId: 'e1',
      candidacyId: 'c1',
      todo: [{ code: 'mayAppeal', at } as const, { code: 'mayAskExplanation', at } as const],
    },
    { examId: 'e2', candidacyId: 'c2', todo: [] },
    { examId: 'e3', candidacyId: 'c3', todo: [{ code: 'sitExam', at } as const] },
  ];
  expect(candidateToday(exams).map(({ kind, candidacyId }) => [kind, candidacyId])).toEqual([
    ['mayAppeal', 'c1'],
    ['mayAskExplanation', 'c1'],
    ['sitExam', 'c3'],
  ]);
});

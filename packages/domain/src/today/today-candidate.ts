import type { CandidateTodo, CandidateTodoCode } from './candidate-todos.ts';
import type { TodayItem, WaitedFor } from './today.ts';

/** The role that must act next; undefined where it is the candidate. */
const heldBy: Readonly<Record<CandidateTodoCode, WaitedFor | undefined>> = {
  sitExam: undefined,
  meetForExam: undefined,
  examOpen: undefined,
  examCancelled: undefined,
  gradeAwaited: 'graders',
  gradeHeld: 'examOffice',
  readExplanation: undefined,
  explanationAwaited: 'graders',
  mayAskExplanation: undefined,
  mayAppeal: undefined,
  appealUnderReview: 'examOffice',
};

/** One of the candidate's own exams with the candidate's tasks. */
export type CandidateExamToday = {
  examId: string;
  candidacyId: string;
  todo: readonly CandidateTodo[];
};

/** The lines of a candidate's first page [V3, R5]. An open exam is a task for now, whenever it ends. */
export function candidateToday(exams: readonly CandidateExamToday[]): TodayItem[] {
  return exams.flatMap(({ examId, candidacyId, todo }) =>
    todo.map(({ code, at }): TodayItem => {
      const waitingFor = heldBy[code];
      const item = { kind: code, examId, candidacyId, ...(waitingFor && { waitingFor }) };
      if (code !== 'examOpen') return { ...item, deadline: at };
      return { ...item, ...(at && { at }), deadline: null };
    }),
  );
}

import type { TodayItem, WaitedFor } from './today.ts';

/** What a candidate can do with an exam or waits for. */
export type CandidateTodo =
  | 'sitExam'
  | 'examOpen'
  | 'gradeAwaited'
  | 'readExplanation'
  | 'explanationAwaited'
  | 'mayAskExplanation'
  | 'mayAppeal'
  | 'appealUnderReview';

/** The role that must act next; undefined where it is the candidate. */
const heldBy: Readonly<Record<CandidateTodo, WaitedFor | undefined>> = {
  sitExam: undefined,
  examOpen: undefined,
  gradeAwaited: 'graders',
  readExplanation: undefined,
  explanationAwaited: 'graders',
  mayAskExplanation: undefined,
  mayAppeal: undefined,
  appealUnderReview: 'examOffice',
};

/** One of the candidate's own exams with what there is to do; `at` is until when, or when it must have come. */
export type CandidateExamToday = {
  examId: string;
  candidacyId: string;
  todo: readonly { code: CandidateTodo; at: Temporal.Instant | null }[];
};

/** The lines of a candidate's first page [V3, R5]. An exam that is open is for now, whenever it ends. */
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

import type { ExamForm } from '../exam/exam.ts';
import { hasHandIn } from '../exam/exam-form.ts';
import type { AttendanceState } from '../grading/registration/attendance.ts';
import type { SittingState } from '../sitting/sitting.ts';
import { isWithoutAnswer, statesWithoutAnswer } from '../sitting/sitting-states.ts';
import type { ResultsFacts } from './results.ts';

export const candidateResultStates = [
  'notHandedIn',
  'notRegistered',
  ...statesWithoutAnswer,
  'inGrading',
  'agreed',
  'entered',
] as const;
export type CandidateResultState = (typeof candidateResultStates)[number];

/** What decides how far the result of a candidate has come. */
export type CandidateResultFacts = {
  readonly form: ExamForm;
  /** There is an answer to grade, or an attendance at an exam that is graded as it is held. */
  readonly hasWork: boolean;
  /** Null where none is registered, as for exams with a hand-in. */
  readonly attendance: AttendanceState | null;
  readonly sitting: SittingState['kind'] | null;
  readonly isAgreed: boolean;
  readonly isEntered: boolean;
};

/** How far a candidate's result has come [R1]. */
export function candidateResultState(facts: CandidateResultFacts): CandidateResultState {
  const { form, hasWork, attendance, sitting, isAgreed, isEntered } = facts;
  if (isEntered) return 'entered';
  if (attendance === 'absent' || attendance === 'withdrawn') return attendance;
  if (sitting && isWithoutAnswer(sitting)) return sitting;
  if (!hasWork) return hasHandIn(form) ? 'notHandedIn' : 'notRegistered';
  return isAgreed ? 'agreed' : 'inGrading';
}

/** What these candidates' results say about checking them [R1]. */
export function undecidedAmong(
  states: readonly CandidateResultState[],
): Pick<ResultsFacts, 'stillSitting' | 'unregistered' | 'withoutGrade'> {
  const among = (wanted: CandidateResultState) => states.filter((state) => state === wanted).length;
  return {
    stillSitting: among('notHandedIn'),
    unregistered: among('notRegistered'),
    withoutGrade: among('inGrading'),
  };
}

/** Whether nothing is missing among these candidates: there are some, and each has a grade or can get none [P4]. */
export const areAllDecided = (states: readonly CandidateResultState[]): boolean =>
  states.length > 0 && Object.values(undecidedAmong(states)).every((count) => count === 0);

import { type ExamForm, examForms } from './exam.ts';

/**
 * Whether candidates write and hand in their work in Karakter. Where they do not, a person registers who attended, and
 * no clock says anything about a candidate [G8].
 */
export function hasHandIn(form: ExamForm): boolean {
  return form === 'written' || form === 'home';
}

/** What a notice about an exam carries of its form. */
export const handingOf = ({ form }: { readonly form: ExamForm }): { isHandedIn?: boolean } =>
  hasHandIn(form) ? {} : { isHandedIn: false };

/** The forms in which a person registers who attended. */
export const formsWithoutHandIn = examForms.filter((form) => !hasHandIn(form));

/** Whether candidates come to a place at a time. */
export function isAttendedInPerson(form: ExamForm): boolean {
  return form !== 'home' && form !== 'portfolio';
}

type Opening = {
  readonly form: ExamForm;
  readonly startsAt: Temporal.Instant;
  /** When the last candidate must be done. */
  readonly endsAt: Temporal.Instant;
  /** An answer may still arrive: within the grace period, or during a pause. */
  readonly isSomeoneSitting: boolean;
};

/** What grading waits for: the last answer, or, where none is handed in, the beginning of the exam [S4, G8]. */
export function gradingWaitsFor({ form, startsAt, endsAt, isSomeoneSitting }: Opening) {
  return hasHandIn(form)
    ? { lastDeadline: endsAt, isSomeoneSitting }
    : { lastDeadline: startsAt, isSomeoneSitting: false };
}

/** `left` scripts due `at`, or so many that were due; or an exam that begins `at`, which is graded as it is held. */
export type GradingReminderLine = {
  what: 'due' | 'late' | 'exam';
  courseCode: string;
  commissionNumber: number;
  /** The commission is of appeals; absent in notices from before. */
  ofAppeals?: boolean | undefined;
  left: number;
  at: string;
};

/** A grader with own scripts left after the due date. */
export type LateGraderLine = Pick<
  GradingReminderLine,
  'courseCode' | 'commissionNumber' | 'ofAppeals' | 'left'
> & { readonly personId: string; readonly name: string };

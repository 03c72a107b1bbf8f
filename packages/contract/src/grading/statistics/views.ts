import { examScales } from '@karakter/domain/exam/exam';
import { progressStates } from '@karakter/domain/grading/statistics/progress';
import { questionKinds } from '@karakter/domain/papers/question-kinds';
import { z } from 'zod';
import { dateText, instantText } from '../../platform/route.ts';

/** How many got each grade of the scale, best first. */
export const gradeCounts = z.array(z.object({ grade: z.string(), count: z.int() }));
export type GradeCounts = z.output<typeof gradeCounts>;

const agreementView = z.object({
  pairs: z.int(),
  exact: z.int(),
  withinOne: z.int(),
  kappa: z.number().nullable(),
  /** Counts by the better grade of each pair (rows) and the other (columns), best first. */
  matrix: z.array(z.array(z.int())),
});
export type AgreementView = z.output<typeof agreementView>;

const questionFiguresView = z.object({
  questionId: z.string(),
  /** Its place in the paper, from 1. */
  number: z.int(),
  kind: z.enum(questionKinds),
  isWithdrawn: z.boolean(),
  most: z.number(),
  /** Scripts in which the question has points. */
  scripts: z.int(),
  mean: z.number().nullable(),
  /** The mean as a share of the most points: a high one is an easy question. */
  difficulty: z.number().nullable(),
  discrimination: z.number().nullable(),
  /** Scripts in which no option is chosen, or no word is written. */
  blank: z.int(),
});
export type QuestionFiguresView = z.output<typeof questionFiguresView>;

/** An announced exam of the same course, as it was announced; without its distribution where its group is too small. */
const earlierExam = z.object({
  startsAt: instantText,
  total: z.int(),
  distribution: gradeCounts.nullable(),
});
export type EarlierExam = z.output<typeof earlierExam>;

const standing = {
  /** Confirmations that are needed: each script by every seat, or by one where the workflow says so. */
  scripts: z.int(),
  confirmed: z.int(),
  state: z.enum(progressStates),
  /** Confirmations that are missing on a straight line to the due date. */
  missing: z.int(),
};

const graderProgress = z.object({
  ...standing,
  /** Null where the seat is empty. */
  name: z.string().nullable(),
  external: z.boolean(),
  /** Confirmed so far at the end of each day on which anything was. */
  days: z.array(z.object({ date: dateText, confirmed: z.int() })),
});
export type GraderProgress = z.output<typeof graderProgress>;

const commissionStatistics = z.object({
  ...standing,
  number: z.int(),
  answers: z.int(),
  agreed: z.int(),
  /** Empty for readers who see no grader apart from the others. */
  graders: z.array(graderProgress),
  /** Null for readers who see the exam alone. */
  distribution: gradeCounts.nullable(),
  agreement: agreementView.nullable(),
});
export type CommissionStatistics = z.output<typeof commissionStatistics>;

export const examStatistics = z.object({
  scale: z.enum(examScales),
  /** Between these the work is expected; both null until the answers are open. */
  opensAt: instantText.nullable(),
  dueAt: instantText.nullable(),
  commissions: z.array(commissionStatistics),
  /** Of agreed grades; null where the group is too small for this reader. */
  distribution: gradeCounts.nullable(),
  earlier: z.array(earlierExam),
  /** Null, and no questions, where the group is too small for this reader. */
  agreement: agreementView.nullable(),
  questions: z.array(questionFiguresView),
});
export type ExamStatistics = z.output<typeof examStatistics>;

/** One exam in grading, with all its commissions together. */
export const examProgress = z.object({
  ...standing,
  examId: z.string(),
  courseCode: z.string(),
  courseTitle: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
  startsAt: instantText,
  dueAt: instantText.nullable(),
  answers: z.int(),
  agreed: z.int(),
  graders: z.int(),
  /** Graders who are behind or late. */
  gradersBehind: z.int(),
});
export type ExamProgress = z.output<typeof examProgress>;

export const ownStatistics = z.object({
  scale: z.enum(examScales),
  answers: z.int(),
  /** The caller's own grades, by whether they are confirmed. */
  own: z.array(z.object({ grade: z.string(), confirmed: z.int(), draft: z.int() })),
  /** Of the caller's own points, and automatic ones where the caller has set none. */
  questions: z.array(questionFiguresView),
  /** Of the commission's revealed scripts alone; null before the first [G2]. */
  revealed: z.object({ agreement: agreementView, distribution: gradeCounts }).nullable(),
  /** Earlier exams of the course; null as long as they are not shown. */
  earlier: z.array(earlierExam).nullable(),
  /** They are shown once the caller has confirmed every script. */
  earlierAfterConfirming: z.boolean(),
});
export type OwnStatistics = z.output<typeof ownStatistics>;

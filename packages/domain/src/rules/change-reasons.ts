import { isBlank } from '../text/visible-text.ts';

/** What the exam office can change of an exam after it is published [P14]. */
export const examChanges = ['time', 'rules', 'cancel', 'takeBackCancelling'] as const;
export type ExamChange = (typeof examChanges)[number];

/** The reasons for such a change. Which of them an institution offers, and for what, is a rule. */
export const changeReasons = [
  'plannedWrong',
  'factsWrong',
  'coursePlan',
  'clash',
  'room',
  'staff',
  'technical',
  'outside',
  'emergency',
  'paperLeaked',
  'paperFaulty',
  'byMistake',
  'settled',
  'other',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

export type ChangeRefusal = 'changeNeedsReason' | 'changeChangesNothing';

/** Why a change is given: a reason from the list, and in words what candidates should know of it. */
export type Because = { readonly reason: ChangeReason; readonly explanation: string };

/** Whether the reason is one the institution offers, and says something: `other` does only in words. */
export function isReasonGiven({ reason, explanation }: Because, offered: readonly ChangeReason[]): boolean {
  return offered.includes(reason) && (reason !== 'other' || !isBlank(explanation));
}

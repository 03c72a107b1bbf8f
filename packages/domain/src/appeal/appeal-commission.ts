import { dayEndedBy } from '../calendar/calendar.ts';
import type { AssessingWay } from '../exam/grading-workflow.ts';
import { periodAfter } from '../rules/derivation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { caseRulesFor } from '../rules/rules-for.ts';

type CommissionRule = RuleSet['appealCommission'];

/** What the office chooses for an appeal commission: the day on which its grades are due, and how its members assess [K3]. */
export type AppealCommissionPlan = {
  readonly dueOn: Temporal.PlainDate | null;
  readonly assessing: AssessingWay;
};

export type AppealPlanRefusal = 'appealDuePassed' | 'workflowInUse';

/**
 * The people who are barred from grading the appeals of an exam: everyone who graded the exam, or where the rules let
 * another ordinary commission serve, those who had to do with one of these answers (uhl. § 11-11(2)) [K3].
 */
export const barredFromAppeal = (
  mayOtherServe: boolean,
  graders: { readonly ofExam: readonly string[]; readonly ofAnswers: readonly string[] },
): readonly string[] => (mayOtherServe ? graders.ofAnswers : graders.ofExam);

/**
 * Whether another ordinary commission of the exam may serve: by the rules for the day on which each of the cases was filed
 * (HVL § 13-13(3)) [K3].
 */
export const otherOrdinaryMayServe = (rules: RuleSet, filedAt: readonly Temporal.Instant[]): boolean =>
  filedAt.length > 0 && filedAt.every((at) => caseRulesFor(rules, at).appealCommission.otherOrdinaryMayServe);

/** The day on which a commission that gets its first cases now has its grades due by rule; null where the rules have none [K3]. */
export const appealDueDay = (
  { due }: Pick<CommissionRule, 'due'>,
  at: Temporal.Instant,
): Temporal.PlainDate | null => (due === null ? null : dayEndedBy(periodAfter('appealFiled', at, due).at));

/**
 * Why an appeal commission cannot be planned so: for a new day that has passed, or in another way of assessing once one of its
 * members has confirmed. The law sets no day, only "without undue delay" (uhl. § 11-11(1)) [K3].
 */
export function appealPlanRefusal(
  before: AppealCommissionPlan,
  chosen: AppealCommissionPlan,
  facts: { readonly today: Temporal.PlainDate; readonly hasConfirmed: boolean },
): AppealPlanRefusal | undefined {
  if (chosen.assessing !== before.assessing && facts.hasConfirmed) return 'workflowInUse';
  if (chosen.dueOn === null || (before.dueOn !== null && chosen.dueOn.equals(before.dueOn))) return undefined;
  return Temporal.PlainDate.compare(chosen.dueOn, facts.today) < 0 ? 'appealDuePassed' : undefined;
}

import type { ShownRulePlan } from '@karakter/contract/rule-sets/routes';
import { lawReference } from '@karakter/domain/rules/law-words';
import type { Parameter } from '@karakter/domain/rules/planned/rule-fields';
import { allowedRulePlanCommands, type RulePlanFacts } from '@karakter/domain/rules/planned/rule-plan';
import type { PlannedRule } from '@karakter/domain/rules/planned/rules-in-force';
import { shownValue } from '@karakter/domain/rules/planned/shown-rules';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { rulesApplying, rulesWith } from '@karakter/domain/rules/rules-for';
import type { Tx } from '../../platform/database/db.ts';
import { decisionsOn, type PlanDecision, type PlanRow, ruleIn, stateBy } from './store.ts';

/** The planned changes of an institution with the decisions on each. */
export type Plan = { readonly row: PlanRow; readonly decisions: readonly PlanDecision[] };

export async function withDecisions(tx: Tx, rows: readonly PlanRow[]): Promise<Plan[]> {
  const decisions = await decisionsOn(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ row, decisions: decisions.filter(({ rule_id }) => rule_id === row.id) }));
}

const isApproved = ({ decisions }: Plan) => stateBy(decisions) === 'approved';

/** The rules in force by these plans, without one of them and with it, whether or not it is approved yet. */
export function beforeAndAfter(plans: readonly Plan[], plan: Plan) {
  const others: PlannedRule[] = plans
    .filter((each) => each.row.id !== plan.row.id && isApproved(each))
    .map(({ row }) => ruleIn(row));
  return { before: rulesWith(others), after: rulesWith([...others, ruleIn(plan.row)]) };
}

/** The facts on which a decision about the plan depends. */
export function planFacts(
  plans: readonly Plan[],
  plan: Plan,
  { by, today }: { by: string; today: string },
): RulePlanFacts {
  const { id, parameter, from_day: from, proposer_id: proposedBy } = plan.row;
  const isDayTaken = plans.some(
    (each) =>
      each.row.id !== id &&
      isApproved(each) &&
      each.row.parameter === parameter &&
      each.row.from_day === from,
  );
  return { by, proposedBy, from, today, isDayTaken };
}

/** A planned change as the page shows it. */
export function planView(
  plans: readonly Plan[],
  plan: Plan,
  by: { by: string; today: string; mayPlan: boolean },
): ShownRulePlan {
  const { row, decisions } = plan;
  const state = stateBy(decisions);
  const days = {
    sector: row.sector as Sector,
    institution: row.code,
    on: row.from_day,
    filedOn: row.from_day,
  };
  const old = rulesApplying(days, beforeAndAfter(plans, plan).before)(row.parameter as Parameter);
  return {
    id: row.id,
    parameter: row.parameter as Parameter,
    value: shownValue(ruleIn(row)),
    before: shownValue(old),
    law: row.law,
    legalBasis: row.legal_basis,
    inWords: lawReference(row.legal_basis).inWords,
    from: row.from_day,
    until: row.until_day,
    byFiling: row.goes_by === 'filing',
    reason: row.reason,
    state,
    proposedBy: row.proposer,
    proposedAt: row.proposed_at.toString(),
    decisions: decisions.map(({ kind, name, decided_at, reason }) => ({
      kind: kind as 'approved' | 'declined' | 'withdrawn',
      by: name,
      at: decided_at.toString(),
      reason,
    })),
    allowed: by.mayPlan ? allowedRulePlanCommands(state, planFacts(plans, plan, by)) : [],
  };
}

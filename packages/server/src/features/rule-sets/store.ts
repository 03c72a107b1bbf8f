import type { RulePlanState } from '@karakter/domain/rules/planned/rule-plan';
import type { PlannedRule } from '@karakter/domain/rules/planned/rules-in-force';
import type { Sector } from '@karakter/domain/rules/rule-set';
import type { Trilingual } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** An institution: a unit that is below no other. */
export type RuledUnit = { id: string; code: string; sector: Sector; name: Trilingual };

/** The institutions that these units belong to, by name. */
export async function institutionsOf(tx: Tx, unitIds: readonly string[]): Promise<RuledUnit[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'code', 'sector', 'name_nb', 'name_nn', 'name_en'])
    .where('parent_id', 'is', null)
    .where((e) =>
      e(
        'id',
        'in',
        sql<string>`(select (institution_of(of_unit)).id from unnest(${unitIds}::uuid[]) as of_unit)`,
      ),
    )
    .orderBy('name_nb')
    .execute();
  return rows.map(({ id, code, sector, name_nb: nb, name_nn: nn, name_en: en }) => {
    return { id, code, sector: sector as Sector, name: { nb, nn, en } };
  });
}

const select = (tx: Tx) =>
  tx
    .selectFrom('planned_rule as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('person as who', 'who.id', 'p.proposed_by')
    .selectAll('p')
    .select(['u.code', 'u.sector', 'who.name as proposer'])
    // The proposer's own record, also after it was merged: one person is not two.
    .select(sql<string>`coalesce(who.merged_into, who.id)`.as('proposer_id'));

export type PlanRow = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

/** The planned changes of an institution, the latest first. */
export async function plansOf(tx: Tx, unitId: string): Promise<PlanRow[]> {
  return await select(tx).where('p.unit_id', '=', unitId).orderBy('p.proposed_at', 'desc').execute();
}

export async function planById(tx: Tx, id: string): Promise<PlanRow | undefined> {
  return await select(tx).where('p.id', '=', id).executeTakeFirst();
}

/** Makes the plans of an institution be decided one after the other. */
export async function lockPlans(tx: Tx, unitId: string): Promise<void> {
  await tx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute();
}

/** The decisions on these plans, in the order in which they were made: a withdrawal is the last of each. */
export async function decisionsOn(tx: Tx, ids: readonly string[]) {
  return await tx
    .selectFrom('planned_rule_decision as d')
    .innerJoin('person', 'person.id', 'd.decided_by')
    .select(['d.rule_id', 'd.kind', 'd.reason', 'd.decided_at', 'person.name'])
    .where('d.rule_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy(sql`d.kind = 'withdrawn'`)
    .orderBy('d.decided_at')
    .execute();
}
export type PlanDecision = Awaited<ReturnType<typeof decisionsOn>>[number];

/** The state that the decisions have led to. */
export const stateBy = (decisions: readonly PlanDecision[]): RulePlanState =>
  (decisions.at(-1)?.kind as RulePlanState | undefined) ?? 'proposed';

/** The change as the rules read it. */
export function ruleIn(row: PlanRow): PlannedRule {
  return {
    parameter: row.parameter,
    sector: row.sector,
    institution: row.code,
    from: row.from_day,
    ...(row.until_day !== null && { until: row.until_day }),
    by: row.goes_by,
    law: row.law,
    value: row.value,
  } as PlannedRule;
}

type NewPlan = {
  id: string;
  unitId: string;
  rule: PlannedRule;
  legalBasis: string;
  reason: string;
  by: string;
  at: Temporal.Instant;
};

export async function addPlan(tx: Tx, plan: NewPlan): Promise<void> {
  const { rule } = plan;
  await tx
    .insertInto('planned_rule')
    .values({
      id: plan.id,
      unit_id: plan.unitId,
      parameter: rule.parameter,
      value: JSON.stringify(rule.value),
      from_day: rule.from,
      until_day: rule.until ?? null,
      goes_by: rule.by ?? 'exam',
      law: rule.law,
      legal_basis: plan.legalBasis,
      reason: plan.reason,
      proposed_by: plan.by,
      proposed_at: plan.at,
    })
    .execute();
}

type NewDecision = {
  kind: 'approved' | 'declined' | 'withdrawn';
  reason: string | null;
  by: string;
  at: Temporal.Instant;
};

export async function addPlanDecision(tx: Tx, plan: PlanRow, { kind, reason, by, at }: NewDecision) {
  await tx
    .insertInto('planned_rule_decision')
    .values({
      rule_id: plan.id,
      proposed_by: plan.proposed_by,
      kind,
      reason,
      decided_by: by,
      decided_at: at,
    })
    .execute();
}

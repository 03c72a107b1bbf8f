import { randomUUID } from 'node:crypto';
import { rulesRoutes } from '@karakter/contract/rule-sets/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { lawReference } from '@karakter/domain/rules/law-words';
import { parameterForms } from '@karakter/domain/rules/planned/rule-fields';
import { applyRulePlan, decideRulePlan, mayBeginOn } from '@karakter/domain/rules/planned/rule-plan';
import { storedValue } from '@karakter/domain/rules/planned/rule-value';
import { faultsInWrittenValue } from '@karakter/domain/rules/planned/rule-value-faults';
import type { PlannedRule } from '@karakter/domain/rules/planned/rules-in-force';
import {
  basisOf,
  isLawId,
  originOf,
  rulesShown,
  shownValue,
} from '@karakter/domain/rules/planned/shown-rules';
import { rulesApplying } from '@karakter/domain/rules/rules-for';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { rulesInForceNow } from '../exam/rules/rules-in-force.ts';
import { recordInRegister } from '../people/register-log.ts';
import { beforeAndAfter, planFacts, planView, withDecisions } from './plans.ts';
import {
  addPlan,
  addPlanDecision,
  institutionsOf,
  lockPlans,
  planById,
  plansOf,
  type RuledUnit,
  stateBy,
} from './store.ts';
import { touchedByPlan } from './touched.ts';

const roles = ['examOffice', 'itOperator'] as const;
const today = (now: Temporal.Instant) => dateOf(now).toString();

/** The institution, for one who keeps it itself: only they plan, and see what a plan touches. */
async function keptInstitution(tx: Tx, actor: Actor, unitId: string): Promise<RuledUnit> {
  const units = unitsWithRole(actor, roles);
  const found = (await institutionsOf(tx, units)).find(({ id }) => id === unitId);
  return orNotFound(units.includes(unitId) && found);
}

/** The plan among those of its institution, for one who keeps it. */
async function keptPlan(tx: Tx, actor: Actor, planId: string) {
  const row = orNotFound(await planById(tx, planId));
  await keptInstitution(tx, actor, row.unit_id);
  const plans = await withDecisions(tx, await plansOf(tx, row.unit_id));
  const plan = orNotFound(plans.find((each) => each.row.id === planId));
  return { plan, plans };
}

type Proposal = (typeof rulesRoutes.planRule)['body']['_zod']['output'];

/** The change as the rules read it; refuses what cannot be planned, each with its own sentence. */
function plannedOrRefuse(unit: RuledUnit, body: Proposal, now: Temporal.Instant): PlannedRule {
  const { from, until, law, legalBasis } = body;
  const { parameter, value } = body.rule;
  const faults = faultsInWrittenValue(parameter, unit.sector, value);
  if (faults.length > 0) refuse('ruleValueUnusable', { faults });
  if (!mayBeginOn(from, today(now))) refuse('rulePlanTooLate');
  if (until !== null && until <= from) refuse('rulePlanEndsTooEarly');
  return {
    parameter,
    sector: unit.sector,
    institution: unit.code,
    from,
    ...(until !== null && { until }),
    by: parameterForms[parameter].byFiling ? 'filing' : 'exam',
    law,
    value: storedValue(parameter, value, legalBasis),
  } as PlannedRule;
}

/** What applies to an institution's exams on a day, with its sources and the planned changes. */
function mountShowing(mount: Mount): void {
  mount(rulesRoutes.showRules, async ({ tx, actor, now, query }) => {
    const units = unitsWithRole(actor, roles);
    const institutions = await institutionsOf(tx, units);
    const unit = orNotFound(
      query.unit === undefined ? institutions[0] : institutions.find(({ id }) => id === query.unit),
    );
    const { id: unitId, sector, code: institution } = unit;
    const on = query.on ?? today(now);
    const mayPlan = units.includes(unitId);
    const shown = rulesShown({ sector, institution, on }, await rulesInForceNow(tx));
    const plans = await withDecisions(tx, await plansOf(tx, unitId));
    const by = { by: actor.personId, today: today(now), mayPlan };
    return {
      institutions: institutions.map(({ id, name }) => ({ id, name })),
      unitId,
      sector,
      on,
      today: today(now),
      mayPlan,
      rules: shown.map(({ parameter, group, rule, origin, byFiling }) => ({
        parameter,
        group,
        value: shownValue(rule),
        law: rule.law,
        legalBasis: basisOf(rule),
        inWords: lawReference(basisOf(rule)).inWords,
        from: rule.from,
        until: rule.until ?? null,
        origin,
        byFiling,
      })),
      plans: plans.map((plan) => planView(plans, plan, by)),
    };
  });
}

/** Proposes a change of a rule. */
function mountProposing(mount: Mount): void {
  mount(rulesRoutes.planRule, async ({ tx, actor, now: at, body }) => {
    const unit = await keptInstitution(tx, actor, body.unitId);
    await lockPlans(tx, unit.id);
    const rule = plannedOrRefuse(unit, body, at);
    const plans = await withDecisions(tx, await plansOf(tx, unit.id));
    const isTaken = plans.some(
      ({ row, decisions }) =>
        stateBy(decisions) === 'approved' && row.parameter === rule.parameter && row.from_day === rule.from,
    );
    if (isTaken) refuse('rulePlanDayTaken');
    const days = { sector: unit.sector, institution: unit.code, on: rule.from, filedOn: rule.from };
    const now = rulesApplying(days, await rulesInForceNow(tx))(rule.parameter);
    if (originOf(now) === 'act' && !isLawId(rule.law)) refuse('ruleLawUnknown');
    const id = randomUUID();
    const { legalBasis, reason } = body;
    await addPlan(tx, { id, unitId: unit.id, rule, legalBasis, reason, by: actor.personId, at });
    const data = { planId: id, unitId: unit.id, parameter: rule.parameter, from: rule.from };
    await recordInRegister(tx, { kind: 'rulePlanProposed', by: actor.personId, at, data });
    return { id };
  });
}

/** The rules of an institution: what applies on a day with its sources, and changes planned by two people [U1]. */
export function mountRuleSets(mount: Mount): void {
  mountShowing(mount);
  mountProposing(mount);

  mount(rulesRoutes.touchedByRulePlan, async ({ tx, actor, params, query }) => {
    const { plan, plans } = await keptPlan(tx, actor, params.planId);
    return await touchedByPlan(tx, plan.row, beforeAndAfter(plans, plan), query.from ?? 0);
  });

  mount(rulesRoutes.decideRulePlan, async ({ tx, actor, now: at, params, body }) => {
    const { row } = (await keptPlan(tx, actor, params.planId)).plan;
    await lockPlans(tx, row.unit_id);
    // Read once more: of two who decide at the same moment, the second sees the first one's decision.
    const { plan, plans } = await keptPlan(tx, actor, params.planId);
    const facts = planFacts(plans, plan, { by: actor.personId, today: today(at) });
    const state = stateBy(plan.decisions);
    const decision = decideRulePlan(state, body.command, facts);
    if (decision.kind === 'refused') refuse(decision.code);
    const kind = applyRulePlan(state, decision.event) as 'approved' | 'declined' | 'withdrawn';
    const reason = body.command === 'decline' ? body.reason : null;
    await addPlanDecision(tx, row, { kind, reason, by: actor.personId, at });
    const data = { planId: row.id, unitId: row.unit_id, parameter: row.parameter, from: row.from_day };
    await recordInRegister(tx, { kind: decision.event.kind, by: actor.personId, at, data });
    return accepted;
  });
}

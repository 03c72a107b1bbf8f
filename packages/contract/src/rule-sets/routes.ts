import { type Parameter, ruleGroups, ruleParameters } from '@karakter/domain/rules/planned/rule-fields';
import { rulePlanCommandNames, rulePlanStates } from '@karakter/domain/rules/planned/rule-plan';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import { ruleOrigins } from '@karakter/domain/rules/planned/shown-rules';
import { plannedDateNames } from '@karakter/domain/rules/planned/touched';
import { sectors } from '@karakter/domain/rules/rule-set';
import { z } from 'zod';
import { dateText, done, id, instantText, route, trilingual, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { plannedValue } from './values.ts';

const office = { access: ['examOffice', 'itOperator'], identity: 'visible' } as const;
const ofPlan = z.object({ planId: id });

const parameter = z.enum(ruleParameters as readonly [Parameter, ...Parameter[]]);
/** The value as a form has it; of a rule that no one can plan as it is stored. */
const value = z.custom<WrittenValue>();
const basis = { law: z.string(), legalBasis: z.string(), inWords: trilingual.nullable() };

const shownRule = z.object({
  parameter,
  group: z.enum(ruleGroups),
  value,
  ...basis,
  from: z.string(),
  until: z.string().nullable(),
  origin: z.enum(ruleOrigins),
  byFiling: z.boolean(),
});
export type ShownRule = z.infer<typeof shownRule>;

const rulePlan = z.object({
  id,
  parameter,
  value,
  /** What applies on the first day without the change. */
  before: value,
  ...basis,
  from: z.string(),
  until: z.string().nullable(),
  byFiling: z.boolean(),
  reason: z.string(),
  state: z.enum(rulePlanStates),
  proposedBy: z.string(),
  proposedAt: instantText,
  /** What people decided about it, the earliest first. */
  decisions: z.array(
    z.object({
      kind: z.enum(['approved', 'declined', 'withdrawn']),
      by: z.string(),
      at: instantText,
      reason: z.string().nullable(),
    }),
  ),
  allowed: z.array(z.enum(rulePlanCommandNames)),
});
export type ShownRulePlan = z.infer<typeof rulePlan>;

const touchedDate = z.object({
  what: z.enum(plannedDateNames),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const rulesRoutes = {
  showRules: route({
    ...office,
    name: 'showRules',
    summary:
      'The rules of the caller’s institution for exams on a day, with their sources and what is planned',
    method: 'GET',
    path: '/api/rules',
    query: z.object({ on: dateText.optional(), unit: id.optional() }),
    response: z.object({
      /** The institutions whose rules the caller may see, and the one that is shown. */
      institutions: z.array(z.object({ id, name: trilingual })),
      unitId: id,
      sector: z.enum(sectors),
      on: z.string(),
      today: z.string(),
      /** The caller keeps the institution itself, and may plan and approve. */
      mayPlan: z.boolean(),
      rules: z.array(shownRule),
      plans: z.array(rulePlan),
    }),
  }),
  planRule: route({
    ...office,
    name: 'planRule',
    summary: 'Propose a change of one rule from a day; another person approves it',
    method: 'POST',
    path: '/api/rules/plans',
    body: z.object({
      unitId: id,
      rule: plannedValue,
      from: dateText,
      /** The first day on which it no longer applies. */
      until: dateText.nullable(),
      /** The announcement of the act or regulation, or what the institution calls its own. */
      law: writtenText(2, 100),
      legalBasis: writtenText(2, 100),
      reason: writtenText(1, 2000),
    }),
    response: z.object({ id }),
  }),
  touchedByRulePlan: route({
    ...office,
    name: 'touchedByRulePlan',
    summary: 'The exams and open cases that a proposed or approved change of a rule touches, fifty at a time',
    method: 'GET',
    path: '/api/rules/plans/:planId/touched',
    params: ofPlan,
    query: z.object({ from: z.coerce.number().int().min(0).max(1_000_000).optional() }),
    response: z.object({
      exams: wholeNumber,
      /** Exams from that day whose rule is the same with the change and without. */
      examsUnchanged: wholeNumber,
      cases: wholeNumber,
      /** Open cases that keep the rule they have. */
      casesKept: wholeNumber,
      from: wholeNumber,
      shown: z.array(
        z.object({
          examId: id,
          courseCode: z.string(),
          courseTitle: trilingual,
          startsAt: instantText,
          openCases: wholeNumber,
          dates: z.array(touchedDate),
        }),
      ),
    }),
  }),
  decideRulePlan: route({
    ...office,
    name: 'decideRulePlan',
    fresh: true,
    summary: 'Approve another person’s planned change, decline it, or withdraw one that has not begun',
    method: 'POST',
    path: '/api/rules/plans/:planId',
    params: ofPlan,
    body: z.discriminatedUnion('command', [
      z.object({ command: z.literal('approve') }),
      z.object({ command: z.literal('withdraw') }),
      z.object({ command: z.literal('decline'), reason: writtenText(1, 2000) }),
    ]),
    response: done,
  }),
};

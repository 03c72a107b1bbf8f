import { caseKinds } from '@karakter/domain/cases/responsible';
import type { CaseEventKind } from '@karakter/domain/rules/case-history';
import type { WrittenValue } from '@karakter/domain/rules/planned/rule-value';
import { type Rules, sectors } from '@karakter/domain/rules/rule-set';
import { decidingRoles, type TracedDecision } from '@karakter/domain/rules/trace/decision-trace';
import { z } from 'zod';
import { dateText, id, instantText, route } from '../platform/route.ts';
import { deadlineText } from '../results/deadline.ts';

/** By which events and rules a decision was reached, as it was kept when it was made. */
const decisionTrace = z.object({
  number: z.int(),
  decision: z.custom<TracedDecision>(),
  at: instantText,
  /** Whose rules they are. */
  sector: z.enum(sectors),
  /** Null where Karakter itself decided. */
  decidedAs: z.enum(decidingRoles).nullable(),
  /** The Act asks for judgement here: the rules stop, and a person decides. */
  isJudged: z.boolean(),
  events: z.array(z.object({ kind: z.custom<CaseEventKind | 'deadlineExtended'>(), at: instantText })),
  rules: z.array(
    z.object({
      parameter: z.custom<keyof Rules>(),
      /** As a form has it, for `valueLines`. */
      value: z.custom<WrittenValue>(),
      legalBasis: z.string(),
      law: z.string(),
      from: dateText,
    }),
  ),
  deadlines: z
    .object({ explanation: deadlineText, appeal: deadlineText, formalComplaint: deadlineText })
    .nullable(),
  /** The version of the rule set: the SHA-256 of its values. */
  ruleSet: z.string(),
});
const traces = z.object({ traces: z.array(decisionTrace) });
export type TraceView = z.infer<typeof decisionTrace>;

export const traceRoutes = {
  seeDecisionTraces: route({
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    name: 'seeDecisionTraces',
    summary: 'By which events and rules each decision about the candidate of a case was reached [K9, X2]',
    method: 'GET',
    path: '/api/cases/:kind/:caseId/traces',
    params: z.object({ kind: z.enum(caseKinds), caseId: id }),
    response: traces,
  }),
  seeMyTraces: route({
    access: ['candidate'],
    identity: 'visible',
    name: 'seeMyTraces',
    summary: 'By which events and rules each decision about the candidate’s own result was reached [K9]',
    method: 'GET',
    path: '/api/my/exams/:candidacyId/traces',
    params: z.object({ candidacyId: id }),
    response: traces,
  }),
};

import type { TraceView } from '@karakter/contract/cases/traces';
import { writtenValue } from '@karakter/domain/rules/planned/rule-value';
import type { Rules, Sector } from '@karakter/domain/rules/rule-set';
import {
  type DecidingRole,
  isTraced,
  type TracedRule,
  tracedDecisions,
} from '@karakter/domain/rules/trace/decision-trace';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { KeptTrace } from '../../exam/trace/store.ts';

type Kept = { readonly kind: string; readonly deadline?: Readonly<Record<string, JsonValue>> };

/** A deadline as it was kept, in the form of the wire. */
function deadlineIn(kept: JsonValue) {
  const { deadline, ...state } = kept as Kept;
  return { ...state, ...deadline } as NonNullable<TraceView['deadlines']>['appeal'];
}

function ruleIn({ parameter, value, legalBasis, law, from }: TracedRule): TraceView['rules'][number] {
  const kept = value as unknown as Rules[typeof parameter];
  return { parameter, value: writtenValue(parameter, kept), legalBasis, law, from };
}

/** A trace as it is read, or nothing where its decision leaves none any more. */
export function traceView(
  { number, decision, at, decided_as, content, rule_set }: KeptTrace,
  sector: Sector,
): TraceView[] {
  if (!isTraced(decision)) return [];
  const { events, rules, deadlines } = content;
  const view = {
    number,
    decision,
    at: at.toString(),
    sector,
    decidedAs: decided_as as DecidingRole | null,
    isJudged: tracedDecisions[decision].isJudged,
    events: events.map(({ kind, at: happenedAt }) => ({ kind, at: happenedAt })),
    rules: rules.map(ruleIn),
    deadlines: deadlines && {
      explanation: deadlineIn(deadlines.explanation),
      appeal: deadlineIn(deadlines.appeal),
      formalComplaint: deadlineIn(deadlines.formalComplaint),
    },
    ruleSet: rule_set,
  };
  return [view];
}

import type { JsonValue } from '../../text/canonical-json.ts';
import type { CaseDeadlineName, CaseEvent, CaseEventKind } from '../case-history.ts';
import { type AssessedExam, caseDeadline, type DeadlineRules, deadlineParameters } from '../deadlines.ts';
import type { RuleSet, Rules } from '../rule-set.ts';
import { ruleBehind } from '../rules-for.ts';

type Parameter = keyof Rules;

/**
 * The decisions that leave a trace, by the kind of their event: the rules they rest on beside those of the deadlines,
 * and whether the Act asks for judgement, where the rules stop and a person decides. What is automatic says so.
 */
export const tracedDecisions = {
  gradesAnnounced: { rules: ['announcement'], isJudged: false },
  commissionGradesAnnounced: { rules: ['announcement'], isJudged: false },
  candidateGradesAnnounced: { rules: ['announcement'], isJudged: false },
  newGradingAnnounced: { rules: [], isJudged: false },
  extensionGranted: { rules: ['gradingExtension', 'grading'], isJudged: true },
  lateRequestTakenUp: { rules: ['explanationDelivery'], isJudged: true },
  lateRequestDismissed: { rules: ['dismissalAppeal'], isJudged: true },
  appealTakenUp: { rules: ['preliminaryReply', 'transcriptBlock'], isJudged: true },
  appealDismissed: { rules: ['dismissalAppeal'], isJudged: true },
  appealWithdrawn: { rules: ['withdrawal'], isJudged: false },
  appealReopened: { rules: ['withdrawal', 'preliminaryReply', 'transcriptBlock'], isJudged: false },
  appealDecided: {
    rules: ['appealSight', 'reassessThreshold', 'decisionLetter', 'transcriptBlock'],
    isJudged: true,
  },
  protocolCorrected: { rules: [], isJudged: true },
  complaintTakenUp: { rules: [], isJudged: true },
  complaintDismissed: { rules: ['dismissalAppeal'], isJudged: true },
  complaintWithdrawn: { rules: [], isJudged: false },
  complaintUpheld: { rules: [], isJudged: true },
  // Of a candidate whose grade another's complaint annulled too (uhl. § 11-9(4)).
  gradeAnnulled: { rules: [], isJudged: true },
  complaintDisagreed: { rules: [], isJudged: true },
  complaintNotUpheld: { rules: [], isJudged: true },
  complaintSentBack: { rules: [], isJudged: true },
  complaintRemedied: { rules: [], isJudged: true },
} as const satisfies Readonly<
  Record<string, { readonly rules: readonly Parameter[]; readonly isJudged: boolean }>
>;
export type TracedDecision = keyof typeof tracedDecisions;

export const isTraced = (kind: string): kind is TracedDecision => kind in tracedDecisions;

/** As whom a person decided; null where Karakter itself did, at a time or by a rule that people chose. */
export const decidingRoles = ['candidate', 'caseworker', 'examOffice', 'board'] as const;
export type DecidingRole = (typeof decidingRoles)[number];

/** A rule as it was: its value, with the paragraph and the law it is from, and since when it applies. */
export type TracedRule = {
  readonly parameter: Parameter;
  readonly value: JsonValue;
  readonly legalBasis: string;
  readonly law: string;
  readonly from: string;
};

type TracedEvent =
  | { readonly kind: CaseEventKind; readonly at: string; readonly ref?: string }
  | {
      readonly kind: 'deadlineExtended';
      readonly at: string;
      readonly of: CaseDeadlineName;
      readonly until: string;
    };

/** By which events and rules a decision was reached, and the deadlines that followed. Plain data, kept as it is. */
export type DecisionTrace = {
  readonly exam: AssessedExam;
  readonly events: readonly TracedEvent[];
  readonly rules: readonly TracedRule[];
  /** Null where the decision starts no deadline of a result. */
  readonly deadlines: Readonly<Record<CaseDeadlineName, JsonValue>> | null;
};

const plain = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

/** The paragraph of a rule; empty where its parts have their own, or where there is no such rule. */
const basisOf = (value: Rules[Parameter]): string =>
  value !== null && 'legalBasis' in value ? value.legalBasis : '';

function ruleIn(rules: RuleSet, parameter: Parameter, filedAt: Temporal.Instant | undefined): TracedRule {
  const value = rules[parameter];
  const { law, from } = ruleBehind(rules, parameter, filedAt);
  return { parameter, value: plain(value), legalBasis: basisOf(value), law, from };
}

function deadlinesBy(events: readonly CaseEvent[], rules: DeadlineRules, exam: AssessedExam) {
  const of = (name: CaseDeadlineName) => plain(caseDeadline(name, events, rules, exam));
  return {
    explanation: of('explanation'),
    appeal: of('appeal'),
    formalComplaint: of('formalComplaint'),
  };
}

/** The trace of a decision on a result with this history, or of one about no result, with none. */
export function traceOf(
  decision: TracedDecision,
  {
    history,
    rules,
    exam,
    filedAt,
  }: {
    history: readonly CaseEvent[];
    rules: RuleSet;
    exam: AssessedExam;
    filedAt?: Temporal.Instant | undefined;
  },
): DecisionTrace {
  const { form, recheckable } = exam;
  const isOfResult = history.length > 0;
  const names = [...(isOfResult ? deadlineParameters : []), ...tracedDecisions[decision].rules];
  return {
    exam: { form, recheckable },
    events: plain(history) as unknown as TracedEvent[],
    rules: names.map((parameter) => ruleIn(rules, parameter, filedAt)),
    deadlines: isOfResult ? deadlinesBy(history, rules, exam) : null,
  };
}

function eventOf(event: TracedEvent): CaseEvent {
  const at = Temporal.Instant.from(event.at);
  if (event.kind !== 'deadlineExtended') return { ...event, at };
  return { ...event, at, until: Temporal.PlainDate.from(event.until) };
}

/** The deadlines computed again from the trace alone; they are the ones that it holds. */
export function replayed({ exam, events, rules, deadlines }: DecisionTrace): DecisionTrace['deadlines'] {
  if (deadlines === null) return null;
  const values = Object.fromEntries(rules.map(({ parameter, value }) => [parameter, value]));
  return deadlinesBy(events.map(eventOf), values as unknown as DeadlineRules, exam);
}

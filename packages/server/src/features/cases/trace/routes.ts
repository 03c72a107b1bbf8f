import { type DecisionTraces, traceRoutes } from '@karakter/contract/cases/traces';
import type { Period } from '@karakter/domain/calendar/period';
import {
  type DecidingRole,
  isTraced,
  type TracedRule,
  tracedDecisions,
} from '@karakter/domain/rules/trace/decision-trace';
import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { tracesOf } from '../../exam/trace/store.ts';
import { examWithCases } from '../../results/access.ts';
import { announcementTo } from '../../results/holds/store.ts';
import { caseOf } from '../store.ts';

type Trace = Awaited<ReturnType<typeof tracesOf>>[number];
type TraceView = DecisionTraces['traces'][number];
type Kept = { readonly kind: string; readonly deadline?: Readonly<Record<string, JsonValue>> };

/** A deadline as it was kept, in the form of the wire. */
function deadlineIn(kept: JsonValue) {
  const { deadline, ...state } = kept as Kept;
  return { ...state, ...deadline } as NonNullable<TraceView['deadlines']>['appeal'];
}

function ruleIn({ parameter, value, legalBasis, law, from }: TracedRule) {
  const { period } = (value ?? {}) as { period?: Period };
  return { parameter, period: period ?? null, value: canonicalJson(value), legalBasis, law, from };
}

function traceView({ number, decision, at, decided_as, content, rule_set }: Trace): TraceView[] {
  if (!isTraced(decision)) return [];
  const { events, rules, deadlines } = content;
  const view = {
    number,
    decision,
    at: at.toString(),
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

const ofMany: readonly string[] = [
  'gradesAnnounced',
  'commissionGradesAnnounced',
  'candidateGradesAnnounced',
];

/** The complaints that the candidate's grade was annulled for, the own one or another's (uhl. § 11-9(2), (4)). */
async function annullingComplaints(tx: Tx, candidacyId: string): Promise<ReadonlySet<string | null>> {
  const found = tx.selectFrom('annulment').select('complaint_id').where('candidacy_id', '=', candidacyId);
  return new Set((await found.execute()).map(({ complaint_id }) => complaint_id));
}

/**
 * The traces about one candidate, and those of the announcing that reached the candidate, also with others. What a correction from before
 * that was is not told to the candidate.
 */
async function tracesAbout(tx: Tx, examId: string, candidacyId: string, reader: 'staff' | 'candidate') {
  const { announcedAt } = await announcementTo(tx, candidacyId);
  const isTold = ({ decision, at }: Trace) =>
    decision !== 'protocolCorrected' ||
    (announcedAt !== null && Temporal.Instant.compare(at, announcedAt) >= 0);
  const annulledFor = await annullingComplaints(tx, candidacyId);
  const about = (await tracesOf(tx, examId)).filter((trace) => {
    if (ofMany.includes(trace.decision)) return announcedAt?.equals(trace.at);
    if (trace.decision === 'newGradingAnnounced') return annulledFor.has(trace.case_id);
    return trace.candidacy_id === candidacyId && (reader === 'staff' || isTold(trace));
  });
  return { traces: about.flatMap(traceView) };
}

/** «Slik er dette regnet ut»: for the people who handle a case, and for its candidate [K9]. */
export function mountTraces(mount: Mount): void {
  mount(traceRoutes.seeDecisionTraces, async ({ tx, actor, params }) => {
    const { examId, candidacyId } = orNotFound(await caseOf(tx, params));
    await examWithCases(tx, actor, examId);
    return tracesAbout(tx, examId, candidacyId, 'staff');
  });

  mount(traceRoutes.seeMyTraces, async ({ tx, actor, params }) => {
    const own = await tx
      .selectFrom('candidacy as c')
      .innerJoin('candidacy_person as p', 'p.candidacy_id', 'c.id')
      .select('c.exam_id')
      .where('c.id', '=', params.candidacyId)
      .where('p.person_id', '=', actor.personId)
      .executeTakeFirst();
    return tracesAbout(tx, orNotFound(own).exam_id, params.candidacyId, 'candidate');
  });
}

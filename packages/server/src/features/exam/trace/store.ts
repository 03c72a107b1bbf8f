import { createHash } from 'node:crypto';
import type { AssessedExam } from '@karakter/domain/rules/deadlines';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import {
  type DecidingRole,
  type DecisionTrace,
  isTraced,
  type TracedDecision,
  traceOf,
} from '@karakter/domain/rules/trace/decision-trace';
import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../../platform/database/db.ts';
import { caseHistoryOf } from '../case-history.ts';
import { holdersAround } from '../exam-office.ts';
import type { ExamRecord } from '../store.ts';

/** The version of a rule set: the SHA-256 of all its values, whatever else is planned for other days. */
function versionOf({ inForce: _, ...values }: RuleSet): string {
  const text = canonicalJson(JSON.parse(JSON.stringify(values)) as JsonValue);
  return createHash('sha256').update(text).digest('hex');
}

/** As whom a person of the office decides in an exam; null where Karakter itself does. */
export async function decidingRole(tx: Tx, examId: string, by: string | null): Promise<DecidingRole | null> {
  if (by === null) return null;
  return (await holdersAround(tx, examId, 'examOffice')).includes(by) ? 'examOffice' : 'caseworker';
}

type Decided = {
  readonly exam: Pick<ExamRecord, 'id' | 'rules' | 'form' | 'recheckable'>;
  /** The kind of the event, and its number in the exam's log, which this function is called after. */
  readonly kind: string;
  readonly number: number;
  readonly at: Temporal.Instant;
  readonly decidedAs: DecidingRole | null;
  /** Whose result it is about; of an announcing, which is of many, nobody's. */
  readonly candidacyId?: string;
  readonly about?: { readonly kind: 'appeal' | 'complaint' | 'explanation'; readonly id: string };
  /** When the case was filed, by which some of its rules go. */
  readonly filedAt?: Temporal.Instant;
};

async function historyOf(tx: Tx, { kind, at, candidacyId }: Decided) {
  if (candidacyId !== undefined) return caseHistoryOf(tx, candidacyId);
  if (kind === 'extensionGranted') return [];
  return [{ kind: kind === 'newGradingAnnounced' ? 'newGradingAnnounced' : 'announced', at } as const];
}

/**
 * Keeps by which events and rules a decision was reached, and which deadlines follow, in the transaction of the
 * decision and after its event in the log; an event that is no such decision leaves none. Announcing leaves one trace,
 * however many candidates it reaches.
 */
export async function traceDecision(tx: Tx, decided: Decided): Promise<void> {
  const { exam, kind, number, at, decidedAs, candidacyId, about } = decided;
  if (!isTraced(kind)) return;
  const { filedAt } = decided;
  const rules = filedAt ? caseRulesFor(exam.rules, filedAt) : exam.rules;
  const of: AssessedExam = exam;
  const content = traceOf(kind, { history: await historyOf(tx, decided), rules, exam: of, filedAt });
  await tx
    .insertInto('decision_trace')
    .values({
      exam_id: exam.id,
      number,
      candidacy_id: candidacyId ?? null,
      decision: kind,
      case_kind: about?.kind ?? null,
      case_id: about?.id ?? null,
      at,
      decided_as: decidedAs,
      content: JSON.stringify(content),
      rule_set: versionOf(rules),
    })
    .execute();
}

const selectTraces = (tx: Tx) =>
  tx
    .selectFrom('decision_trace as t')
    .leftJoin('candidacy as c', 'c.id', 't.candidacy_id')
    .select(['t.number', 't.candidacy_id', 't.decision', 't.case_kind', 't.case_id', 't.at', 't.decided_as'])
    .select(['t.content', 't.rule_set', 'c.candidate_number']);

/** The traces of an exam's decisions, in the order of its log; not for blind transactions. */
export async function tracesOf(tx: Tx, examId: string) {
  const rows = await selectTraces(tx).where('t.exam_id', '=', examId).orderBy('t.number').execute();
  return rows.map(({ content, ...row }) => ({ ...row, content: content as unknown as DecisionTrace }));
}

export type KeptTrace = Awaited<ReturnType<typeof tracesOf>>[number];

/** The last trace of one kind of decision in a case; undefined where the case is from before traces were kept. */
export async function lastTraceOf(
  tx: Tx,
  { examId, caseId, decision }: { examId: string; caseId: string; decision: TracedDecision },
): Promise<KeptTrace | undefined> {
  const row = await selectTraces(tx)
    .where('t.exam_id', '=', examId)
    .where('t.case_id', '=', caseId)
    .where('t.decision', '=', decision)
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, content: row.content as unknown as DecisionTrace };
}

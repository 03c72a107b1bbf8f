import { aloneRefusal } from '@karakter/domain/results/announcing/alone';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { notifyOfGrades } from '../announce.ts';
import { resultsOf } from '../results-view.ts';
import { enterAgreedGrades, gradedPersons } from '../store.ts';
import { signedOrExcused } from '../unsigned.ts';
import { saveAnnouncedCandidates } from './store.ts';

type Asked = { readonly candidacyIds: readonly string[]; readonly withoutSignatures: string | null };

/**
 * Announces single candidates now, before the others of their commission: their agreed grades are entered, and every
 * deadline of theirs begins [R1]. Those who are announced already are left as they are. The commissions must be held.
 */
export async function announceCandidates(
  tx: Tx,
  exam: ExamRecord,
  { candidacyIds, withoutSignatures: reason }: Asked,
  by: { readonly actorId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { candidates } = await resultsOf(tx, exam);
  const byId = new Map(candidates.map((each) => [each.candidacyId, each]));
  const chosen = [...new Set(candidacyIds)].map((id) => orNotFound(byId.get(id)));
  const waiting = chosen.filter(({ isAnnounced }) => !isAnnounced);
  if (waiting.length === 0) return;
  const refusal = aloneRefusal(exam.state, waiting);
  if (refusal) refuse(refusal);
  const numbers = [...new Set(waiting.flatMap(({ commissionNumber }) => commissionNumber ?? []))];
  await signedOrExcused(tx, exam, { reason, ...by }, numbers);
  const among = { candidacyIds: waiting.map(({ candidacyId }) => candidacyId) };
  const entered = await enterAgreedGrades(tx, exam.id, { personId: by.actorId, at: by.at }, among);
  const persons = await gradedPersons(tx, exam.id, among);
  await saveAnnouncedCandidates(tx, { examId: exam.id, ...among, at: by.at });
  const held = persons.filter(({ isHeld }) => isHeld).length;
  const candidateNumbers = waiting.map(({ candidateNumber }) => candidateNumber);
  const data = { candidateNumbers, entered, reached: persons.length - held, held };
  const kind = 'candidateGradesAnnounced';
  const number = await recordEvent(tx, { examId: exam.id, kind, ...by, data });
  const decidedAs = await decidingRole(tx, exam.id, by.actorId);
  await traceDecision(tx, { exam, kind, number, at: by.at, decidedAs });
  await notifyOfGrades(tx, exam, persons, by.at);
}

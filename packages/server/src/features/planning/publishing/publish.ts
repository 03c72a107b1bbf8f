import { applyExam, decideExam } from '@karakter/domain/exam/exam';
import { publishingFindings, publishRefusal } from '@karakter/domain/exam/publishing';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { admitCandidates } from '../../exam/candidate-store.ts';
import { scheduleExam, setMorningTimers } from '../../exam/exam-times.ts';
import { type ExamRecord, saveExamState } from '../../exam/store.ts';
import { shareOutAll } from '../commissions/split-store.ts';
import { publishingOf } from './publishing-facts.ts';
import { decidedPublishing, endRequest } from './second-person.ts';

type Publishing = { actorId: string; at: Temporal.Instant; seen?: string | undefined };

/**
 * Publishes a planned exam: candidates are assigned to the commissions, seated and notified, and its timers set.
 * Refused by the stops of the overview, and where the exam has changed since it was `seen`. A published exam stays as
 * it is.
 */
export async function publish(tx: Tx, exam: ExamRecord, { actorId, at, seen }: Publishing): Promise<void> {
  if (exam.state === 'published') return;
  if (exam.state === 'cancelled') refuse('examCancelled');
  const publishing = await publishingOf(tx, exam, at);
  const { candidates } = publishing;
  const findings = publishingFindings(publishing.facts);
  const refusal = publishRefusal(findings);
  const paragraph = findings.find(({ code }) => code === refusal)?.paragraph ?? '';
  if (refusal) refuse(refusal, { paragraph, findings });
  if (seen !== undefined && seen !== publishing.seen) refuse('changedMeanwhile');
  const asked = { exam, by: actorId, seen: publishing.seen };
  const { requestedBy } = await decidedPublishing(tx, 'publish', asked);
  await endRequest(tx, exam.id);
  const decision = decideExam(exam.state, 'publish', { ...exam, now: at });
  if (decision.kind === 'refused') refuse(decision.code);
  const published = { ...exam, state: applyExam(exam.state, decision.event) };
  await saveExamState(tx, exam.id, published.state, at);
  await shareOutAll(tx, exam.id);
  const data = {
    candidates: candidates.length,
    startsAt: exam.startsAt.toString(),
    endsAt: exam.endsAt.toString(),
    // Two people have seen it: this one, and the one who asked.
    ...(requestedBy !== null && { requestedBy }),
    // What was known to be missing, and published all the same.
    ...(findings.length > 0 && { warnings: findings.map(({ code }) => code) }),
  };
  await recordEvent(tx, { examId: exam.id, kind: decision.event.kind, actorId, at, data });
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  await admitCandidates(tx, published, ids, at);
  await scheduleExam(tx, exam.id);
  await setMorningTimers(tx, at);
}

import { applyExam, decideExam, publishObstacles } from '@karakter/domain/exam/exam';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { admitCandidates, candidatesOf } from '../exam/candidate-store.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import { type ExamRecord, saveExamState } from '../exam/store.ts';
import { commissionFindings } from './commission-findings.ts';
import { commissionsOf, shareOutAll } from './commission-store.ts';

/** The candidates whom publishing notifies, and its obstacles [P5]. */
export async function publishingOf(tx: Tx, exam: ExamRecord, now: Temporal.Instant) {
  const candidates = await candidatesOf(tx, exam);
  const commissions = await commissionsOf(tx, exam.id, 'ordinary');
  const stops = [];
  for (const { members } of commissions) {
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members });
    stops.push(...findings.filter(({ severity }) => severity === 'stop'));
  }
  const obstacles = publishObstacles(
    exam.state,
    { ...exam, now },
    {
      candidates: candidates.length,
      commissions: commissions.length,
      unlawful: stops.length,
      form: exam.form,
    },
  );
  return { candidates, obstacles, stops };
}

/**
 * Publishes a planned exam: candidates are assigned to the commissions, seated and notified, and its timers set.
 * Refused with the first of {@link publishingOf}'s obstacles. A published exam stays as it is.
 */
export async function publish(
  tx: Tx,
  exam: ExamRecord,
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (exam.state === 'published') return;
  const { candidates, obstacles, stops } = await publishingOf(tx, exam, by.at);
  const [obstacle] = obstacles;
  if (obstacle) refuse(obstacle, { paragraph: stops[0]?.paragraph ?? '', findings: stops });
  const decision = decideExam(exam.state, 'publish', { ...exam, now: by.at });
  if (decision.kind === 'refused') refuse(decision.code);
  const published = { ...exam, state: applyExam(exam.state, decision.event) };
  await saveExamState(tx, exam.id, published.state, by.at);
  await shareOutAll(tx, exam.id);
  const data = {
    candidates: candidates.length,
    startsAt: exam.startsAt.toString(),
    endsAt: exam.endsAt.toString(),
  };
  await recordEvent(tx, { examId: exam.id, kind: decision.event.kind, ...by, data });
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  await admitCandidates(tx, published, ids, by.at);
  await scheduleExam(tx, exam.id);
}

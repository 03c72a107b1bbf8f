import { type ArchiveObstacle, archiveObstacles } from '@karakter/domain/archive/archive';
import { lateAppealLimit, latestEnd } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../platform/database/db.ts';
import { caseHistoriesOf } from '../exam/case-history.ts';
import type { ExamRecord } from '../exam/store.ts';
import { countUnsigned } from '../grading/protocol/office.ts';
import { caseDeadlines } from '../results/case-deadlines.ts';
import { archiveCounts, gradedCandidacies } from './store.ts';

/**
 * The last of all the candidates' deadlines for explanation, appeal and procedural complaint, and until when a late appeal
 * may be taken up (fvl. § 31).
 */
async function lastDeadlinesOf(tx: Tx, exam: ExamRecord) {
  const histories = await caseHistoriesOf(tx, await gradedCandidacies(tx, exam.id));
  const all = [...histories.values()];
  const limits = exam.recheckable ? all.map((history) => lateAppealLimit(history, exam.rules)) : [];
  return {
    lastDeadline: latestEnd(all.flatMap((history) => Object.values(caseDeadlines(exam, history)))),
    lateUntil: latestEnd(limits),
  };
}

/** The obstacles to archiving the exam now, with the numbers behind them. */
export async function archiveReadiness(tx: Tx, exam: ExamRecord, now: Temporal.Instant) {
  const counts = await archiveCounts(tx, exam.id);
  const { lastDeadline, lateUntil } = await lastDeadlinesOf(tx, exam);
  const unsignedProtocols = await countUnsigned(tx, exam, 'archive');
  const facts = { state: exam.state, now, lastDeadline, unsignedProtocols, ...counts };
  const obstacles: ArchiveObstacle[] = archiveObstacles(facts);
  const isPast = lateUntil === null || Temporal.Instant.compare(now, lateUntil) >= 0;
  return { counts, lastDeadline, lateCasesUntil: isPast ? null : lateUntil, obstacles };
}

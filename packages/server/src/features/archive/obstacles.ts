import { type ArchiveObstacle, archiveObstacles } from '@karakter/domain/archive/archive';
import { latestEnd } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../platform/database/db.ts';
import { caseHistoriesOf } from '../exam/case-history.ts';
import type { ExamRecord } from '../exam/store.ts';
import { countUnsigned } from '../grading/protocol/office.ts';
import { caseDeadlines } from '../results/case-deadlines.ts';
import { archiveCounts, gradedCandidacies } from './store.ts';

/** The last of all the candidates' deadlines for explanation, appeal and procedural complaint. */
async function lastDeadlineOf(tx: Tx, exam: ExamRecord): Promise<Temporal.Instant | null> {
  const histories = await caseHistoriesOf(tx, await gradedCandidacies(tx, exam.id));
  return latestEnd([...histories.values()].flatMap((history) => Object.values(caseDeadlines(exam, history))));
}

/** The obstacles to archiving the exam now, with the numbers behind them. */
export async function archiveReadiness(tx: Tx, exam: ExamRecord, now: Temporal.Instant) {
  const counts = await archiveCounts(tx, exam.id);
  const lastDeadline = await lastDeadlineOf(tx, exam);
  const unsignedProtocols = await countUnsigned(tx, exam, 'archive');
  const facts = { state: exam.state, now, lastDeadline, unsignedProtocols, ...counts };
  const obstacles: ArchiveObstacle[] = archiveObstacles(facts);
  return { counts, lastDeadline, obstacles };
}

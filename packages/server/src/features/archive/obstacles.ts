import { type ArchiveObstacle, archiveObstacles } from '@karakter/domain/archive/archive';
import type { DeadlineState } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { caseDeadlines } from '../results/case-deadlines.ts';
import { caseHistoriesOf } from '../results/case-history.ts';
import { archiveCounts, gradedCandidacies } from './store.ts';

const endOf = (state: DeadlineState) => (state.kind === 'running' ? [state.deadline.at] : []);

/** The last of all the candidates' deadlines for explanation, appeal and procedural complaint. */
async function lastDeadlineOf(tx: Tx, exam: ExamRecord): Promise<Temporal.Instant | null> {
  const histories = await caseHistoriesOf(tx, await gradedCandidacies(tx, exam.id));
  const ends = [...histories.values()].flatMap((history) => {
    const { explanation, appeal, proceduralComplaint } = caseDeadlines(exam, history);
    return [...endOf(explanation), ...endOf(appeal), ...endOf(proceduralComplaint)];
  });
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}

/** What stands in the way of archiving the exam now, with the numbers behind it. */
export async function archiveStanding(tx: Tx, exam: ExamRecord, now: Temporal.Instant) {
  const counts = await archiveCounts(tx, exam.id);
  const lastDeadline = await lastDeadlineOf(tx, exam);
  const obstacles: ArchiveObstacle[] = archiveObstacles({ state: exam.state, now, lastDeadline, ...counts });
  return { counts, lastDeadline, obstacles };
}

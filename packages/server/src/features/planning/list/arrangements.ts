import type { Tx } from '../../../platform/database/db.ts';
import { recordEvents } from '../../../platform/log/events.ts';
import { type Arrangement, saveArrangements } from '../../exam/candidate-store.ts';
import { publishExamDayChange } from '../../exam/exam-day-changes.ts';
import { notifyOfSeats } from '../../exam/seat-notices.ts';
import type { ExamRecord } from '../../exam/store.ts';

export type By = { actorId: string; at: Temporal.Instant };
type Change = { candidacyId: string; before: Arrangement; after: Arrangement };

const isElsewhere = ({ before, after }: Change) => before.room !== after.room || before.seat !== after.seat;

/**
 * Saves the arrangements for candidates, each with its event, which holds the earlier ones. The sittings are locked
 * before the exam's log, as by a candidate who arrives meanwhile. The exam must be locked.
 */
export async function changeArrangements(
  tx: Tx,
  exam: ExamRecord,
  changes: readonly Change[],
  by: By,
): Promise<void> {
  if (changes.length === 0) return;
  await saveArrangements(tx, changes);
  const examId = exam.id;
  await recordEvents(
    tx,
    changes.map((data) => ({ examId, kind: 'candidateChanged', ...by, data })),
  );
  await notifyOfSeats(tx, exam, changes, by.at);
  const candidacyIds = changes.filter(isElsewhere).map(({ candidacyId }) => candidacyId);
  if (candidacyIds.length > 0) await publishExamDayChange(tx, { examId, candidacyIds, what: 'place' });
}

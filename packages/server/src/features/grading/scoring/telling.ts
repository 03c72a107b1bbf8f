import type { Tx } from '../../../platform/database/db.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { examOfficeBesideGraders, holdersAround } from '../../exam/exam-office.ts';
import { notify } from '../../notices/notify.ts';
import { presentGraders } from '../../planning/present-graders.ts';
import type { Rescored } from './rescore.ts';

/**
 * Notifies of a proposal those who may confirm it, and of one that was declined its proposer. A job, since a grader's
 * transaction may not see who holds which role.
 */
export const tellOfScoringChange: Task = async ({ tx, now }, { changeId }) => {
  const change = await tx
    .selectFrom('scoring_change')
    .select(['exam_id', 'state', 'proposed_by'])
    .where('id', '=', String(changeId))
    .executeTakeFirst();
  if (!change) return;
  const { exam_id: examId, proposed_by: proposer } = change;
  const say = (to: string, what: 'toConfirm' | 'declined') =>
    notify(tx, { to, examId, kind: 'scoringNews', facts: { what, works: 0 }, at: now });
  if (change.state === 'declined') await say(proposer, 'declined');
  if (change.state !== 'proposed') return;
  const members = (await presentGraders(tx, examId)).map(({ personId }) => personId);
  const coordinators = await holdersAround(tx, examId, 'courseCoordinator');
  for (const to of new Set([...members, ...coordinators])) if (to !== proposer) await say(to, 'toConfirm');
};

/** Notifies each grader of the grades that wait for a decision, and the exam office of proposals to correct. */
export async function tellOfApplied(
  tx: Tx,
  examId: string,
  listed: readonly Rescored[],
  at: Temporal.Instant,
): Promise<void> {
  const members = Map.groupBy(await presentGraders(tx, examId), ({ personId }) => personId);
  const say = (to: string, what: 'toDecide' | 'corrections', works: number) =>
    notify(tx, { to, examId, kind: 'scoringNews', facts: { what, works }, at });
  for (const [to, seats] of members) {
    const own = listed.filter(
      ({ effect, personId, work }) =>
        effect !== 'correction' &&
        (personId ?? to) === to &&
        seats.some((seat) => seat.commissionId === work.commissionId),
    );
    if (own.length > 0) await say(to, 'toDecide', own.length);
  }
  const corrections = listed.filter(({ effect }) => effect === 'correction').length;
  if (corrections === 0) return;
  // The page of the proposals is closed to an officer who grades the exam.
  for (const to of await examOfficeBesideGraders(tx, examId)) await say(to, 'corrections', corrections);
}

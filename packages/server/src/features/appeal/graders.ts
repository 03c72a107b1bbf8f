import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { enqueueWhatFollows } from '../grading/agree.ts';
import { lockCommission } from '../planning/commission-store.ts';
import { type AppealRecord, agreedGradeOf } from './store.ts';

type Given = Pick<AppealRecord, 'commissionId' | 'candidacyId'>;

/** Gives a candidate's answer to a commission, once. */
async function putBefore(tx: Tx, commissionId: string, candidacyId: string): Promise<void> {
  await tx
    .insertInto('commission_candidacy')
    .values({ commission_id: commissionId, candidacy_id: candidacyId })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Takes a candidate's answer from a commission. The members' assessments remain, unseen. */
async function takeFrom(tx: Tx, commissionId: string, candidacyId: string): Promise<void> {
  await tx
    .deleteFrom('commission_candidacy')
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .execute();
}

/** The third grader's commission that has the answer, where the commission's graders did not agree [G6]. */
async function thirdOf(tx: Tx, commissionId: string, candidacyId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('standing_dispute')
    .select('third_id')
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  return row?.third_id ?? undefined;
}

/** Lets the job read the commission's grade, which already exists. */
async function awaitGrade(tx: Tx, commissionId: string, candidacyId: string): Promise<void> {
  const key = `appealGraded:${commissionId}:${candidacyId}`;
  await enqueueJob(tx, 'appealGraded', { commissionId, candidacyId }, key);
}

/**
 * Takes the case from its graders at once, also from a third grader: a confirmation at the same moment comes before, or
 * not at all [K2].
 */
export async function takeFromGraders(tx: Tx, { commissionId, candidacyId }: Given): Promise<void> {
  if (commissionId === null) return;
  await takeFrom(tx, commissionId, candidacyId);
  const thirdId = await thirdOf(tx, commissionId, candidacyId);
  if (thirdId !== undefined) await takeFrom(tx, thirdId, candidacyId);
}

/**
 * Gives the case to the commission, and to the third grader who had it. A grade that was agreed on, or that the third
 * grader had confirmed, before the withdrawal counts again.
 */
export async function giveTo(tx: Tx, commissionId: string, candidacyId: string): Promise<void> {
  await putBefore(tx, commissionId, candidacyId);
  const thirdId = await thirdOf(tx, commissionId, candidacyId);
  if (thirdId !== undefined) await putBefore(tx, thirdId, candidacyId);
  if (await agreedGradeOf(tx, commissionId, candidacyId)) {
    await awaitGrade(tx, commissionId, candidacyId);
  } else if (thirdId !== undefined && (await agreedGradeOf(tx, thirdId, candidacyId))) {
    const third = { id: thirdId, kind: 'third' } as const;
    await enqueueWhatFollows(tx, third, candidacyId);
  }
}

/** Locks those who have the case, in the order in which the exam office locks a commission and its third grader. */
export async function lockGraders(tx: Tx, { commissionId, candidacyId }: Given): Promise<void> {
  if (commissionId === null) return;
  await lockCommission(tx, commissionId);
  const thirdId = await thirdOf(tx, commissionId, candidacyId);
  if (thirdId !== undefined) await lockCommission(tx, thirdId);
}

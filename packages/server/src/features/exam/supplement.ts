import type { Tx } from '../../platform/database/db.ts';
import { enqueueLongJob } from '../../platform/jobs/jobs.ts';

/**
 * A case of the exam is over, or its protocol has changed: where the exam is archived, its archive gets a supplement,
 * with nothing to send by hand [X2]. Blind transactions may call it too.
 */
export async function supplementArchive(tx: Tx, examId: string): Promise<void> {
  const exam = await tx.selectFrom('exam').select('state').where('id', '=', examId).executeTakeFirst();
  if (exam?.state !== 'archived') return;
  await enqueueLongJob(tx, 'supplementArchive', { examId }, `supplementArchive:${examId}`);
}

import { createHash, randomUUID } from 'node:crypto';
import type { PdfWorker } from '../../../integrations/pdf/port.ts';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../../exam/store.ts';
import { newAssessmentOf } from '../new-assessment.ts';
import { type AppealRecord, appealOf, lockAppeal } from '../store.ts';
import { freezeLetter, frozenLetter, isDecided } from './content.ts';

async function keepLetter(tx: Tx, record: AppealRecord, bytes: Uint8Array, at: Temporal.Instant) {
  const id = randomUUID();
  await tx
    .insertInto('file')
    .values({
      id,
      exam_id: record.examId,
      kind: 'decision',
      name: `vedtak-${record.candidateNumber}.pdf`,
      media_type: 'application/pdf',
      bytes: Buffer.from(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      created_at: at,
    })
    .execute();
  await tx.updateTable('appeal').set({ letter_file_id: id }).where('id', '=', record.id).execute();
}

/** It was decided before letters were frozen, and its letter still waits. */
async function freezeNow(tx: Tx, appealId: string): Promise<void> {
  const record = await lockAppeal(tx, appealId);
  const exam = record && (await examFacts(tx, record.examId));
  if (!exam || !isDecided(record) || (await frozenLetter(tx, appealId))) return;
  await freezeLetter(tx, exam, record, { assessedAnew: (await newAssessmentOf(tx, appealId)) !== null });
}

/** Sets the letter of a decision from its frozen words, sealed by the institution, once [K5, S3]. */
export function makeDecisionLetterTask(pdf: Pick<PdfWorker, 'compile'>): Task {
  const waits = (record: AppealRecord | undefined) =>
    record && isDecided(record) && record.letterFileId === null ? record : undefined;
  return async ({ tx, now }, payload) => {
    const appealId = String(payload.appealId);
    const decided = waits(await appealOf(tx, appealId));
    if (!decided) return;
    if (!(await frozenLetter(tx, appealId))) await freezeNow(tx, appealId);
    const content = await frozenLetter(tx, appealId);
    if (!content) return;
    // The frozen words never change: the case is locked after the PDF is made, so that the office can work meanwhile.
    const { decidedAt: createdAt } = decided;
    const bytes = await pdf.compile('case', content, { createdAt, sealedAt: now });
    const record = waits(await lockAppeal(tx, appealId));
    if (record) await keepLetter(tx, record, bytes, createdAt);
  };
}

/** The letter as a file to send; refuses while it is not set. */
export async function letterFile(tx: Tx, { letterFileId }: AppealRecord) {
  if (letterFileId === null) refuse('letterNotReady');
  const file = await tx
    .selectFrom('file')
    .select(['name', 'media_type', 'bytes'])
    .where('id', '=', letterFileId)
    .executeTakeFirstOrThrow();
  return { name: file.name, mediaType: file.media_type, bytes: file.bytes };
}

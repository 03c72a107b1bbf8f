import type { PaperContent, PaperLanguage } from '@karakter/domain/paper';
import { type PaperChange, paperChanges } from '@karakter/domain/paper-correction';
import type { Tx } from '../../platform/db.ts';
import { openPaper, sealPaper } from '../papers/vault.ts';

type Correction = {
  secret: string;
  examId: string;
  version: number;
  /** Null where nobody is told, since nobody can have met the paper yet. */
  messageId: string | null;
  before: PaperContent;
  after: PaperContent;
  by: string;
  at: Temporal.Instant;
};

/** Keeps the corrected paper as a version like the others and as what is handed out from now on [A10, A4]. */
export async function saveCorrection(tx: Tx, correction: Correction): Promise<void> {
  const { secret, examId, version, by, at } = correction;
  const content = sealPaper({ secret, examId }, correction.after);
  await tx
    .updateTable('paper')
    .set({ version, content, updated_by: by, updated_at: at })
    .where('exam_id', '=', examId)
    .execute();
  await tx
    .insertInto('paper_version')
    .values({ exam_id: examId, version, content, saved_by: by, saved_at: at })
    .execute();
  await tx
    .insertInto('paper_correction')
    .values({
      exam_id: examId,
      version,
      message_id: correction.messageId,
      content_before: sealPaper({ secret, examId }, correction.before),
      corrected_by: by,
      corrected_at: at,
    })
    .execute();
}

/** What each of these messages tells of the paper: its words before and after, never its key. */
export async function changesToldBy(
  tx: Tx,
  { secret, examId }: { secret: string; examId: string },
  messageIds: readonly string[],
  language: PaperLanguage,
): Promise<ReadonlyMap<string, PaperChange[]>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('paper_correction as p')
    .innerJoin('paper_version as v', (join) =>
      join.onRef('v.exam_id', '=', 'p.exam_id').onRef('v.version', '=', 'p.version'),
    )
    .select(['p.message_id', 'p.content_before', 'v.content'])
    .where('p.exam_id', '=', examId)
    .where('p.message_id', 'in', messageIds)
    .execute();
  const opened = (sealed: Uint8Array) => openPaper({ secret, examId }, sealed);
  return new Map(
    rows.map((row) => [
      row.message_id ?? '',
      paperChanges(opened(row.content_before), opened(row.content), language),
    ]),
  );
}

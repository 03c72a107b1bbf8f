import type { PaperContent, PaperLanguage } from '@karakter/domain/paper';
import { type PaperChange, paperChanges } from '@karakter/domain/paper-correction';
import type { Tx } from '../../platform/db.ts';
import { openPaper, type PaperKey, sealPaper } from '../papers/vault.ts';

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

/** The exam's corrections, oldest first, opened: nothing of this but what changed goes to anyone. */
async function openedCorrections(tx: Tx, { secret, examId }: PaperKey) {
  const rows = await tx
    .selectFrom('paper_correction as p')
    .innerJoin('paper_version as v', (join) =>
      join.onRef('v.exam_id', '=', 'p.exam_id').onRef('v.version', '=', 'p.version'),
    )
    .select([
      'p.message_id',
      'p.version',
      'p.content_before',
      'v.content',
      'p.corrected_at',
      'p.corrected_by',
    ])
    .where('p.exam_id', '=', examId)
    .orderBy('p.version')
    .execute();
  return rows.map((row) => ({
    ...row,
    before: openPaper({ secret, examId }, row.content_before),
    after: openPaper({ secret, examId }, row.content),
  }));
}

/** What each message about a correction tells of the paper: its words before and after, never its key. */
export async function changesByMessage(
  tx: Tx,
  key: PaperKey,
  language: PaperLanguage,
): Promise<ReadonlyMap<string, PaperChange[]>> {
  const corrections = await openedCorrections(tx, key);
  return new Map(
    corrections.map(({ message_id, before, after }) => [
      message_id ?? '',
      paperChanges(before, after, language),
    ]),
  );
}

/** What was corrected, when and by whom, in both written forms: for the archive. */
export async function correctionsOf(tx: Tx, key: PaperKey) {
  const corrections = await openedCorrections(tx, key);
  return corrections.map(({ version, before, after, corrected_at: at, corrected_by: by }) => ({
    ...{ version, at: at.toString(), by },
    changes: { nb: paperChanges(before, after, 'nb'), nn: paperChanges(before, after, 'nn') },
  }));
}

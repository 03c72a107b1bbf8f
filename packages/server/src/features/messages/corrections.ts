import { type PaperContent, type PaperLanguage, paperLanguages } from '@karakter/domain/papers/paper';
import {
  type PaperChange,
  paperChanges,
  type QuestionCorrection,
  withCorrections,
} from '@karakter/domain/papers/paper-correction';
import type { Tx } from '../../platform/database/db.ts';
import { openPaper, type PaperKey, sealPaper } from '../papers/vault.ts';

type Correction = {
  secret: string;
  examId: string;
  version: number;
  /** Null where no candidate is notified, since none can have seen the paper yet. */
  messageId: string | null;
  before: PaperContent;
  after: PaperContent;
  by: string;
  at: Temporal.Instant;
};

/** Stores the corrected paper as a new version, which candidates get from now on [A10, A4]. */
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

/** The exam's corrections, oldest first, decrypted: only the changes are sent to people. */
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

/** Whether this message's correction was made to the same version with the same result. */
export async function isSameCorrection(
  tx: Tx,
  key: PaperKey,
  asked: { messageId: string; version: number; questions: readonly QuestionCorrection[] },
): Promise<boolean> {
  const corrections = await openedCorrections(tx, key);
  const made = corrections.find(({ message_id }) => message_id === asked.messageId);
  if (made?.version !== asked.version + 1) return false;
  const again = withCorrections(made.before, asked.questions);
  return paperLanguages.every((language) => paperChanges(made.after, again, language).length === 0);
}

type Changes = ReadonlyMap<string, PaperChange[]>;

/** The changes that correction messages show: opened once for an exam's candidates, not once for each of them [D14]. */
export type ShownChanges = {
  /** For each of these messages the paper's words before and after, never its key. */
  of(
    tx: Tx,
    paper: { examId: string; language: PaperLanguage },
    messageIds: ReadonlySet<string>,
  ): Promise<Changes>;
};

const mostExams = 50;

export function createShownChanges(secret: string): ShownChanges {
  // A correction never changes, so cached values stay valid.
  const known = new Map<string, Changes>();
  return {
    async of(tx, { examId, language }, messageIds) {
      const key = `${examId}:${language}`;
      const before = known.get(key);
      if (before && messageIds.isSubsetOf(new Set(before.keys()))) return before;
      const corrections = await openedCorrections(tx, { secret, examId });
      const changes: Changes = new Map(
        corrections.map((each) => [each.message_id ?? '', paperChanges(each.before, each.after, language)]),
      );
      if (known.size >= mostExams) known.clear();
      known.set(key, changes);
      return changes;
    },
  };
}

/** What was corrected, when and by which person, in both written forms: for the archive. */
export async function correctionsOf(tx: Tx, key: PaperKey) {
  const corrections = await openedCorrections(tx, key);
  return corrections.map(({ version, before, after, corrected_at: at, corrected_by: by }) => ({
    version,
    at: at.toString(),
    by,
    changes: { nb: paperChanges(before, after, 'nb'), nn: paperChanges(before, after, 'nn') },
  }));
}

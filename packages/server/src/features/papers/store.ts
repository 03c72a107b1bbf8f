import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { PaperState } from '@karakter/domain/papers/paper-approval';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { openPaper, type PaperKey, sealPaper } from './vault.ts';
import { deleteSavesInPassing } from './versions-store.ts';
import { writersOf } from './writers.ts';

export type StoredPaper = {
  state: PaperState;
  version: number;
  content: PaperContent;
  updatedAt: Temporal.Instant | null;
  updatedBy: string | null;
  submittedAt: Temporal.Instant | null;
  submittedBy: string | null;
  approvedAt: Temporal.Instant | null;
  approvedBy: string | null;
  returnedReason: string | null;
  /** Everyone who ever saved or submitted it, or the paper that it began as; none of them may approve it. */
  writers: string[];
};

const noPaperYet: StoredPaper = {
  state: 'draft',
  version: 0,
  content: { aids: { nb: '', nn: '' }, questions: [] },
  updatedAt: null,
  updatedBy: null,
  submittedAt: null,
  submittedBy: null,
  approvedAt: null,
  approvedBy: null,
  returnedReason: null,
  writers: [],
};

/** The exam's paper, decrypted; an empty draft of version 0 where none is written. */
export async function paperOf(tx: Tx, secret: string, examId: string): Promise<StoredPaper> {
  const row = await tx.selectFrom('paper').selectAll().where('exam_id', '=', examId).executeTakeFirst();
  if (!row) return noPaperYet;
  return {
    state: row.state as PaperState,
    version: row.version,
    content: openPaper({ secret, examId }, row.content),
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    returnedReason: row.returned_reason,
    writers: await writersOf(tx, examId),
  };
}

/** The paper as it was saved with this number; null where nothing was. */
export async function versionOf(
  tx: Tx,
  { secret, examId }: PaperKey,
  version: number,
): Promise<PaperContent | null> {
  if (version === 0) return noPaperYet.content;
  const row = await tx
    .selectFrom('paper_version')
    .select('content')
    .where('exam_id', '=', examId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? openPaper({ secret, examId }, row.content) : null;
}

type Saving = { examId: string; version: number; by: string; at: Temporal.Instant };
/** A change of the paper, with the state that it leads to. */
type StateChange = Saving & { state: PaperState };

type NewVersion = StateChange & {
  secret: string;
  before: PaperContent;
  /** The earlier version of which all or a part was restored. */
  restoredFrom?: number;
};

const hasRemoved = (before: PaperContent, { questions }: PaperContent) =>
  before.questions.some(({ id }) => questions.every((question) => question.id !== id));

/** Saves a draft as a new version; the version before is kept. */
export async function savePaper(
  tx: Tx,
  content: PaperContent,
  { secret, examId, version, state, by, at, before, restoredFrom }: NewVersion,
): Promise<void> {
  const sealed = sealPaper({ secret, examId }, content);
  const changed = { version, state, content: sealed, updated_by: by, updated_at: at };
  await tx
    .insertInto('paper')
    .values({ exam_id: examId, author_id: by, ...changed })
    .onConflict((c) => c.column('exam_id').doUpdateSet(changed))
    .execute();
  await tx
    .insertInto('paper_version')
    .values({
      exam_id: examId,
      version,
      content: sealed,
      saved_by: by,
      saved_at: at,
      restored_from: restoredFrom ?? null,
      keeps_previous: restoredFrom !== undefined || hasRemoved(before, content),
    })
    .execute();
  await deleteSavesInPassing(tx, examId, at);
}

export async function markSubmitted(tx: Tx, { examId, version, state, by, at }: StateChange): Promise<void> {
  const submitted = {
    state,
    version,
    submitted_by: by,
    submitted_at: at,
    returned_reason: null,
  };
  await tx.updateTable('paper').set(submitted).where('exam_id', '=', examId).execute();
}

export async function markApproved(tx: Tx, { examId, version, state, by, at }: StateChange): Promise<void> {
  const approved = { state, version, approved_by: by, approved_at: at };
  await tx.updateTable('paper').set(approved).where('exam_id', '=', examId).execute();
}

export async function markReturned(
  tx: Tx,
  { examId, version, state }: StateChange,
  reason: string,
): Promise<void> {
  const returned = { state, version, approved_by: null, approved_at: null, returned_reason: reason };
  await tx.updateTable('paper').set(returned).where('exam_id', '=', examId).execute();
}

export type StoredGuide = {
  version: number;
  content: GuideContent;
  updatedAt: Temporal.Instant | null;
  updatedBy: string | null;
};

/** The exam's grading guide; an empty one of version 0 where none is written. */
export async function guideOf(tx: Tx, examId: string): Promise<StoredGuide> {
  const row = await tx
    .selectFrom('grading_guide')
    .selectAll()
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  const empty = { learningOutcomes: '', suggestedSolution: '', levels: {} };
  if (!row) return { version: 0, content: empty, updatedAt: null, updatedBy: null };
  const content = row.content as GuideContent;
  return { version: row.version, content, updatedAt: row.updated_at, updatedBy: row.updated_by };
}

/** Saves the guide as a new version; every version is kept [A3]. */
export async function saveGuide(
  tx: Tx,
  content: GuideContent,
  { examId, version, by, at }: Saving,
): Promise<void> {
  const text = JSON.stringify(content);
  const changed = { version, content: text, updated_by: by, updated_at: at };
  await tx
    .insertInto('grading_guide')
    .values({ exam_id: examId, ...changed })
    .onConflict((c) => c.column('exam_id').doUpdateSet(changed))
    .execute();
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('grading_guide_version')
    .values({ exam_id: examId, version, content: text, saved_by: by, saved_at: at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  // A grading meeting may adjust it at the same moment.
  if (added !== 1n) refuse('changedMeanwhile');
}

export async function guideVersions(tx: Tx, examId: string) {
  return tx
    .selectFrom('grading_guide_version')
    .innerJoin('person', 'person.id', 'grading_guide_version.saved_by')
    .select(['version', 'content', 'saved_at', 'person.name'])
    .where('exam_id', '=', examId)
    .orderBy('version', 'desc')
    .execute();
}

/** The names of the people who wrote, submitted and approved, by id. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((i) => i !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((r) => [r.id, r.name]));
}

/** The people who hold one of these roles for the exam, by the exam itself or by its unit. */
export async function holdersFor(
  tx: Tx,
  exam: { id: string; unitId: string },
  roles: readonly Role[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('revoked_at', 'is', null)
    .where('role', 'in', roles)
    .where((eb) =>
      eb.or([
        eb('exam_id', '=', exam.id),
        // A role in a unit counts in all units below it.
        sql<boolean>`unit_id in (
          with recursive above (id) as (
            select ${exam.unitId}::uuid union select u.parent_id from above join unit u on u.id = above.id
          ) select id from above where id is not null)`,
      ]),
    )
    .execute();
  return rows.map((r) => r.person_id);
}

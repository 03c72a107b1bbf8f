import type { GradeHoldView } from '@karakter/contract/results/holds';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** Releases every standing hold of the candidate's grade; returns how many there were. */
export async function saveRelease(
  tx: Tx,
  candidacyId: string,
  released: { reason: string; by: string; at: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('grade_hold')
    .set({ released_by: released.by, released_at: released.at, release_reason: released.reason })
    .where('candidacy_id', '=', candidacyId)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether a suspicion that a grader of an appeal, or of a new grading, of this candidate reported is not released yet [G10]. */
export async function isAppealHeldBack(
  tx: Tx,
  candidacyId: string,
  kind: 'appeal' | 'newGrading' = 'appeal',
): Promise<boolean> {
  const row = await tx
    .selectFrom('grade_hold as h')
    .innerJoin('commission as k', 'k.id', 'h.commission_id')
    .select('h.id')
    .where('h.candidacy_id', '=', candidacyId)
    .where('k.kind', '=', kind)
    .where('h.released_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every hold of the exam, the standing ones first and the latest first. Not for blind transactions. */
export async function holdsOf(tx: Tx, examId: string): Promise<GradeHoldView[]> {
  const rows = await tx
    .selectFrom('grade_hold as h')
    .innerJoin('candidacy as c', 'c.id', 'h.candidacy_id')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
    .innerJoin('person as p', 'p.id', 'cp.person_id')
    .innerJoin('person as holder', 'holder.id', 'h.held_by')
    .leftJoin('person as releaser', 'releaser.id', 'h.released_by')
    .leftJoin('commission as k', 'k.id', 'h.commission_id')
    .select(['h.id', 'c.id as candidacyId', 'c.candidate_number', 'p.name', 'h.commission_id', 'h.reason'])
    .select('k.kind as commission_kind')
    .select([
      'holder.name as holder',
      'h.held_at',
      'releaser.name as releaser',
      'h.released_at',
      'h.release_reason',
    ])
    .where('c.exam_id', '=', examId)
    .orderBy(sql`h.released_at is not null`)
    .orderBy('h.held_at', 'desc')
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    candidacyId: row.candidacyId,
    candidateNumber: row.candidate_number ?? 0,
    name: row.name,
    isSuspicion: row.commission_id !== null,
    isOfAppeal: row.commission_kind === 'appeal',
    heldBy: row.holder,
    heldAt: row.held_at.toString(),
    reason: row.reason,
    released:
      row.released_at === null
        ? null
        : { at: row.released_at.toString(), by: row.releaser ?? '', reason: row.release_reason ?? '' },
  }));
}

/**
 * When the candidate's grade was announced to them, whether it is held back now, and when the grades that theirs belongs
 * to were announced: the commission's or the exam's [R1, R2, P4].
 */
export async function announcementTo(tx: Tx, candidacyId: string) {
  const row = await tx
    .selectFrom('candidate_announcement')
    .select(['announced_at', 'is_held', 'results_at'])
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  return { announcedAt: row.announced_at, isHeld: row.is_held === true, resultsAt: row.results_at };
}

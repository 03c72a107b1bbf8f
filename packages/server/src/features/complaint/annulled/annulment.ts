import type { OtherCandidate } from '@karakter/contract/complaint/views';
import type { ComplaintRemedy } from '@karakter/domain/complaint/complaint';
import { lawWords } from '@karakter/domain/rules/law-words';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';

/**
 * Annuls the announced grades of these candidates for a complaint (uhl. § 11-9(2), (4)); one that is annulled already, or
 * was never announced, is left as it is. Returns whose were.
 */
export async function annul(
  tx: Tx,
  of: { complaintId: string; candidacyIds: readonly string[]; remedy: ComplaintRemedy },
  at: Temporal.Instant,
): Promise<string[]> {
  const { complaintId, candidacyIds, remedy } = of;
  const { rows } = await sql<{ id: string }>`
    insert into annulment (complaint_id, candidacy_id, exam_id, remedy, annulled_at)
    select ${complaintId}, a.candidacy_id, a.exam_id, ${remedy}, ${at.toString()}
    from candidate_announcement a
    where a.candidacy_id = any(${candidacyIds}::uuid[]) and a.announced_at is not null
      and exists (select from protocol_entry e where e.candidacy_id = a.candidacy_id)
    on conflict do nothing returning candidacy_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The grades that the complaint annulled have their remedy from now. */
export async function saveRemedied(tx: Tx, complaintId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('annulment')
    .set({ remedied_at: at })
    .where('complaint_id', '=', complaintId)
    .where('remedied_at', 'is', null)
    .execute();
}

/** Whether a grade that the complaint annulled is still to be set again. */
export async function awaitsNewGrade(tx: Tx, complaintId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('annulment')
    .select('candidacy_id')
    .where('complaint_id', '=', complaintId)
    .where('remedy', '=', 'newGrading')
    .where('remedied_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The other candidates of the complaint's exam with an announced grade that stands, by number: those whose grades can be
 * annulled with the complainant's (uhl. § 11-9(4)).
 */
export async function othersWithGrades(
  tx: Tx,
  { examId, candidacyId }: { examId: string; candidacyId: string },
): Promise<OtherCandidate[]> {
  const { rows } = await sql<OtherCandidate>`
    select c.id as "candidacyId", c.candidate_number as "candidateNumber", p.name, e.grade,
      h.candidacy_id is not null as "hasWork"
    from candidate_announcement a
    join candidacy c on c.id = a.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    join lateral (select grade from protocol_entry where candidacy_id = c.id order by number desc limit 1) e on true
    left join work_to_grade h on h.candidacy_id = c.id
    where c.exam_id = ${examId} and c.id <> ${candidacyId} and a.announced_at is not null
      and not exists (select from annulment n where n.candidacy_id = c.id and n.remedied_at is null)
    order by c.candidate_number`.execute(tx);
  return rows;
}

/** Tells the others that their grade is annulled, and what follows (uhl. § 11-9(4)). */
export async function tellOthers(
  tx: Tx,
  exam: ExamRecord,
  of: { complaintId: string; candidacyIds: readonly string[]; remedy: ComplaintRemedy; at: Temporal.Instant },
): Promise<void> {
  const { complaintId, candidacyIds, remedy, at } = of;
  const persons = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where(sql<boolean>`candidacy_id = any(${candidacyIds}::uuid[])`)
    .execute();
  const to = persons.map(({ person_id }) => person_id);
  const facts = { remedy, basis: lawWords(exam.rules).complaintBasis.inWords };
  await notifyAll(tx, { to, examId: exam.id, kind: 'gradeAnnulled', facts, at, cases: [complaintId] });
}

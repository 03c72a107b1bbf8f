import type { CandidateResult } from '@karakter/contract/results/routes';
import type { ExamForm } from '@karakter/domain/exam/exam';
import type { AttendanceState } from '@karakter/domain/grading/registration/attendance';
import { candidateResultState } from '@karakter/domain/results/candidate-result';
import type { SittingState } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

type CandidateRow = {
  candidacy_id: string;
  candidate_number: number;
  name: string;
  handed_in: boolean;
  form: ExamForm;
  attendance: AttendanceState | null;
  sitting: SittingState['kind'] | null;
  commission_number: number | null;
  agreed: string | null;
  entered: string | null;
  is_announced: boolean;
};

/** Every candidate of the exam with the agreed grade, or the one in the protocol. Not for blind transactions. */
export async function candidateResults(
  tx: Tx,
  examId: string,
): Promise<Omit<CandidateResult, 'mayAnnounce'>[]> {
  const { rows } = await sql<CandidateRow>`
    select c.id as candidacy_id, c.candidate_number, p.name, h.candidacy_id is not null as handed_in,
      x.form, a.state as attendance, s.state as sitting, k.number as commission_number, g.grade as agreed, e.grade as entered,
      an.results_at is not null as is_announced
    from candidacy c
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    join exam x on x.id = c.exam_id
    join candidate_announcement an on an.candidacy_id = c.id
    left join sitting s on s.candidacy_id = c.id
    left join attendance a on a.candidacy_id = c.id
    left join work_to_grade h on h.candidacy_id = c.id
    left join lateral (
      select k.id, k.number from commission_candidacy cc join commission k on k.id = cc.commission_id
      where cc.candidacy_id = c.id and k.kind = 'ordinary' order by k.number limit 1) k on true
    left join standing_agreed_grade g on g.commission_id = k.id and g.candidacy_id = c.id
    left join lateral (
      select grade, entered_at from protocol_entry where candidacy_id = c.id order by number desc limit 1) e
      -- After a check that was taken back only what is agreed and entered counts as entered.
      on x.state <> 'published' or g.agreed_at <= e.entered_at
    where c.exam_id = ${examId}
    order by c.candidate_number`.execute(tx);
  return rows.map((row) => ({
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    name: row.name,
    commissionNumber: row.commission_number,
    state: candidateResultState({
      form: row.form,
      hasWork: row.handed_in,
      attendance: row.attendance,
      sitting: row.sitting,
      isAgreed: row.agreed !== null,
      isEntered: row.entered !== null,
    }),
    grade: row.entered ?? (row.handed_in ? row.agreed : null),
    isAnnounced: row.is_announced,
  }));
}

/** Some of an exam's candidates: those of these commissions, or these themselves; without either all. */
type Among = { readonly commissionIds?: readonly string[]; readonly candidacyIds?: readonly string[] };

/**
 * Enters every agreed grade of the ordinary commissions, or of some, in the protocol; returns how many. After a check that was taken
 * back only what was agreed since is entered, so that each earlier entry stands as it is [G19, R3].
 */
export async function enterAgreedGrades(
  tx: Tx,
  examId: string,
  by: { personId: string; at: Temporal.Instant },
  { commissionIds, candidacyIds }: Among = {},
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into protocol_entry (exam_id, candidacy_id, grade, kind, commission_id, reason, entered_by, entered_at)
    select k.exam_id, g.candidacy_id, g.grade, 'ordinary', k.id, '', ${by.personId}, ${by.at.toString()}
    from commission k
    join standing_agreed_grade g on g.commission_id = k.id
    join work_to_grade h on h.candidacy_id = g.candidacy_id
    join candidacy c on c.id = g.candidacy_id
    where k.exam_id = ${examId} and k.kind = 'ordinary'
      and (${commissionIds ?? null}::uuid[] is null or k.id = any(${commissionIds ?? null}::uuid[]))
      and (${candidacyIds ?? null}::uuid[] is null or g.candidacy_id = any(${candidacyIds ?? null}::uuid[])) and not exists (
      select from protocol_entry e where e.candidacy_id = g.candidacy_id and e.commission_id = k.id
        and e.kind = 'ordinary' and e.entered_at >= g.agreed_at)
    order by c.candidate_number`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * The persons whose grade is in the protocol and not yet announced, and whether it is held back from them: the recipients
 * of an announcement of the exam, or of some of it [R1, R2, P4].
 */
export async function gradedPersons(
  tx: Tx,
  examId: string,
  { commissionIds, candidacyIds }: Among = {},
): Promise<{ personId: string; isHeld: boolean }[]> {
  const rows = await tx
    .selectFrom('candidacy_person')
    .innerJoin('candidate_announcement as a', 'a.candidacy_id', 'candidacy_person.candidacy_id')
    .select(['person_id', 'a.is_held'])
    .where('candidacy_person.exam_id', '=', examId)
    .where('a.results_at', 'is', null)
    .where(
      sql<boolean>`(${commissionIds ?? null}::uuid[] is null or exists (select from commission_candidacy cc
        where cc.candidacy_id = candidacy_person.candidacy_id and cc.commission_id = any(${commissionIds ?? null}::uuid[])))
        and (${candidacyIds ?? null}::uuid[] is null or candidacy_person.candidacy_id = any(${candidacyIds ?? null}::uuid[]))`,
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('protocol_entry')
          .select('number')
          .whereRef('protocol_entry.candidacy_id', '=', 'candidacy_person.candidacy_id'),
      ),
    )
    .execute();
  return rows.map((row) => ({ personId: row.person_id, isHeld: row.is_held === true }));
}

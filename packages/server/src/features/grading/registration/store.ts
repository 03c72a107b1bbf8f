import { formsWithoutHandIn } from '@karakter/domain/exam/exam-form';
import type { AttendanceState } from '@karakter/domain/grading/registration/attendance';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** Attendance of one candidate by number, as far as a blind transaction may see it. */
export type Registered = {
  candidacyId: string;
  candidateNumber: number;
  state: AttendanceState;
  isRevealed: boolean;
  /** How far the results of the candidate's commission have come [P4]. */
  results: CommissionResults;
};

type RegisteredRow = {
  candidacy_id: string;
  number: number;
  state: string;
  is_revealed: boolean;
  results: CommissionResults;
};

const registeredOf = (row: RegisteredRow): Registered => ({
  candidacyId: row.candidacy_id,
  candidateNumber: row.number,
  state: row.state as AttendanceState,
  isRevealed: row.is_revealed,
  results: row.results,
});

/** Every candidate of the commission with the attendance, by candidate number; blind or not. */
export async function registeredIn(tx: Tx, commissionId: string): Promise<Registered[]> {
  const { rows } = await sql<RegisteredRow>`
    select c.id as candidacy_id, c.candidate_number as number, coalesce(a.state, 'unregistered') as state,
      is_revealed(cc.commission_id, c.id) as is_revealed, results_of(k) as results
    from commission_candidacy cc
    join commission k on k.id = cc.commission_id
    join candidacy c on c.id = cc.candidacy_id
    left join attendance a on a.candidacy_id = c.id
    where cc.commission_id = ${commissionId}
    order by c.candidate_number`.execute(tx);
  return rows.map(registeredOf);
}

/** One candidate of the exam with the attendance, for a person who may know the candidates. */
export async function registeredOfExam(tx: Tx, examId: string, candidacyId: string) {
  const { rows } = await sql<RegisteredRow & { room: string }>`
    select c.id as candidacy_id, c.candidate_number as number, coalesce(a.state, 'unregistered') as state,
      coalesce(s.room, c.room) as room, candidate_results(c.id) as results,
      exists (select from commission_candidacy cc join commission k on k.id = cc.commission_id
        where cc.candidacy_id = c.id and k.kind = 'ordinary' and is_revealed(k.id, c.id)) as is_revealed
    from candidacy c
    left join attendance a on a.candidacy_id = c.id
    left join sitting s on s.candidacy_id = c.id
    where c.exam_id = ${examId} and c.id = ${candidacyId}`.execute(tx);
  const [row] = rows;
  return row && { ...registeredOf(row), room: row.room };
}

/** How many of an ordinary commission's candidates have no attendance yet; none where work is handed in. */
export async function unregisteredIn(
  tx: Tx,
  { id, kind }: { id: string; kind: GradingKind },
): Promise<number> {
  if (kind !== 'ordinary') return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from commission k
    join exam e on e.id = k.exam_id
    join commission_candidacy cc on cc.commission_id = k.id
    left join attendance a on a.candidacy_id = cc.candidacy_id
    where k.id = ${id} and e.form = any(${formsWithoutHandIn}::text[])
      and coalesce(a.state, 'unregistered') = 'unregistered'`.execute(tx);
  return rows[0]?.count ?? 0;
}

type Marked = { examId: string; candidacyId: string; state: AttendanceState };

export async function saveAttendance(
  tx: Tx,
  { examId, candidacyId, state }: Marked,
  by: { personId: string; at: Temporal.Instant },
): Promise<void> {
  const marked = { state, marked_by: by.personId, marked_at: by.at };
  await tx
    .insertInto('attendance')
    .values({ candidacy_id: candidacyId, exam_id: examId, ...marked })
    .onConflict((c) => c.column('candidacy_id').doUpdateSet(marked))
    .execute();
}

/** All marks of an exam's attendance come one after the other, from graders and from those who know the names. */
export async function lockAttendance(tx: Tx, examId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attendance:${examId}`}, 0))`.execute(tx);
}

/** The attendance of one candidacy. */
export async function attendanceOf(tx: Tx, candidacyId: string): Promise<AttendanceState> {
  const row = await tx
    .selectFrom('attendance')
    .select('state')
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  return (row?.state ?? 'unregistered') as AttendanceState;
}

import type { AttendanceRow } from '@karakter/contract/grading/registration';
import {
  type AttendanceState,
  allowedAttendanceCommands,
} from '@karakter/domain/grading/registration/attendance';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { attendanceFacts } from './mark.ts';

type Row = {
  candidacy_id: string;
  number: number;
  name: string;
  room: string;
  seat: string;
  starts_at: Temporal.Instant;
  state: string;
  marked_by: string | null;
  marked_at: Temporal.Instant | null;
  documentation: string | null;
  is_revealed: boolean;
  results: CommissionResults;
};

const rowsOf = async (tx: Tx, examId: string) =>
  (
    await sql<Row>`
    select c.id as candidacy_id, c.candidate_number as number, p.name, coalesce(s.room, c.room) as room,
      coalesce(s.seat, c.seat) as seat, coalesce(s.shifted_start, e.starts_at) as starts_at,
      coalesce(a.state, 'unregistered') as state, m.name as marked_by, a.marked_at, v.documentation,
      exists (select from commission_candidacy cc join commission k on k.id = cc.commission_id
        where cc.candidacy_id = c.id and k.kind = 'ordinary' and is_revealed(k.id, c.id)) as is_revealed,
      candidate_results(c.id) as results
    from candidacy c
    join exam e on e.id = c.exam_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join sitting s on s.candidacy_id = c.id
    left join attendance a on a.candidacy_id = c.id
    left join person m on m.id = a.marked_by
    left join valid_absence v on v.candidacy_id = c.id
    where c.exam_id = ${examId}
    order by starts_at, room, p.name, number`.execute(tx)
  ).rows;

/** The attendance of an exam by name, in the order in which the candidates are to come. Not for blind transactions. */
export async function attendanceListOf(
  tx: Tx,
  exam: ExamRecord,
  { now, mayNoteAbsence }: { now: Temporal.Instant; mayNoteAbsence: boolean },
): Promise<AttendanceRow[]> {
  return (await rowsOf(tx, exam.id)).map((row) => {
    const state = row.state as AttendanceState;
    const { marked_by: by, marked_at: at } = row;
    const isMarked = state !== 'unregistered' && by !== null && at !== null;
    return {
      candidacyId: row.candidacy_id,
      candidateNumber: row.number,
      name: row.name,
      room: row.room,
      seat: row.seat,
      startsAt: row.starts_at.toString(),
      attendance: state,
      mayMark: allowedAttendanceCommands(
        state,
        attendanceFacts(exam, { isRevealed: row.is_revealed, results: row.results }, now),
      ),
      marked: isMarked ? { by, at: at.toString() } : null,
      validAbsence: mayNoteAbsence ? row.documentation : null,
    };
  });
}

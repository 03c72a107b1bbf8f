import { isWithoutGrade, type ProtocolOutcome } from '@karakter/domain/grading/protocol/protocol-content';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

type Row = { candidate_number: number; name: string; outcome: ProtocolOutcome; is_valid: boolean };

/**
 * The candidates of the ordinary commissions who get no grade, by number, and whether an absence is documented as valid: for
 * those who answer for the exam's cases, and for no grader. What the documentation says is not in it [G8, G17].
 */
export async function candidatesWithoutGrade(tx: Tx, examId: string) {
  const { rows } = await sql<Row>`
    select l.candidate_number, p.name, l.outcome, v.candidacy_id is not null as is_valid
    from commission k
    cross join lateral protocol_lines(k.id) l
    join candidacy c on c.exam_id = k.exam_id and c.candidate_number = l.candidate_number
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join valid_absence v on v.candidacy_id = c.id
    where k.exam_id = ${examId} and k.kind = 'ordinary' and l.outcome <> 'graded'
    order by l.candidate_number`.execute(tx);
  return rows.flatMap(({ candidate_number: candidateNumber, name, outcome, is_valid: isValid }) =>
    isWithoutGrade(outcome) ? [{ candidateNumber, name, outcome, isValid }] : [],
  );
}

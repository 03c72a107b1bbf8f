import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/**
 * Every handed-in answer of the commission with the seats that have confirmed it, also one that a declared ground hides
 * from the actor: what the server must know to reveal, and never sends to a grader [G2].
 */
export async function answersOf(tx: Tx, commissionId: string) {
  const { rows: answers } = await sql<{
    candidacy_id: string;
    candidate_number: number;
    is_revealed: boolean;
    is_agreed: boolean;
  }>`select * from commission_answers(${commissionId}) order by candidate_number`.execute(tx);
  const { rows: confirmed } = await sql<{ candidacy_id: string; seat: number }>`
    select candidacy_id, seat from confirmed_seats(${commissionId})`.execute(tx);
  const seats = Map.groupBy(confirmed, (row) => row.candidacy_id);
  return answers.map((answer) => ({
    candidacyId: answer.candidacy_id,
    candidateNumber: answer.candidate_number,
    revealed: answer.is_revealed,
    agreed: answer.is_agreed,
    confirmedBy: (seats.get(answer.candidacy_id) ?? []).map(({ seat }) => seat),
  }));
}

import type { GradingState } from '@karakter/domain/grading/grading';
import type { SeatWork } from '@karakter/domain/grading/seats/leaving';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

export type SeatAnswer = SeatWork & { readonly candidateNumber: number };

/** Every handed-in answer of a commission as one member's seat has left it. For the exam office, never for a grader. */
export async function workOfSeat(
  tx: Tx,
  { commissionId, personId, seat }: { commissionId: string; personId: string; seat: number },
): Promise<SeatAnswer[]> {
  const { rows } = await sql<{
    number: number;
    state: GradingState;
    own: 'draft' | 'confirmed' | null;
    has_predecessor: boolean;
    is_shared: boolean;
  }>`
    select c.candidate_number as number,
      case when g.grade is not null then 'agreed' when r.at is null then 'assessing'
        when d.declared_at is not null then 'disputed' when p.grade is not null then 'proposed' else 'differing' end as state,
      own.state as own, sh.version is not null as is_shared,
      exists (select from assessment a
        join commission_member former on former.commission_id = a.commission_id and former.person_id = a.person_id
        where a.commission_id = cc.commission_id and a.candidacy_id = cc.candidacy_id and a.state = 'confirmed'
          and former.seat = ${seat} and former.ended_at is not null
          and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
            and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)) as has_predecessor
    from commission_candidacy cc
    join candidacy c on c.id = cc.candidacy_id
    join work_to_grade h on h.candidacy_id = cc.candidacy_id
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
    left join standing_dispute d on d.commission_id = cc.commission_id and d.candidacy_id = cc.candidacy_id
    left join standing_proposal p on p.commission_id = cc.commission_id and p.candidacy_id = cc.candidacy_id
    left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
    left join shared_assessment sh on sh.commission_id = cc.commission_id and sh.candidacy_id = cc.candidacy_id
    left join assessment own on own.commission_id = cc.commission_id and own.candidacy_id = cc.candidacy_id
      and own.person_id = ${personId}
    where cc.commission_id = ${commissionId}
    order by c.candidate_number`.execute(tx);
  const ownOf = (row: (typeof rows)[number]): SeatWork['own'] => {
    if (row.is_shared) return 'shared';
    return row.has_predecessor ? 'predecessor' : (row.own ?? 'none');
  };
  return rows.map((row) => ({ candidateNumber: row.number, state: row.state, own: ownOf(row) }));
}

/** Who held a seat before. */
export async function formerOfSeat(tx: Tx, commissionId: string, seat: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('commission_member')
    .select('person_id')
    .where('commission_id', '=', commissionId)
    .where('seat', '=', seat)
    .where('ended_at', 'is not', null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

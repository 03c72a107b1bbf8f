import type { GradingKind } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../platform/database/db.ts';

export type PresentGrader = {
  readonly personId: string;
  readonly name: string;
  readonly commissionId: string;
  readonly commissionNumber: number;
};

/** Which commissions: ordinary ones where no kinds are given (null: every kind), and those with these ids where any are. */
type Among = {
  readonly kinds?: readonly GradingKind[] | null;
  readonly commissionIds?: readonly string[] | null;
};

/**
 * Everyone who has a seat in the exam's commissions now, one line for each seat, by commission and seat. A grader's blind
 * transaction sees the actor's own commissions alone.
 */
export async function presentGraders(
  tx: Tx,
  examId: string,
  { kinds = ['ordinary'], commissionIds = null }: Among = {},
): Promise<PresentGrader[]> {
  return tx
    .selectFrom('commission_member as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .select(['m.person_id as personId', 'm.display_name as name'])
    .select(['c.id as commissionId', 'c.number as commissionNumber'])
    .where('c.exam_id', '=', examId)
    .where('m.ended_at', 'is', null)
    .$if(kinds !== null, (some) => some.where('c.kind', 'in', kinds ?? []))
    .$if(commissionIds !== null, (some) => some.where('c.id', 'in', commissionIds ?? []))
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('m.seat')
    .execute();
}

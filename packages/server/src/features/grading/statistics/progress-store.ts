import type { CompletingWay } from '@karakter/domain/exam/grading-workflow';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { firstExtension } from '../../exam/first-extension.ts';

/** What one seat of a commission has confirmed on one day; without a date it has confirmed nothing. */
type SeatRow = {
  commission_id: string;
  seat: number;
  person_id: string | null;
  name: string | null;
  external: boolean | null;
  date: string | null;
  confirmed: number;
};
type CommissionRow = {
  id: string;
  exam_id: string;
  number: number;
  completing: CompletingWay;
  answers: number;
  revealed: number;
  agreed: number;
  extended_to: string | null;
};

export type SeatWork = {
  /** The grader in the seat; null where it is empty. */
  readonly personId: string | null;
  /** Null where the seat is empty. */
  readonly name: string | null;
  readonly external: boolean;
  readonly confirmed: number;
  readonly days: readonly { readonly date: string; readonly confirmed: number }[];
};
export type CommissionWork = {
  readonly commissionId: string;
  readonly examId: string;
  readonly number: number;
  readonly completing: CompletingWay;
  readonly answers: number;
  readonly revealed: number;
  readonly agreed: number;
  /** The day to which the first of the ungraded is extended; null where one is not, or none are left. */
  readonly extendedTo: string | null;
  readonly seats: readonly SeatWork[];
};

async function commissionRows(tx: Tx, examIds: readonly string[]): Promise<CommissionRow[]> {
  const { rows } = await sql<CommissionRow>`
    select k.id, k.exam_id, k.number, w.completing, c.*
    from commission k
    cross join lateral commission_workflow(k.id) w
    cross join lateral (
      select count(*)::integer as answers, count(r.at)::integer as revealed, count(g.grade)::integer as agreed,
        ${firstExtension(sql`g.grade is null`)} as extended_to
      from commission_candidacy cc
      join work_to_grade h on h.candidacy_id = cc.candidacy_id
      left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
      left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
      left join extended_candidacies(k.exam_id) x on x.candidacy_id = cc.candidacy_id
      where cc.commission_id = k.id) c
    where k.exam_id = any(${examIds}::uuid[]) and k.kind = 'ordinary'
    order by k.exam_id, k.number`.execute(tx);
  return rows;
}

/**
 * Confirmed work by seat and day, of answers that are still the commission's: what a predecessor confirmed and what
 * stands counts for the seat, and what was set aside does not [G19].
 */
async function seatRows(tx: Tx, examIds: readonly string[]): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    with work as (
      select a.commission_id, a.candidacy_id, a.person_id, a.confirmed_at
      from assessment a
      where a.state = 'confirmed' and not exists (
        select from assessment_set_aside s
        where s.commission_id = a.commission_id and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
      union all
      select commission_id, candidacy_id, person_id, confirmed_at from shared_confirmation where taken_back_at is null)
    select seat.commission_id, seat.seat, now.person_id, now.display_name as name, now.external, done.date, coalesce(done.confirmed, 0) as confirmed
    from (
      select distinct m.commission_id, m.seat from commission_member m join commission k on k.id = m.commission_id
      where k.exam_id = any(${examIds}::uuid[]) and k.kind = 'ordinary') seat
    left join commission_member now on now.commission_id = seat.commission_id and now.seat = seat.seat and now.ended_at is null
    left join lateral (
      select to_char(w.confirmed_at at time zone 'Europe/Oslo', 'YYYY-MM-DD') as date, count(*)::integer as confirmed
      from commission_member m
      join work w on w.commission_id = m.commission_id and w.person_id = m.person_id
      join work_to_grade h on h.candidacy_id = w.candidacy_id
      where m.commission_id = seat.commission_id and m.seat = seat.seat
      group by 1) done on true
    order by seat.commission_id, seat.seat, done.date`.execute(tx);
  return rows;
}

function seatOf(rows: readonly SeatRow[]): SeatWork {
  const days = rows.flatMap(({ date, confirmed }) => (date === null ? [] : [{ date, confirmed }]));
  const [first] = rows;
  return {
    personId: first?.person_id ?? null,
    name: first?.name ?? null,
    external: first?.external === true,
    confirmed: days.reduce((sum, { confirmed }) => sum + confirmed, 0),
    days,
  };
}

/** How far the ordinary commissions of these exams have come: numbers and days, no grade. Not for graders [G2]. */
export async function commissionWork(tx: Tx, examIds: readonly string[]): Promise<CommissionWork[]> {
  const commissions = await commissionRows(tx, examIds);
  const bySeat = Map.groupBy(await seatRows(tx, examIds), (row) => `${row.commission_id} ${row.seat}`);
  const byCommission = Map.groupBy([...bySeat.values()], ([first]) => first?.commission_id);
  return commissions.map(({ id, exam_id: examId, extended_to: extendedTo, ...commission }) => ({
    commissionId: id,
    examId,
    ...commission,
    extendedTo,
    seats: (byCommission.get(id) ?? []).map(seatOf),
  }));
}

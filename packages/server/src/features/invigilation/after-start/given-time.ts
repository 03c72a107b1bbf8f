import type { GivenTime } from '@karakter/contract/invigilation/given-time';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Watch } from '../access.ts';

type Row = Omit<GivenTime, 'at' | 'takenBack' | 'mayTakeBack'> & {
  at: Temporal.Instant;
  backAt: Temporal.Instant | null;
  backBy: string;
  backReason: string;
  backReached: number;
  backSkipped: number;
};

/**
 * The minutes given at the exam, the latest first, each with its taking back where there is one [D17]: those for all,
 * and those that reached candidates of the watched rooms only.
 */
export async function givenTimeOf(tx: Tx, { exam, rooms }: Watch): Promise<GivenTime[]> {
  const { rows: gifts } = await sql<Row>`
    select t.id, t.minutes, t.at, p.name as by, t.reason, t.scope, t.room, c.name as candidate, t.reached,
      t.incident_id is not null as "isForIncident", b.at as "backAt", bp.name as "backBy", b.reason as "backReason",
      b.reached as "backReached", b.skipped as "backSkipped"
    from sitting_time_event t join person p on p.id = t.by_person
    left join candidacy_person cp on cp.candidacy_id = t.candidacy_id
    left join person c on c.id = cp.person_id
    left join sitting_time_event b on b.takes_back = t.id
    left join person bp on bp.id = b.by_person
    where t.exam_id = ${exam.id} and t.kind = 'extension' and (t.scope = 'exam' or not exists (
      select from sitting_time_reach r join sitting s on s.candidacy_id = r.candidacy_id
      where r.event_id = t.id and s.room <> all(${rooms}::text[])))
    order by t.position desc`.execute(tx);
  return gifts.map(({ at, backAt, backBy: by, backReason: reason, backReached, backSkipped, ...given }) => ({
    ...given,
    at: at.toString(),
    mayTakeBack: backAt === null && (rooms === null || given.scope !== 'exam'),
    takenBack: backAt && {
      at: backAt.toString(),
      by,
      reason,
      reached: backReached,
      skipped: backSkipped,
    },
  }));
}

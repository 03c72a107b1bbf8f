import { isSeatNews } from '@karakter/domain/exam/seat-news';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { notifyAll } from '../notices/notify.ts';
import type { ExamRecord } from './store.ts';

type Place = { readonly room: string; readonly seat: string };
type Moved = { readonly candidacyId: string; readonly before: Place; readonly after: Place };
type SeatFacts = NoticeFacts['seatChanged'];

/** Notifies candidates of a published exam of seats that were decided or changed: once for each decision. */
export async function notifyOfSeats(
  tx: Tx,
  exam: Pick<ExamRecord, 'id' | 'state' | 'startsAt'>,
  moved: readonly Moved[],
  at: Temporal.Instant,
): Promise<void> {
  const byCandidacy = new Map(moved.map((each) => [each.candidacyId, each]));
  const rows = await tx
    .selectFrom('sitting')
    .innerJoin('candidacy_person as p', 'p.candidacy_id', 'sitting.candidacy_id')
    .select(['sitting.candidacy_id', 'p.person_id', 'arrived_at', 'started_at', 'shifted_start'])
    .where('sitting.candidacy_id', '=', sql<string>`any(${[...byCandidacy.keys()]}::uuid[])`)
    .execute();
  const told = rows.flatMap((row) => {
    const places = byCandidacy.get(row.candidacy_id);
    const hasArrived = row.arrived_at !== null || row.started_at !== null;
    if (!places || !isSeatNews({ examState: exam.state, ...places, hasArrived })) return [];
    const startsAt = (row.shifted_start ?? exam.startsAt).toString();
    const { room, seat } = places.after;
    return [{ to: row.person_id, facts: { startsAt, room, seat } }];
  });
  // Candidates with the same facts get the same notice: one statement for all of them.
  for (const [facts, receivers] of Map.groupBy(told, (each) => JSON.stringify(each.facts))) {
    const notice = {
      examId: exam.id,
      kind: 'seatChanged',
      facts: JSON.parse(facts) as SeatFacts,
      at,
    } as const;
    await notifyAll(tx, { to: receivers.map(({ to }) => to), ...notice });
  }
}

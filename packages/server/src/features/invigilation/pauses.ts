import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** A period in which a candidate's time was paused; `to` is null while it lasts. */
type Pause = { from: Temporal.Instant; to: Temporal.Instant | null };

/**
 * When the candidate's time was paused, by the changes that affected the candidate; a pause within a pause is the
 * same pause [D7].
 */
export async function pausesOf(tx: Tx, candidacyId: string): Promise<Pause[]> {
  const { rows } = await sql<{ kind: 'pause' | 'resume'; at: Temporal.Instant }>`
    select e.kind, e.at from sitting_time_reach r join sitting_time_event e on e.id = r.event_id
    where r.candidacy_id = ${candidacyId} and e.kind in ('pause', 'resume') order by e.position`.execute(tx);
  const pauses: Pause[] = [];
  for (const { kind, at } of rows) {
    const open = pauses.at(-1)?.to === null ? pauses.at(-1) : undefined;
    if (kind === 'pause' && !open) pauses.push({ from: at, to: null });
    if (kind === 'resume' && open) open.to = at;
  }
  return pauses;
}

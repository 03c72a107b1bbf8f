import { applySitting } from '@karakter/domain/sitting/sitting';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import { createBatcher } from '../../../platform/batcher.ts';
import type { Database } from '../../../platform/database/db.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { LiveSitting } from '../live-sittings.ts';
import { columnsOf, givenColumns, setGivenState } from '../state-store.ts';

type Opening = { sitting: LiveSitting; personId: string; at: Temporal.Instant };

/** Records which candidates have opened the paper, many in one transaction and afterwards: nothing waits for it [D14]. */
export type Openings = {
  add(opening: Opening): void;
  stop(): Promise<void>;
};

/** An opening as the statement reads it: the state that follows, and the event. */
function givenOf({ sitting: { attemptId, candidacyId }, personId, at }: Opening) {
  const state = applySitting({ kind: 'waiting', arrivedAt: null }, { kind: 'paperOpened', at });
  return {
    attempt: attemptId,
    person_id: personId,
    at: at.toString(),
    data: canonicalJson({ candidacyId }),
    ...columnsOf(state),
  };
}

/** Updates the sitting and appends its event in one statement, once for each candidate. */
async function storeOpenings(db: Database, openings: readonly Opening[]): Promise<void> {
  await db.transaction().execute((tx) =>
    sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(openings.map(givenOf))}::jsonb)
          as given (attempt int, person_id uuid, at text, data text, ${givenColumns})
      ), opened as (
        update sitting s set ${setGivenState} from given
        where s.attempt = given.attempt and s.state = 'waiting'
        returning s.exam_id, person_id, given.at, data
      )
      select append_events(exam_id, array_agg('paperOpened'::text), array_agg(person_id), array_agg(at), array_agg(data))
      from opened group by exam_id order by exam_id`.execute(tx),
  );
}

export function createOpenings({ db, log }: { db: Database; log: Pick<Log, 'error'> }): Openings {
  const batcher = createBatcher<Opening>({
    gatherMs: 100,
    mostItems: 1000,
    // Several transactions would wait for each other at the exam's log, and hold connections meanwhile.
    mostInFlight: 1,
    write: (openings) => storeOpenings(db, openings),
    onFailed: (error) =>
      log.error('which candidates have opened the paper could not be recorded; it is retried', error),
    isRetried: true,
  });
  return { add: batcher.add, stop: batcher.drain };
}

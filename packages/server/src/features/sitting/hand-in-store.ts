import type { SittingEvent } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Sitting } from './store.ts';

type HandedIn = Extract<SittingEvent, { kind: 'answerHandedIn' }>;
type Absent = Extract<SittingEvent, { kind: 'candidateAbsent' }>;

/** As `saveSittingEvent`, for the hand-ins of many; who has handed in was not absent. */
export async function saveHandedIn(
  tx: Tx,
  handedIn: readonly { readonly sitting: Pick<Sitting, 'candidacyId'>; readonly event: HandedIn }[],
): Promise<void> {
  await sql`
    update sitting set handed_in_at = given.at, hand_in_kind = given.kind, absent_at = null
    from unnest(${handedIn.map(({ sitting }) => sitting.candidacyId)}::uuid[],
      ${handedIn.map(({ event }) => event.at.toString())}::timestamptz[], ${handedIn.map(({ event }) => event.by)}::text[])
      as given (candidacy_id, at, kind)
    where sitting.candidacy_id = given.candidacy_id`.execute(tx);
}

/** As `saveSittingEvent`, for many who never came. */
export async function saveAbsences(
  tx: Tx,
  absent: readonly { readonly sitting: Pick<Sitting, 'candidacyId'>; readonly event: Absent }[],
): Promise<void> {
  await sql`
    update sitting set absent_at = given.at
    from unnest(${absent.map(({ sitting }) => sitting.candidacyId)}::uuid[],
      ${absent.map(({ event }) => event.at.toString())}::timestamptz[]) as given (candidacy_id, at)
    where sitting.candidacy_id = given.candidacy_id`.execute(tx);
}

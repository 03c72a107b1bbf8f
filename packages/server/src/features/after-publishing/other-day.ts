import { dateOf } from '@karakter/domain/calendar/calendar';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvents } from '../../platform/log/events.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import type { Sitting } from '../sitting/store.ts';

type Dated = { readonly startsAt: Temporal.Instant };

export const isOtherDay = (before: Dated, after: Dated): boolean =>
  !dateOf(before.startsAt).equals(dateOf(after.startsAt));

async function takeChecksBack(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ candidacy_id: string }>`
    update sitting set identity_checked_at = null, identity_checked_by = null
    where exam_id = ${examId} and identity_checked_at is not null returning candidacy_id`.execute(tx);
  return rows.map(({ candidacy_id }) => candidacy_id);
}

/**
 * Expects the candidates of an exam that is moved to another day again: an arrival and an identity check are of the day
 * on which they were made [D9, P14]. The sittings must be locked.
 */
export async function expectAgain(
  tx: Tx,
  examId: string,
  sittings: readonly Sitting[],
  { by: actorId, at }: { by: string; at: Temporal.Instant },
): Promise<void> {
  const voided = sittings.flatMap((sitting) => {
    const decision = decideSitting(sitting.state, 'expectAgain', {
      ...sitting.plan,
      now: at,
      paperReady: true,
    });
    return decision.kind === 'accepted' ? [{ sitting, event: decision.event }] : [];
  });
  await saveSittingEvents(tx, voided);
  const checked = await takeChecksBack(tx, examId);
  const about = (kind: string, candidacyId: string) => ({ examId, kind, actorId, at, data: { candidacyId } });
  await recordEvents(tx, [
    ...voided.map(({ sitting, event }) => about(event.kind, sitting.candidacyId)),
    ...checked.map((candidacyId) => about('identityCheckTakenBack', candidacyId)),
  ]);
}

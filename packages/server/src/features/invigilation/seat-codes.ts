import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  isSeatCodeOpen,
  seatCodeFrom,
  seatCodeLength,
  seatCodeMinutes,
  seatCodeRefusalIn,
  typedSeatCode,
} from '@karakter/domain/invigilation/seat-code';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { Sitting } from '../sitting/store.ts';
import { checkIdentity } from './candidate-commands.ts';

type Keyed = { readonly secret: string };
type By = { readonly actorId: string; readonly at: Temporal.Instant };

/** The code is short, so its hash is keyed: a stolen table opens nothing. */
const hashOf = ({ secret }: Keyed, id: string, code: string) =>
  createHmac('sha256', secret).update(`one-time code at the seat ${id} ${code}`).digest();

const random = () => randomInt(2 ** 32) / 2 ** 32;

/**
 * Gives a candidate a one-time code [U9], and records that the invigilator has checked the identity. An earlier code of
 * the candidate's ends.
 */
export async function giveSeatCode(
  tx: Tx,
  sitting: Sitting,
  { actorId, at }: By,
  settings: Keyed,
): Promise<{ code: string; validUntil: Temporal.Instant }> {
  const { candidacyId, examId } = sitting;
  const refusal = seatCodeRefusalIn(sitting.state.kind, sitting.plan, at);
  if (refusal) refuse(refusal);
  await checkIdentity(tx, sitting, true, { actorId, at });
  await tx
    .updateTable('seat_code')
    .set({ replaced_at: at })
    .where('candidacy_id', '=', candidacyId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
  const [id, code] = [randomUUID(), seatCodeFrom(Array.from({ length: seatCodeLength }, random))];
  const validUntil = at.add({ minutes: seatCodeMinutes });
  await tx
    .insertInto('seat_code')
    .values({
      id,
      candidacy_id: candidacyId,
      code_hash: hashOf(settings, id, code),
      given_by: actorId,
      given_at: at,
      valid_until: validUntil,
    })
    .execute();
  await recordEvent(tx, { examId, kind: 'seatCodeGiven', actorId, at, data: { candidacyId } });
  return { code, validUntil };
}

/** The open codes of the candidates with this number, locked: one attempt at a time. */
async function openCodesOf(tx: Tx, candidateNumber: number, at: Temporal.Instant) {
  const rows = await tx
    .selectFrom('seat_code')
    .innerJoin('candidacy', 'candidacy.id', 'seat_code.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .select(['seat_code.id', 'code_hash', 'valid_until', 'used_at', 'attempts'])
    .select(['candidacy.id as candidacyId', 'candidacy.exam_id as examId', 'person_id as personId'])
    .where('candidate_number', '=', candidateNumber)
    .where('replaced_at', 'is', null)
    .forUpdate('seat_code')
    .execute();
  return rows.filter((row) =>
    isSeatCodeOpen({ validUntil: row.valid_until, usedAt: row.used_at, attempts: row.attempts }, at),
  );
}

export type LetIn = { readonly candidacyId: string; readonly examId: string; readonly personId: string };

/**
 * Uses up the code that was given to the candidate with this number. Undefined where it is not valid, for whatever
 * reason; the attempt counts, so the caller must let the transaction end well.
 */
export async function useSeatCode(
  tx: Tx,
  given: { candidateNumber: number; code: string },
  at: Temporal.Instant,
  settings: Keyed,
): Promise<LetIn | undefined> {
  const open = await openCodesOf(tx, given.candidateNumber, at);
  const code = typedSeatCode(given.code);
  const right = open.find(({ id, code_hash: hash }) => timingSafeEqual(hash, hashOf(settings, id, code)));
  if (!right) {
    const ids = open.map(({ id }) => id);
    if (ids.length > 0)
      await tx
        .updateTable('seat_code')
        .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
        .where('id', 'in', ids)
        .execute();
    return undefined;
  }
  const { candidacyId, examId, personId } = right;
  await tx.updateTable('seat_code').set({ used_at: at }).where('id', '=', right.id).execute();
  await recordEvent(tx, { examId, kind: 'seatCodeUsed', actorId: personId, at, data: { candidacyId } });
  return { candidacyId, examId, personId };
}

import { hash } from 'node:crypto';
import type { Tx } from '../../../platform/database/db.ts';
import type { ScriptRecord } from '../scripts.ts';

/**
 * The grader's own seed for a commission. Row security returns no other grader's, so no order tells anything of a
 * co-grader's [G2].
 */
async function ownSeed(tx: Tx, commissionId: string, personId: string): Promise<string> {
  const row = await tx
    .selectFrom('reading_order')
    .select('seed')
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.seed ?? '';
}

/** Where a script stands among others: it depends on the seed and the script alone, so a late script moves no other. */
const placeOf = (seed: string, candidacyId: string) => hash('sha256', `${seed}:${candidacyId}`, 'latin1');

/**
 * The scripts in the grader's own order, which is random and kept: so two graders do not tire on the same ones, and the
 * first ones read are not the same for both [G1].
 */
export async function inReadingOrder<Script extends Pick<ScriptRecord, 'candidacyId'>>(
  tx: Tx,
  { id, me }: { readonly id: string; readonly me: { readonly personId: string } },
  scripts: readonly Script[],
): Promise<Script[]> {
  if (scripts.length < 2) return [...scripts];
  const seed = await ownSeed(tx, id, me.personId);
  const places = new Map(scripts.map(({ candidacyId }) => [candidacyId, placeOf(seed, candidacyId)]));
  const placeIn = ({ candidacyId }: Script) => places.get(candidacyId) ?? '';
  return [...scripts].sort((a, b) => (placeIn(a) < placeIn(b) ? -1 : 1));
}

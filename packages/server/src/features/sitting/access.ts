import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { isOwnCandidacy, lockSitting, type Sitting, sittingOf } from './store.ts';

/** The actor's own sitting in Karakter; where nothing is handed in there is none [G8]. */
export async function ownSittingHere(tx: Tx, actor: Actor, candidacyId: string): Promise<Sitting> {
  const sitting = await ownSitting(tx, actor, candidacyId);
  orNotFound(sitting.hasHandIn);
  return sitting;
}

/** As ownSittingHere, locked until the transaction ends. */
export async function ownSittingHereToChange(tx: Tx, actor: Actor, candidacyId: string): Promise<Sitting> {
  const sitting = await ownSittingToChange(tx, actor, candidacyId);
  orNotFound(sitting.hasHandIn);
  return sitting;
}

/** The actor's own sitting to read; another's is not found. */
export async function ownSitting(tx: Tx, actor: Actor, candidacyId: string): Promise<Sitting> {
  orNotFound(await isOwnCandidacy(tx, actor, candidacyId));
  return orNotFound(await sittingOf(tx, candidacyId));
}

/** The actor's own sitting, locked until the transaction ends; another's is not found. */
export async function ownSittingToChange(tx: Tx, actor: Actor, candidacyId: string): Promise<Sitting> {
  orNotFound(await isOwnCandidacy(tx, actor, candidacyId));
  return orNotFound(await lockSitting(tx, candidacyId));
}

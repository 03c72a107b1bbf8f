import type { Doc } from 'yjs';
import { inTime } from '../../../device/device-store.ts';
import type { LocalAnswer } from './local-answer.ts';

const patienceMs = 2_000;

/** A store that brings nothing back, and goes on taking what is written. */
export const withoutPast = (local: LocalAnswer): LocalAnswer => ({ ...local, load: async () => null });

/** Sets all of `answer` aside and lets go of it; false where the store fails or hangs, and may bring it back. */
export async function hasSetAside(local: LocalAnswer, answer: Doc): Promise<boolean> {
  // Only what is kept aside is let go of.
  const isAside = await inTime(local.setAside(answer), patienceMs).then(
    () => true,
    () => false,
  );
  return isAside && hasLetGo(local, answer);
}

/** Lets go of what is in `answer`; false where the store fails or hangs, and may bring it back. */
export function hasLetGo(local: LocalAnswer, answer: Doc): Promise<boolean> {
  return inTime(local.forget(answer), patienceMs).then(
    () => true,
    () => false,
  );
}

import type { Doc } from 'yjs';
import { inTime } from '../../../device/device-store.ts';
import type { LocalAnswer } from './local-answer.ts';

const patienceMs = 2_000;

/** A store that loads nothing and still accepts writes. */
export const withoutPast = (local: LocalAnswer): LocalAnswer => ({ ...local, load: async () => null });

/** Sets `answer` aside and removes it from the store; false if the store fails or hangs and may still return it. */
export async function hasSetAside(local: LocalAnswer, answer: Doc): Promise<boolean> {
  // It is removed only if setting it aside has succeeded.
  const isAside = await inTime(local.setAside(answer), patienceMs).then(
    () => true,
    () => false,
  );
  return isAside && hasLetGo(local, answer);
}

/** Removes `answer` from the store; false if the store fails or hangs and may still return it. */
export function hasLetGo(local: LocalAnswer, answer: Doc): Promise<boolean> {
  return inTime(local.forget(answer), patienceMs).then(
    () => true,
    () => false,
  );
}

import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import type { Database } from '../../../platform/database/db.ts';
import type { Attempt, Window } from '../attempts.ts';
import { stop } from './socket-words.ts';

/** Where a candidate opens ever more windows the oldest that does not write is told so and closed. */
export function stopSurplus({ windows, lease }: Attempt): void {
  const open = [...windows].filter(({ socket }) => socket.readyState === socket.OPEN);
  if (open.length <= answerLimits.openWindows) return;
  const surplus = open.find(({ writer }) => writer !== lease?.writer);
  if (surplus) stop(surplus, 'tooManyWindows');
}

/**
 * Whether this is one window more than a sitting may ever have; each leaves a row. The one that writes, and one that was
 * there before and comes back, are none.
 */
export async function isOneTooMany(
  db: Database,
  { attempt, windowsEver, lease }: Attempt,
  { writer }: Window,
): Promise<boolean> {
  if (windowsEver < answerLimits.windowsEver || writer === lease?.writer) return false;
  const known = await db
    .selectFrom('answer_presence')
    .select('writer')
    .where('attempt', '=', attempt)
    .where('writer', '=', writer)
    .executeTakeFirst();
  return known === undefined;
}

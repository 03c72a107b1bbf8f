import { answerLimits, answerRoom } from '@karakter/domain/sitting/answer-limits';
import type { Database } from '../../../platform/database/db.ts';
import type { LiveSitting, Window } from '../live-sittings.ts';
import { stop } from './socket-messages.ts';

/** Where a candidate has opened too many windows, the oldest one that does not write is stopped with that reason. */
export function stopSurplus({ windows, lease }: LiveSitting): void {
  const open = [...windows].filter(({ socket }) => socket.readyState === socket.OPEN);
  if (open.length <= answerLimits.openWindows) return;
  const surplus = open.find(({ writer }) => writer !== lease?.writer);
  if (surplus) stop(surplus, 'tooManyWindows');
}

/**
 * Whether this is one window more than a sitting may ever have, since each leaves a row. The writing window, and a
 * window that reconnects, do not count.
 */
export async function isOneTooMany(
  db: Database,
  { attemptId, windowsEver, lease, startsAt, endsAt }: LiveSitting,
  { writer }: Window,
): Promise<boolean> {
  if (windowsEver < answerRoom(endsAt - startsAt).windows || writer === lease?.writer) return false;
  const known = await db
    .selectFrom('answer_presence')
    .select('writer')
    .where('attempt', '=', attemptId)
    .where('writer', '=', writer)
    .executeTakeFirst();
  return known === undefined;
}

import { answerLimits } from '@karakter/domain/answer-limits';
import type { Attempt } from './attempts.ts';
import { stop } from './socket-words.ts';

/** Where a candidate opens ever more windows the oldest that does not write is told so and closed. */
export function stopSurplus({ windows, lease }: Attempt): void {
  const open = [...windows].filter(({ socket }) => socket.readyState === socket.OPEN);
  if (open.length <= answerLimits.openWindows) return;
  const surplus = open.find(({ writer }) => writer !== lease?.writer);
  if (surplus) stop(surplus, 'tooManyWindows');
}

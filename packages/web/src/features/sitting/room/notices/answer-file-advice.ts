import type { SavingState } from '../../session/saving-state.ts';

/** A connection that comes and goes is not worth a word; one that stays away is. */
const patienceMs = 30_000;

type Room = {
  /** Nothing more can be written. */
  readonly isClosed: boolean;
  readonly isPaused: boolean;
  /** By the page's own counter, in milliseconds. */
  readonly now: number;
};

/**
 * Which words offer the answer file [D4]; null unless something lies on this device alone and does not seem to come
 * away from it by itself. Only who may write here and now is told to go on writing.
 */
export function answerFileAdvice(
  { stopped, unconfirmedSince, lease }: SavingState,
  { isClosed, isPaused, now }: Room,
): 'words' | 'wordsReading' | 'wordsClosed' | null {
  if (unconfirmedSince === null) return null;
  if (stopped === null && now - unconfirmedSince <= patienceMs) return null;
  if (isClosed || stopped !== null) return 'wordsClosed';
  return isPaused || lease?.kind === 'reading' ? 'wordsReading' : 'words';
}

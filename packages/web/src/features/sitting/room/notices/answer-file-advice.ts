import type { SavingState } from '../../session/saving-state.ts';

/** After this, a lost connection is reason enough to offer the file. */
const patienceMs = 30_000;

type Room = {
  /** Nothing more can be written. */
  readonly isClosed: boolean;
  readonly isPaused: boolean;
  /** By the page's own counter, in milliseconds. */
  readonly now: number;
};

/**
 * Which text offers the answer file [D4]; null unless some text is on this device only and does not seem to reach the
 * server on its own. Only a candidate who may write here and now is asked to keep writing.
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

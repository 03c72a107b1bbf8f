import type { ServerWord } from './answer-line.ts';
import type { AnswerSession } from './answer-session.ts';
import type { SavingState } from './saving-state.ts';

type Kept = Exclude<SavingState['kept'], null>;
type Watched = Pick<AnswerSession, 'listen' | 'state' | 'unconfirmed'>;

/** Whether the answer may be written in again, as far as this word tells. */
function isOpenAgain(word: ServerWord): boolean {
  return word.kind === 'lease' || (word.kind === 'welcome' && ['waiting', 'open'].includes(word.state));
}

/**
 * Calls `begin`, once, when a window is to begin anew because its writing was kept apart: that must not come back into
 * the answer with what it writes next, and whatever is written upon it could not be read without it. Taken over, at
 * once; kept as late, if the answer is opened again, as after a withdrawal that was a mistake. Answers how to stop.
 */
export function onBeginAnew(session: Watched, begin: (kept: Kept) => void): () => void {
  let kept: Kept | null = null;
  const off = session.listen((word) => {
    if (word.kind === 'kept') kept = word.as;
    if (kept === null || session.unconfirmed().length > 0) return;
    const isAtRest = session.state().stopped !== null;
    const isTime = word.kind === 'kept' ? kept === 'takenOver' || !isAtRest : isOpenAgain(word);
    if (!isTime) return;
    off();
    begin(kept);
  });
  return off;
}

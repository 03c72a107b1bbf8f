import type { WindowClaim } from '@karakter/contract/sitting/socket';
import type { AnswerSession } from '../session/answer-session.ts';

/** Longer than a welcome takes on a slow network, and no longer than a candidate should wait for a paper. */
const patienceMs = 3_000;

type Window = Pick<AnswerSession, 'listen' | 'windowClaim'>;

function welcomed(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      stop();
      resolve();
    };
    const patience = setTimeout(done, patienceMs);
    const stop = window.listen(({ kind }) => kind === 'welcome' && done());
  });
}

/**
 * Identifies the window that opens the paper, with the pass for the device whose key it has proved [D5]. Without the pass
 * its turn is given to the device of its cookie, and the window itself then counts as another device that needs the
 * invigilator; so a page that opens after the start waits for its welcome, but not for ever.
 */
export async function provenClaim(window: Window): Promise<WindowClaim> {
  if (window.windowClaim().machinePass === undefined) await welcomed(window);
  return window.windowClaim();
}

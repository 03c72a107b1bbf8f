import { deferred } from '../../device/deferred.ts';
import type { AnswerSession } from '../sitting/session/answer-session.ts';

const arrivalPatienceMs = 3_000;

/**
 * Resolves when the server has everything, or after a while: a hand-in a moment too early would be refused. Resolves
 * to false where the candidate cancels meanwhile: then nothing must be handed in.
 */
export function arrivalOf(
  session: Pick<AnswerSession, 'state' | 'subscribe' | 'flush'>,
  calledOff: AbortSignal,
): Promise<boolean> {
  const { promise, resolve } = deferred<boolean>();
  const look = () => session.state().unconfirmedSince === null && resolve(true);
  const callOff = () => resolve(false);
  const off = session.subscribe(look);
  const waiting = setTimeout(() => resolve(true), arrivalPatienceMs);
  calledOff.addEventListener('abort', callOff);
  session.flush();
  look();
  return promise.finally(() => {
    off();
    clearTimeout(waiting);
    calledOff.removeEventListener('abort', callOff);
  });
}

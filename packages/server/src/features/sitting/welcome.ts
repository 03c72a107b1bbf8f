import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { lastNumberOf } from './answer-store.ts';
import type { Attempt, Attempts, Window } from './attempts.ts';
import { claimLease } from './leases.ts';
import type { Presence } from './presence.ts';
import { leaseViewOf, say, sayAtRest, timesOf } from './socket-words.ts';
import { wholeAnswer } from './whole-answer.ts';

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly attempts: Attempts;
  readonly presence: Presence;
};

/** The window writes if nobody else does [D5]. */
async function claim(
  { db, clock, attempts, presence }: Parts,
  attempt: Attempt,
  window: Window,
): Promise<void> {
  if (attempt.lease?.writer === window.writer) return;
  const isHere = (writer: string) => [...attempt.windows].some((each) => each.writer === writer);
  const decision = await claimLease(db, attempt, {
    ...window,
    isTakeover: false,
    isConfirmed: false,
    at: clock.now(),
    confirmedBy: null,
    isConnected: async (writer) => isHere(writer) || (await presence.isElsewhere(attempt, writer)),
  });
  if (decision.kind === 'granted') await attempts.refresh([attempt]);
}

/** What a window is told first. Read after it is listed, so that nothing falls between. */
export async function welcome(parts: Parts, attempt: Attempt, window: Window): Promise<void> {
  const { db, clock } = parts;
  if (attempt.state === 'waiting' || attempt.state === 'open') await claim(parts, attempt, window);
  const isEmpty = attempt.head.sequence === 0;
  const lastNumber = isEmpty ? 0 : await lastNumberOf(db, attempt.attempt, window.writer);
  const answer = await wholeAnswer(db, attempt);
  const { state } = attempt;
  const lease = leaseViewOf(attempt, window);
  say(window, { kind: 'welcome', lastNumber, state, lease, times: timesOf(attempt, clock.now()) });
  window.socket.send(answer);
  sayAtRest(attempt, [window]);
}

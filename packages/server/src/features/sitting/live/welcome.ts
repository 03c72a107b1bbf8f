import type { Database } from '../../../platform/database/db.ts';
import { type LastOfWindow, lastOfWindow } from '../answer/answer-store.ts';
import { claimLease } from '../answer/leases.ts';
import { type Merging, wholeAnswer } from '../answer/whole-answer.ts';
import type { Attempt, Window } from '../attempts.ts';
import type { Presence } from './presence.ts';
import { leaseViewOf, send, sendAtRest, sendWriting, timesOf } from './socket-messages.ts';
import { stopSurplus } from './surplus-windows.ts';

type Parts = Merging & {
  readonly presence: Presence;
};

/** The window writes if no other does [D5]; after a broken connection only the last writer does, even if it returns last. */
async function claim({ db, clock, presence }: Parts, attempt: Attempt, window: Window): Promise<void> {
  if (attempt.lease?.writer === window.writer || (attempt.lease && window.onlyReads)) return;
  const isHere = (writer: string) => [...attempt.windows].some((each) => each.writer === writer);
  const wish = {
    ...window,
    isTakeover: false,
    isConfirmed: false,
    hasOpened: attempt.state !== 'waiting',
    at: clock.now(),
    confirmedBy: null,
    isConnected: async (writer: string) => isHere(writer) || (await presence.isElsewhere(attempt, writer)),
  };
  const { kind, head, lease } = await claimLease(db, attempt, wish, attempt);
  if (kind !== 'granted') return;
  const { number: lastStored } = await lastStoredOf(db, attempt, window);
  // What was read meanwhile may be newer: another window may have been given the turn since.
  if (head.sequence >= attempt.head.sequence) Object.assign(attempt, { head, lease, lastStored });
}

/** A new window has stored nothing; one that comes back may have. */
async function lastStoredOf(
  db: Database,
  { attempt, head }: Attempt,
  { writer }: Window,
): Promise<LastOfWindow> {
  return head.sequence <= 1 ? { number: 0, keptAs: null } : lastOfWindow(db, attempt, writer);
}

/** The first messages a window receives. They are read after the window is listed, so that no change is missed. */
export async function welcome(parts: Parts, attempt: Attempt, window: Window): Promise<void> {
  const { db, clock } = parts;
  stopSurplus(attempt);
  if (attempt.state === 'waiting' || attempt.state === 'open') await claim(parts, attempt, window);
  const { number: lastNumber, keptAs } = await lastStoredOf(db, attempt, window);
  const answer = await wholeAnswer(parts, attempt);
  const { state, head } = attempt;
  const { sequence } = head;
  const lease = leaseViewOf(attempt, window);
  // The connection may have broken before `kept` was sent. Without it the window would take quarantined updates for a
  // part of the answer.
  if (keptAs) send(window, { kind: 'kept', number: lastNumber, as: keptAs });
  const times = timesOf(attempt, clock.now());
  const { machinePass } = window;
  send(window, { kind: 'welcome', lastNumber, sequence, state, lease, times, machinePass });
  const held = window.held ?? [];
  window.held = null;
  for (const content of [answer, ...held]) sendWriting(window, content);
  if (!attempt.isWhole) send(window, { kind: 'unmerged' });
  sendAtRest(attempt, [window]);
}

import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import type { Database } from '../../../platform/database/db.ts';
import { type LastOfWindow, lastOfWindow } from '../answer/answer-store.ts';
import { claimLease } from '../answer/leases.ts';
import { type Merging, wholeAnswer } from '../answer/whole-answer.ts';
import type { LiveSitting, Window } from '../live-sittings.ts';
import type { Presence } from './presence.ts';
import { leaseViewOf, send, sendAtRest, sendWriting, timesOf } from './socket-messages.ts';
import { stopSurplus } from './surplus-windows.ts';

type Parts = Merging & {
  readonly presence: Presence;
};

/** The window writes if no other does [D5]; after a broken connection only the last writer does, even if it returns last. */
async function claim({ db, clock, presence }: Parts, sitting: LiveSitting, window: Window): Promise<void> {
  if (sitting.lease?.writer === window.writer || (sitting.lease && window.onlyReads)) return;
  const isHere = (writer: string) => [...sitting.windows].some((each) => each.writer === writer);
  const wish = {
    ...window,
    isTakeover: false,
    isConfirmed: false,
    hasOpened: sitting.state !== 'waiting',
    at: clock.now(),
    confirmedBy: null,
    isConnected: async (writer: string) => isHere(writer) || (await presence.isElsewhere(sitting, writer)),
  };
  const { kind, head, lease } = await claimLease(db, sitting, wish, sitting);
  if (kind !== 'granted') return;
  const { number: lastStored } = await lastStoredOf(db, sitting, window);
  // The state may be newer meanwhile: another window may have got the lease since.
  if (head.sequence >= sitting.head.sequence) Object.assign(sitting, { head, lease, lastStored });
}

/** A new window has stored nothing; one that reconnects may have. */
async function lastStoredOf(
  db: Database,
  { attemptId, head }: LiveSitting,
  { writer }: Window,
): Promise<LastOfWindow> {
  return head.sequence <= 1 ? { number: 0, keptAs: null } : lastOfWindow(db, attemptId, writer);
}

/** The first messages a window receives. They are read after the window is listed, so that no change is missed. */
export async function welcome(parts: Parts, sitting: LiveSitting, window: Window): Promise<void> {
  const { db, clock } = parts;
  stopSurplus(sitting);
  if (!isAtRest(sitting.state)) await claim(parts, sitting, window);
  const { number: lastNumber, keptAs } = await lastStoredOf(db, sitting, window);
  const answer = await wholeAnswer(parts, sitting);
  const { state, head } = sitting;
  const { sequence } = head;
  const lease = leaseViewOf(sitting, window);
  // The connection may have broken before `kept` was sent. Without it the window would treat quarantined updates as a
  // part of the answer.
  if (keptAs) send(window, { kind: 'kept', number: lastNumber, as: keptAs });
  const times = timesOf(sitting, clock.now());
  const { machinePass } = window;
  const { room, seat } = sitting;
  send(window, { kind: 'welcome', lastNumber, sequence, state, lease, times, machinePass });
  if (room !== '' || seat !== '') send(window, { kind: 'place', room, seat });
  const held = window.held ?? [];
  window.held = null;
  for (const content of [answer, ...held]) sendWriting(window, content);
  if (!sitting.isWhole) send(window, { kind: 'unmerged' });
  sendAtRest(sitting, [window]);
}

import { type FramedUpdate, openedFrame, unframedUpdate } from '@karakter/contract/sitting/socket';
import { countsInAnswer, soundWrittenAt } from '@karakter/domain/sitting/answer-arrival';
import type { UpdateWeight } from '@karakter/domain/sitting/answer-weight';
import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { AnswerLog } from '../answer/answer-log.ts';
import type { FirstTurns } from '../answer/first-turn.ts';
import { takesRoom } from '../live/answer-room-left.ts';
import type { Broadcaster } from '../live/broadcast.ts';
import type { Openings } from '../live/openings.ts';
import { refuseUpdate, send, stop } from '../live/socket-messages.ts';
import { type LiveSitting, type Pending, restOf, type Window } from '../live-sittings.ts';
import { judgeUpdate } from './judge-update.ts';
import { createQuarantineQueue } from './quarantine-queue.ts';

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly openings: Openings;
  readonly answers: Pick<AnswerLog, 'append'>;
  readonly turns: FirstTurns;
  readonly broadcaster: Pick<Broadcaster, 'sendLease'>;
};

/** Far more than a person can write before an acknowledgement; more can only come from a program. */
const mostUnconfirmed = 500;
const largestNumber = 2 ** 31 - 1;

/** Where an update belongs now: in the answer, in quarantine, or nowhere, since the paper was never opened. */
function placeOf(sitting: LiveSitting, update: Pending): 'answer' | 'takenOver' | 'late' | 'notOpened' {
  if (update.writer !== sitting.lease?.writer) return 'takenOver';
  if (restOf(sitting)) return 'late';
  if (update.receivedAt < sitting.startsAt) return 'notOpened';
  const endsAt = sitting.pausedSince === null ? sitting.endsAt : null;
  return countsInAnswer(update, { endsAt, graceMs: sitting.graceMs }) === 'counts' ? 'answer' : 'late';
}

/** Ingests the candidates' updates and puts each where it belongs [D3, D5, D7]. */
export type Ingest = {
  /** Reads one frame of a window. */
  frame(sitting: LiveSitting, window: Window, data: Buffer, isBinary: boolean): void;
  /** Judges updates again that were overtaken in transit. */
  again(sitting: LiveSitting, updates: readonly Pending[]): void;
  /** Stores the quarantined updates that wait. */
  stop(): Promise<void>;
};

function mayOpen(
  { state, pausedSince, startsAt, endsAt }: LiveSitting,
  { epochMilliseconds: now }: Temporal.Instant,
) {
  return state === 'waiting' && pausedSince === null && now >= startsAt && now < endsAt;
}

/**
 * The window opens the paper, by the opened frame or by writing, while a window that has only waited has the lease.
 */
function takesTurn(sitting: LiveSitting, window: Window, now: Temporal.Instant): boolean {
  return sitting.lease?.writer !== window.writer && mayOpen(sitting, now);
}

const isOpenedFrame = (data: Buffer, isBinary: boolean) =>
  !isBinary && data.length === openedFrame.length && data.toString() === openedFrame;

/** A frame with a number that a window may give. */
function frameOf(data: Buffer): FramedUpdate | null {
  const read = unframedUpdate(data);
  return read && read.number >= 1 && read.number <= largestNumber ? read : null;
}

export function createIngest({ db, clock, log, openings, answers, turns, broadcaster }: Parts): Ingest {
  const quarantine = createQuarantineQueue({ db, log });

  function place(sitting: LiveSitting, update: Pending): void {
    const found = placeOf(sitting, update);
    if (found === 'answer') {
      sitting.lastTaken.set(update.writer, update.number);
      if (sitting.state === 'waiting') opened(sitting, update.window);
      answers.append(sitting, update);
    } else if (found === 'notOpened') {
      if (update.window) stop(update.window, 'notOpened');
    } else {
      // The quarantine recognises updates it has and confirms them again, so an update sent again is not skipped here.
      sitting.lastTaken.delete(update.writer);
      quarantine.keep(sitting, found, update);
    }
  }

  function opened(sitting: LiveSitting, window: Window | null): void {
    const at = clock.now();
    if (window === null || !mayOpen(sitting, at)) return;
    sitting.state = 'open';
    openings.add({ sitting, personId: window.personId, at });
    // What the candidate's other windows may do depends on whether the paper is open.
    if (sitting.windows.size > 1) broadcaster.sendLease(sitting);
  }

  /** An update that belongs in the answer must have room in it. */
  function takeNew(sitting: LiveSitting, update: Pending & { window: Window }, weight: UpdateWeight): void {
    const isForAnswer = placeOf(sitting, update) === 'answer';
    if (!isForAnswer || takesRoom(sitting, update.content.length, weight)) place(sitting, update);
    else refuseUpdate(update.window, update.number, 'answerFull');
  }

  /** Ingests an update unless it is already stored, or in transit from a connection that broke. */
  function takeOnce(
    sitting: LiveSitting,
    window: Window,
    { number, writtenAt, update: content }: FramedUpdate,
    weight: UpdateWeight,
  ): void {
    const { writer } = window;
    const at = clock.now();
    if (writer === sitting.lease?.writer && number <= sitting.lastStored) {
      send(window, { kind: 'confirmed', number, sequence: sitting.head.sequence, at: at.toString() });
    } else if (number > (sitting.lastTaken.get(writer) ?? 0)) {
      // An update already in transit is skipped: every window of the writer gets a confirmation when it is stored.
      const receivedAt = at.epochMilliseconds;
      const soundly = soundWrittenAt({ writtenAt, receivedAt }, sitting.startsAt);
      takeNew(sitting, { window, writer, number, writtenAt: soundly, receivedAt, content }, weight);
    }
  }

  function takeFrame(sitting: LiveSitting, window: Window, data: Buffer): void {
    const read = frameOf(data);
    const judged = read ? judgeUpdate(read.update) : 'unreadable';
    if (sitting.pending.length >= mostUnconfirmed) stop(window, 'tooMuch');
    else if (!read) refuseUpdate(window, null, 'unreadable');
    else if (typeof judged === 'string') refuseUpdate(window, read.number, judged);
    else takeOnce(sitting, window, read, judged);
  }

  return {
    frame(sitting, window, data, isBinary) {
      const isOpening = isBinary || isOpenedFrame(data, isBinary);
      if (turns.isUnderWay(sitting) || (isOpening && takesTurn(sitting, window, clock.now())))
        return turns.give(sitting, window, () => this.frame(sitting, window, data, isBinary));
      if (isBinary) takeFrame(sitting, window, data);
      else if (isOpening) opened(sitting, window);
    },
    again(sitting, updates) {
      for (const update of updates) place(sitting, update);
    },
    stop: () => quarantine.stop(),
  };
}

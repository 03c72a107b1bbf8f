import { type FramedUpdate, openedFrame, unframedUpdate } from '@karakter/contract/sitting/socket';
import { countsInAnswer, soundWrittenAt } from '@karakter/domain/sitting/answer-arrival';
import type { UpdateWeight } from '@karakter/domain/sitting/answer-weight';
import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { AnswerLog } from '../answer/answer-log.ts';
import type { FirstTurns } from '../answer/first-turn.ts';
import { type Attempt, type Pending, restOf, type Window } from '../attempts.ts';
import { takesRoom } from '../live/answer-room-left.ts';
import type { Broadcaster } from '../live/broadcast.ts';
import type { Openings } from '../live/openings.ts';
import { refuseUpdate, send, stop } from '../live/socket-messages.ts';
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

/** Far more than a person can write before an acknowledgement; a window that sends more is not used by a person. */
const mostUnconfirmed = 500;
const largestNumber = 2 ** 31 - 1;

/** Where an update belongs now: in the answer, in quarantine, or nowhere, since the paper was never opened. */
function placeOf(attempt: Attempt, update: Pending): 'answer' | 'takenOver' | 'late' | 'notOpened' {
  if (update.writer !== attempt.lease?.writer) return 'takenOver';
  if (restOf(attempt)) return 'late';
  if (update.receivedAt < attempt.startsAt) return 'notOpened';
  const endsAt = attempt.pausedSince === null ? attempt.endsAt : null;
  return countsInAnswer(update, { endsAt, graceMs: attempt.graceMs }) === 'counts' ? 'answer' : 'late';
}

/** Ingests the candidates' updates and puts each where it belongs [D3, D5, D7]. */
export type Ingest = {
  /** Reads one frame of a window. */
  frame(attempt: Attempt, window: Window, data: Buffer, isBinary: boolean): void;
  /** Judges updates again that were overtaken on their way. */
  again(attempt: Attempt, updates: readonly Pending[]): void;
  /** Stores the quarantined updates that wait. */
  stop(): Promise<void>;
};

function mayOpen(
  { state, pausedSince, startsAt, endsAt }: Attempt,
  { epochMilliseconds: now }: Temporal.Instant,
) {
  return state === 'waiting' && pausedSince === null && now >= startsAt && now < endsAt;
}

/** The window opens the paper, by the opened frame or by writing, while a window that has only waited has the turn. */
function takesTurn(attempt: Attempt, window: Window, now: Temporal.Instant): boolean {
  return attempt.lease?.writer !== window.writer && mayOpen(attempt, now);
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

  function place(attempt: Attempt, update: Pending): void {
    const found = placeOf(attempt, update);
    if (found === 'answer') {
      attempt.lastTaken.set(update.writer, update.number);
      if (attempt.state === 'waiting') opened(attempt, update.window);
      answers.append(attempt, update);
    } else if (found === 'notOpened') {
      if (update.window) stop(update.window, 'notOpened');
    } else {
      // The quarantine recognises updates it has and confirms them again, so an update sent again is not skipped here.
      attempt.lastTaken.delete(update.writer);
      quarantine.keep(attempt, found, update);
    }
  }

  function opened(attempt: Attempt, window: Window | null): void {
    const at = clock.now();
    if (window === null || !mayOpen(attempt, at)) return;
    attempt.state = 'open';
    openings.add({ attempt, personId: window.personId, at });
    // What the candidate's other windows may do depends on whether the paper is open.
    if (attempt.windows.size > 1) broadcaster.sendLease(attempt);
  }

  /** An update that belongs in the answer must have room in it. */
  function takeNew(attempt: Attempt, update: Pending & { window: Window }, weight: UpdateWeight): void {
    const isForAnswer = placeOf(attempt, update) === 'answer';
    if (!isForAnswer || takesRoom(attempt, update.content.length, weight)) place(attempt, update);
    else refuseUpdate(update.window, update.number, 'answerFull');
  }

  /** Ingests an update unless it is stored already, or on its way from a connection that broke. */
  function takeOnce(
    attempt: Attempt,
    window: Window,
    { number, writtenAt, update: content }: FramedUpdate,
    weight: UpdateWeight,
  ): void {
    const { writer } = window;
    const at = clock.now();
    if (writer === attempt.lease?.writer && number <= attempt.lastStored) {
      send(window, { kind: 'confirmed', number, sequence: attempt.head.sequence, at: at.toString() });
    } else if (number > (attempt.lastTaken.get(writer) ?? 0)) {
      // An update already on its way is skipped: every window of the writer gets a confirmation when it is stored.
      const receivedAt = at.epochMilliseconds;
      const soundly = soundWrittenAt({ writtenAt, receivedAt }, attempt.startsAt);
      takeNew(attempt, { window, writer, number, writtenAt: soundly, receivedAt, content }, weight);
    }
  }

  function takeFrame(attempt: Attempt, window: Window, data: Buffer): void {
    const read = frameOf(data);
    const judged = read ? judgeUpdate(read.update) : 'unreadable';
    if (attempt.pending.length >= mostUnconfirmed) stop(window, 'tooMuch');
    else if (!read) refuseUpdate(window, null, 'unreadable');
    else if (typeof judged === 'string') refuseUpdate(window, read.number, judged);
    else takeOnce(attempt, window, read, judged);
  }

  return {
    frame(attempt, window, data, isBinary) {
      const isOpening = isBinary || isOpenedFrame(data, isBinary);
      if (turns.isUnderWay(attempt) || (isOpening && takesTurn(attempt, window, clock.now())))
        return turns.give(attempt, window, () => this.frame(attempt, window, data, isBinary));
      if (isBinary) takeFrame(attempt, window, data);
      else if (isOpening) opened(attempt, window);
    },
    again(attempt, updates) {
      for (const update of updates) place(attempt, update);
    },
    stop: () => quarantine.stop(),
  };
}

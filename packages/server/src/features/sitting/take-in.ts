import { type FramedUpdate, openedWord, unframedUpdate } from '@karakter/contract/answer-socket';
import { countsInAnswer } from '@karakter/domain/answer-arrival';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';
import { isAnswerUpdate } from './answer-document.ts';
import type { AnswerLog } from './answer-log.ts';
import { type Attempt, type Pending, restOf, type Window } from './attempts.ts';
import { createKeptApart } from './kept-apart.ts';
import type { FirstTurns } from './first-turn.ts';
import type { Openings } from './openings.ts';
import { say, stop } from './socket-words.ts';

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly openings: Openings;
  readonly answers: Pick<AnswerLog, 'append'>;
  readonly turns: FirstTurns;
  /** The paper stands open: what the candidate's other windows may do is another. */
  readonly onOpened: (attempt: Attempt) => void;
};

/** Far more than a person makes between two breaths; what sends more is no person. */
const mostUnconfirmed = 500;
const largestNumber = 2 ** 31 - 1;

/** Where an update belongs, as things stand: in the answer, in a branch, or nowhere, since it was never opened. */
function placeOf(attempt: Attempt, update: Pending): 'answer' | 'takenOver' | 'late' | 'notOpened' {
  if (update.writer !== attempt.lease?.writer) return 'takenOver';
  if (restOf(attempt)) return 'late';
  if (update.receivedAt < attempt.startsAt) return 'notOpened';
  const endsAt = attempt.pausedSince === null ? attempt.endsAt : null;
  return countsInAnswer(update, { endsAt, graceMs: attempt.graceMs }) === 'counts' ? 'answer' : 'late';
}

/** Takes the candidates' updates in and puts each where it belongs [D3, D5, D7]. */
export type TakeIn = {
  /** Reads one frame of a window. */
  frame(attempt: Attempt, window: Window, data: Buffer, isBinary: boolean): void;
  /** Judges updates anew that were overtaken on their way. */
  again(attempt: Attempt, updates: readonly Pending[]): void;
  /** Stores what waits to be kept apart. */
  stop(): Promise<void>;
};

export function createTakeIn({ db, clock, log, openings, answers, turns, onOpened }: Parts): TakeIn {
  const apart = createKeptApart({ db, log });

  function place(attempt: Attempt, update: Pending): void {
    const found = placeOf(attempt, update);
    if (found === 'answer') {
      attempt.lastTaken.set(update.writer, update.number);
      if (attempt.state === 'waiting') opened(attempt, update.window);
      answers.append(attempt, update);
    } else if (found === 'notOpened') {
      if (update.window) stop(update.window, 'notOpened');
    } else {
      // A branch knows by itself what it has, and tells so again: what comes once more is not passed over.
      attempt.lastTaken.delete(update.writer);
      apart.keep(attempt, found, update);
    }
  }

  function mayOpen({ state, pausedSince, startsAt, endsAt }: Attempt): boolean {
    const now = clock.now().epochMilliseconds;
    return state === 'waiting' && pausedSince === null && now >= startsAt && now < endsAt;
  }

  function opened(attempt: Attempt, window: Window | null): void {
    if (window === null || !mayOpen(attempt)) return;
    attempt.state = 'open';
    openings.add({ attempt, personId: window.personId, at: clock.now() });
    if (attempt.windows.size > 1) onOpened(attempt);
  }

  /** Opens the paper, by a word or by writing, where another window has the turn that has only waited. */
  function takesTurn(attempt: Attempt, window: Window, isOpening: boolean): boolean {
    return isOpening && attempt.lease?.writer !== window.writer && mayOpen(attempt);
  }

  /** Takes an update in unless it has been already: stored, or on its way by a line that broke. */
  function takeOnce(
    attempt: Attempt,
    window: Window,
    { number, writtenAt, update: content }: FramedUpdate,
  ): void {
    const { writer } = window;
    const at = clock.now();
    const { sequence } = attempt.head;
    if (writer === attempt.lease?.writer && number <= attempt.lastStored) {
      say(window, { kind: 'confirmed', number, sequence, at: at.toString() });
    } else if (number > (attempt.lastTaken.get(writer) ?? 0)) {
      // What is on its way already is left: every window of the writer is told when it is stored.
      place(attempt, { window, writer, number, writtenAt, receivedAt: at.epochMilliseconds, content });
    }
  }

  const isSound = (read: FramedUpdate | null): read is FramedUpdate =>
    read !== null && read.number >= 1 && read.number <= largestNumber && isAnswerUpdate(read.update);

  return {
    frame(attempt, window, data, isBinary) {
      const isOpenedWord = !isBinary && data.length === openedWord.length && data.toString() === openedWord;
      if (turns.isUnderWay(attempt) || takesTurn(attempt, window, isBinary || isOpenedWord))
        return turns.give(attempt, window, () => this.frame(attempt, window, data, isBinary));
      if (!isBinary) {
        if (isOpenedWord) opened(attempt, window);
        return;
      }
      const read = unframedUpdate(data);
      if (!isSound(read)) stop(window, 'badUpdate');
      else if (attempt.pending.length >= mostUnconfirmed) stop(window, 'tooMuch');
      else takeOnce(attempt, window, read);
    },
    again(attempt, updates) {
      for (const update of updates) place(attempt, update);
    },
    stop: () => apart.stop(),
  };
}

import { type Merging, wholeAnswer } from '../answer/whole-answer.ts';
import { type Attempt, type Attempts, restOf, type Window } from '../attempts.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import type { ExamDayNews } from './feed.ts';
import { fetchingTurns, hearingTurns, inTurns } from './in-turns.ts';
import type { KeyRelease } from './key-release.ts';
import { leaseViewOf, say, sayAtRest, sendWriting, timesOf } from './socket-words.ts';
import { spokenMessage } from './spoken-message.ts';

type Parts = Merging & {
  readonly attempts: Attempts;
  readonly papers: SealedPapers;
  readonly keys: KeyRelease;
};

const windowsOf = (attempts: readonly Attempt[]): Window[] => attempts.flatMap((each) => [...each.windows]);

/** Tells the open windows what has changed for them [D5, D7, D8]. */
export type Telling = {
  tell(news: ExamDayNews): Promise<void>;
  /** Whose turn it is to write, to each window of the sitting; nothing where it has come to rest. */
  sayLease(attempt: Attempt): void;
  /** Everything there is to know, after a time in which nothing was heard. */
  tellAll(): Promise<void>;
};

export function createTelling(parts: Parts): Telling {
  const { db, clock, attempts, papers, keys } = parts;
  function sayLease(attempt: Attempt): void {
    // Nobody writes in a sitting at rest: a window that was told so would take this for its end, and open again.
    if (restOf(attempt)) return;
    for (const window of attempt.windows) say(window, { kind: 'lease', lease: leaseViewOf(attempt, window) });
  }

  /** Another writes now, or a branch was taken in: the windows get the answer as it stands, then whose turn it is. */
  async function tellLease(attempt: Attempt): Promise<void> {
    const answer = await wholeAnswer(parts, attempt);
    for (const window of attempt.windows) sendWriting(window, answer);
    sayLease(attempt);
  }

  function tellTimes(attempt: Attempt): void {
    const times = timesOf(attempt, clock.now());
    for (const window of attempt.windows) say(window, { kind: 'times', times });
    keys.await(attempt);
  }

  async function tellMessage({ examId, messageId }: { examId: string; messageId: string }): Promise<void> {
    const message = await spokenMessage(db, messageId);
    const windows = windowsOf(attempts.of(examId, null));
    if (message) inTurns(windows, hearingTurns, (window) => say(window, { kind: 'message', ...message }));
  }

  async function refreshed(reached: readonly Attempt[], what: 'times' | 'lease'): Promise<void> {
    await attempts.refresh(reached);
    for (const attempt of reached) {
      sayAtRest(attempt);
      if (what === 'lease') await tellLease(attempt);
      else tellTimes(attempt);
    }
  }

  return {
    sayLease,
    async tell(news) {
      if (news.what === 'message') return tellMessage(news);
      const { examId, candidacyIds, what } = news;
      if (what === 'paper') papers.forget(examId);
      const reached = attempts.of(examId, candidacyIds);
      if (what !== 'paper') return refreshed(reached, what);
      inTurns(windowsOf(reached), fetchingTurns, (window) => say(window, { kind: 'corrected' }));
    },
    async tellAll() {
      const present = [...attempts.all()];
      await refreshed(present, 'times');
      for (const attempt of present) sayLease(attempt);
    },
  };
}

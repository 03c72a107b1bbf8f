import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { CandidatePaper } from '@karakter/domain/papers/paper';
import { type Choices, choicesIn } from '@karakter/domain/sitting/answer';
import type { Tx } from '../../platform/database/db.ts';
import { type ChainHead, chained, emptyChain } from '../sitting/answer/answer-chain.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import {
  type AnswerContents,
  chainHeads,
  contentsOfMany,
  insertEntries,
  type SittingEntry,
} from '../sitting/answer/answer-store.ts';
import { type LeftOut, noteUnmerged } from '../sitting/answer/unmerged.ts';
import { leftOut } from '../sitting/answer/whole-answer.ts';
import { approvedPaper } from '../sitting/paper.ts';
import type { Sitting } from '../sitting/store.ts';

/** An answer as its chain has it, and the entry that closes the chain. */
export type ClosedAnswer = {
  readonly text: string;
  readonly sha256: string;
  readonly words: number;
  readonly choices: Choices;
  /** The entries that could not be merged into it, or not in time. */
  readonly unread: readonly LeftOut[];
};

type By = {
  readonly at: Temporal.Instant;
  readonly secret: string;
  readonly merger: AnswerMerger;
  /** An answer that takes longer than this is left to the caller, so that the others need not wait. */
  readonly patienceMs?: number;
};

/** These answers take too long for others to wait for them. */
export class SlowAnswers extends Error {
  readonly candidacyIds: readonly string[];

  constructor(candidacyIds: readonly string[]) {
    super('some answers take long to merge');
    this.candidacyIds = candidacyIds;
  }
}

/** All of them, or `SlowAnswers` with those that are not ready in time. */
async function within(
  readings: readonly Promise<ClosedAnswer>[],
  sittings: readonly Sitting[],
  patienceMs: number | undefined,
): Promise<ClosedAnswer[]> {
  if (patienceMs === undefined) return Promise.all(readings);
  const slow = new Set(sittings.map(({ candidacyId }) => candidacyId));
  const marked = readings.map((reading, index) =>
    reading.then((answer) => {
      slow.delete(sittings[index]?.candidacyId ?? '');
      return answer;
    }),
  );
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new SlowAnswers([...slow])), patienceMs);
  return Promise.race([Promise.all(marked), late.promise]).finally(() => clearTimeout(timer));
}

const mostTries = 50;

/** The papers that these sittings answer, each opened once. */
async function papersOf(tx: Tx, sittings: readonly Sitting[], secret: string) {
  const papers = new Map<string, CandidatePaper>();
  const keyOf = ({ examId, language }: Sitting) => `${examId}:${language}`;
  for (const sitting of sittings) {
    if (!papers.has(keyOf(sitting))) papers.set(keyOf(sitting), await approvedPaper(tx, secret, sitting));
  }
  return (sitting: Sitting) => papers.get(keyOf(sitting)) as CandidatePaper;
}

async function readAnswer(
  merger: AnswerMerger,
  { attemptId, examId, candidateNumber }: Sitting,
  paper: CandidatePaper,
  read: AnswerContents,
): Promise<ClosedAnswer> {
  const { contents } = read;
  const answers = { paper, of: { examId, candidateNumber }, after: [contents.length] };
  const merged = await merger.merge(String(attemptId), { contents, answers });
  const { text = '', words = 0, answer = { questions: [] } } = merged.answers[0] ?? {};
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, words, sha256, choices: choicesIn(answer), unread: leftOut(merged, read) };
}

function closingEntry(head: ChainHead, { sha256 }: ClosedAnswer, at: Temporal.Instant) {
  const ms = at.epochMilliseconds;
  const facts = { epoch: 0, number: 0, writtenAt: ms, receivedAt: ms, content: Buffer.from(sha256, 'hex') };
  return chained(head, { kind: 'handIn', ...facts });
}

/**
 * The answers of several sittings for the hand-in, and the entry that closes each chain, with nothing in between.
 * Saving continues meanwhile and takes no lock: an update stored before the closing entry is in the answer, and a
 * later one finds the chain closed. The sittings must be locked.
 */
export async function closedAnswers(
  tx: Tx,
  sittings: readonly Sitting[],
  { at, secret, merger, patienceMs }: By,
): Promise<ReadonlyMap<string, ClosedAnswer>> {
  const paperOf = await papersOf(tx, sittings, secret);
  const closed = new Map<string, ClosedAnswer>();
  let left = sittings;
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === mostTries)
      throw new Error(`${left.length} chains grew ${mostTries} times while they were closed`);
    const attemptIds = left.map(({ attemptId }) => attemptId);
    const heads = await chainHeads(tx, attemptIds);
    const contents = await contentsOfMany(tx, attemptIds);
    const readings: Promise<ClosedAnswer>[] = [];
    for (const sitting of left) {
      const read = contents.get(sitting.attemptId) as AnswerContents;
      const reading = readAnswer(merger, sitting, paperOf(sitting), read);
      // All are awaited below; the rejection of one that fails before that must not count as unhandled.
      reading.catch(() => undefined);
      readings.push(reading);
      // Thousands hand in at once: updates of candidates who still write are processed in between.
      await setImmediate();
    }
    const answers = await within(readings, left, patienceMs);
    const entries = left.map((sitting, index): SittingEntry => {
      const answer = answers[index] as ClosedAnswer;
      const { attemptId, candidacyId } = sitting;
      closed.set(candidacyId, answer);
      return { ...closingEntry(heads.get(attemptId) ?? emptyChain(candidacyId), answer, at), attemptId };
    });
    const isClosed = await insertEntries(tx, entries);
    left = left.filter(({ attemptId }) => !isClosed.has(attemptId));
  }
  for (const { attemptId, candidacyId } of sittings)
    await noteUnmerged(tx, { attemptId, left: closed.get(candidacyId)?.unread ?? [], at });
  return closed;
}

/** As `closedAnswers`, for one sitting. */
export async function closedAnswer(tx: Tx, sitting: Sitting, by: By): Promise<ClosedAnswer> {
  return (await closedAnswers(tx, [sitting], by)).get(sitting.candidacyId) as ClosedAnswer;
}

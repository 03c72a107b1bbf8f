import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { canonicalAnswer } from '@karakter/domain/answer';
import type { CandidatePaper } from '@karakter/domain/paper';
import type { Tx } from '../../platform/db.ts';
import { chained, emptyChain } from '../sitting/answer-chain.ts';
import { answerContent, documentOf } from '../sitting/answer-document.ts';
import { type AttemptEntry, chainHeads, contentsOfMany, insertEntries } from '../sitting/answer-store.ts';
import { approvedPaper } from '../sitting/paper.ts';
import type { Sitting } from '../sitting/store.ts';

/** An answer as it stands in its chain, and the entry that closes it. */
export type ClosedAnswer = {
  readonly text: string;
  readonly sha256: string;
  readonly words: number;
  /** Updates that no document could be made of. */
  readonly unread: number;
};

type By = { readonly at: Temporal.Instant; readonly secret: string };

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

function readAnswer(sitting: Sitting, paper: CandidatePaper, contents: readonly Uint8Array[]) {
  const { doc, unread } = documentOf(contents);
  const { text, words } = canonicalAnswer(paper, answerContent(doc, paper), sitting);
  return { text, words, unread, sha256: createHash('sha256').update(text).digest('hex') };
}

/**
 * What stands in the chains of several sittings, as it is handed in, and the entry that closes each: nothing comes
 * between the two. Saving goes on meanwhile and takes no lock: what is saved before the closing entry is in the answer,
 * and what comes after it finds the chain closed. The sittings must be held.
 */
export async function closedAnswers(
  tx: Tx,
  sittings: readonly Sitting[],
  { at, secret }: By,
): Promise<ReadonlyMap<string, ClosedAnswer>> {
  const paperOf = await papersOf(tx, sittings, secret);
  const closed = new Map<string, ClosedAnswer>();
  let left = sittings;
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === mostTries)
      throw new Error(`${left.length} chains grew ${mostTries} times while they were closed`);
    const attempts = left.map(({ attempt }) => attempt);
    const heads = await chainHeads(tx, attempts);
    const contents = await contentsOfMany(tx, attempts);
    const entries: AttemptEntry[] = [];
    for (const sitting of left) {
      const { attempt, candidacyId } = sitting;
      const answer = readAnswer(sitting, paperOf(sitting), contents.get(attempt) ?? []);
      const ms = at.epochMilliseconds;
      const content = Buffer.from(answer.sha256, 'hex');
      const facts = { epoch: 0, number: 0, writtenAt: ms, receivedAt: ms, content };
      const head = heads.get(attempt) ?? emptyChain(candidacyId);
      entries.push({ ...chained(head, { kind: 'handIn', ...facts }), attempt });
      closed.set(candidacyId, answer);
      // A hall hands in at once: those who still write come in between.
      await setImmediate();
    }
    const isClosed = await insertEntries(tx, entries);
    left = left.filter(({ attempt }) => !isClosed.has(attempt));
  }
  return closed;
}

/** As `closedAnswers`, for one. */
export async function closedAnswer(tx: Tx, sitting: Sitting, by: By): Promise<ClosedAnswer> {
  return (await closedAnswers(tx, [sitting], by)).get(sitting.candidacyId) as ClosedAnswer;
}

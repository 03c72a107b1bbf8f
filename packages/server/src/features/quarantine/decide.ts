import { type BranchDecision, branchRefusal } from '@karakter/domain/quarantine/late-change';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { handInAnswers } from '../hand-in/hand-in.ts';
import { replaceHandIn } from '../hand-in/replace.ts';
import { chained } from '../sitting/answer/answer-chain.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { chainHead, insertEntries } from '../sitting/answer/answer-store.ts';
import { publishExamDayChange } from '../sitting/live/exam-day-changes.ts';
import type { Sitting } from '../sitting/store.ts';
import { branchContents, branchFacts, lockBranch, saveDecision, touchDrafts } from './store.ts';

const mostTries = 50;

type Joining = {
  actorId: string;
  now: Temporal.Instant;
  reason: string;
  secret: string;
  merger: AnswerMerger;
};

/** Several updates as one entry of the chain; saving goes on meanwhile, so the place is tried for. */
async function append(
  tx: Tx,
  sitting: Sitting,
  contents: readonly Uint8Array[],
  { now: at, merger }: Pick<Joining, 'now' | 'merger'>,
): Promise<void> {
  const key = `joins ${sitting.attempt}`;
  const { update: content, left } = await merger.merge(key, { contents, wantsUpdate: true });
  if (left.length > 0) refuse('answerNotMerged');
  const ms = at.epochMilliseconds;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const head = await chainHead(tx, sitting);
    const facts = { epoch: 0, number: 0, writtenAt: ms, receivedAt: ms, content };
    const entry = chained(head, { kind: 'branch', ...facts });
    const appended = await insertEntries(tx, [{ ...entry, attempt: sitting.attempt }]);
    if (appended.has(sitting.attempt)) return;
  }
  throw new Error(
    `the chain of attempt ${sitting.attempt} grew ${mostTries} times while something was taken in`,
  );
}

/** What came later is the answer of one who was taken for absent; the window, if one is open, is told that it is in. */
async function handInAfterAll(
  tx: Tx,
  sitting: Sitting,
  { now, actorId, secret, merger }: Joining,
): Promise<void> {
  const { candidacyId, examId } = sitting;
  const decision = decideSitting(sitting.state, 'countAfterAll', { ...sitting.plan, now, paperReady: true });
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged' || decision.event.kind !== 'answerHandedIn') return;
  await handInAnswers(tx, [{ sitting, event: decision.event, actorId }], { secret, now, merger });
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'times' });
}

/**
 * Puts updates into the answer, in the caller's transaction, which must hold the exam and the sitting and have asked
 * `branchRefusal`: before the hand-in open windows load it anew, after it the handed-in answer gets another in its place.
 */
export async function joinToAnswer(
  tx: Tx,
  sitting: Sitting,
  contents: readonly Uint8Array[],
  by: Joining,
): Promise<void> {
  const { candidacyId, examId, state } = sitting;
  await append(tx, sitting, contents, by);
  if (state.kind === 'handedIn') await replaceHandIn(tx, sitting, by);
  else if (state.kind === 'absent') await handInAfterAll(tx, sitting, by);
  else await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
}

const eventKinds = { takenIn: 'branchTakenIn', keptApart: 'branchKeptApart' } as const;

/**
 * Decides what becomes of a branch, once, all in the caller's transaction [D5, D7]: before the hand-in it joins the
 * answer and open windows load anew; after it the answer with it takes the handed-in one's place, which is kept, and
 * the candidate gets a new receipt; of one who was taken for absent it is handed in. The exam and the sitting
 * must be held. Refuses with the codes of `branchRefusal`, and with `moreHasComeIn` when more has come in than was
 * decided on: nothing is taken in unseen.
 */
export async function carryOutDecision(
  tx: Tx,
  sitting: Sitting,
  branchId: string,
  { decision, updates, ...by }: Joining & { decision: BranchDecision; updates: number },
): Promise<void> {
  const { candidacyId, examId } = sitting;
  const { decision: decided, updates: held } = await lockBranch(tx, branchId);
  // Held first, so that nobody confirms between the question and the answer.
  if (decision === 'takenIn') await touchDrafts(tx, candidacyId);
  const refusal = branchRefusal(decision, { decided, ...(await branchFacts(tx, sitting)) });
  if (refusal) refuse(refusal);
  if (held !== updates) refuse('moreHasComeIn');
  await saveDecision(tx, branchId, { decision, at: by.now, by: by.actorId, reason: by.reason });
  if (decision === 'takenIn') await joinToAnswer(tx, sitting, await branchContents(tx, branchId), by);
  const event = { examId, actorId: by.actorId, at: by.now, data: { candidacyId, branchId } };
  await recordEvent(tx, { ...event, kind: eventKinds[decision] });
}

import {
  applyQuarantine,
  commandFor,
  decideQuarantine,
  type QuarantineOutcome,
} from '@karakter/domain/quarantine/quarantined-updates';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { handInAnswers } from '../hand-in/hand-in.ts';
import { replaceHandIn } from '../hand-in/replace.ts';
import { chained } from '../sitting/answer/answer-chain.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { chainHead, insertEntries } from '../sitting/answer/answer-store.ts';
import type { Sitting } from '../sitting/store.ts';
import { lockQuarantine, quarantinedContents, quarantineFacts, saveDecision, touchDrafts } from './store.ts';

const mostTries = 50;

type Joining = {
  actorId: string;
  now: Temporal.Instant;
  reason: string;
  secret: string;
  merger: AnswerMerger;
};

/**
 * Appends several updates as one entry of the chain. Saving continues meanwhile, so the next free place is tried
 * until it succeeds.
 */
async function append(
  tx: Tx,
  sitting: Sitting,
  contents: readonly Uint8Array[],
  { now: at, merger }: Pick<Joining, 'now' | 'merger'>,
): Promise<void> {
  const key = `joins ${sitting.attemptId}`;
  const { update: content, left } = await merger.merge(key, { contents, wantsUpdate: true });
  if (left.length > 0) refuse('answerNotMerged');
  const ms = at.epochMilliseconds;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const head = await chainHead(tx, sitting);
    const facts = { epoch: 0, number: 0, writtenAt: ms, receivedAt: ms, content };
    const entry = chained(head, { kind: 'branch', ...facts });
    const appended = await insertEntries(tx, [{ ...entry, attemptId: sitting.attemptId }]);
    if (appended.has(sitting.attemptId)) return;
  }
  throw new Error(
    `the chain of sitting ${sitting.attemptId} grew ${mostTries} times while updates were accepted`,
  );
}

/** The updates are the answer of a candidate who was marked absent; an open window learns that the answer is handed in. */
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
 * Merges updates into the answer, in the caller's transaction, which must have locked the exam and the sitting and asked
 * `decideQuarantine`. Before the hand-in, open windows load the answer again; after it, the handed-in answer is replaced.
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

/**
 * Decides on quarantined updates, once, all in the caller's transaction [D5, D7]. Before the hand-in, accepted updates
 * are merged into the answer and open windows load it again. After the hand-in, the new answer replaces the handed-in
 * one, which is kept, and the candidate gets a new receipt. For a candidate who was marked absent, the answer is handed
 * in. The exam and the sitting must be locked. Refuses with the codes of `decideQuarantine`, and with `moreHasComeIn`
 * when more has come in than was decided on, so that nothing is accepted unseen.
 */
export async function executeDecisionCommand(
  tx: Tx,
  sitting: Sitting,
  quarantineId: string,
  { outcome, updates, ...by }: Joining & { outcome: QuarantineOutcome; updates: number },
): Promise<void> {
  const { candidacyId, examId } = sitting;
  const { state, updates: held } = await lockQuarantine(tx, quarantineId);
  // Locked first, so that no grader confirms between this check and the decision.
  if (outcome === 'takenIn') await touchDrafts(tx, candidacyId);
  const decision = decideQuarantine(state, commandFor[outcome], await quarantineFacts(tx, sitting));
  if (decision.kind === 'refused') refuse(decision.code);
  if (held !== updates) refuse('moreHasComeIn');
  const { kind } = decision.event;
  const decided = { outcome: applyQuarantine(state, { kind }), at: by.now, by: by.actorId };
  await saveDecision(tx, quarantineId, { ...decided, reason: by.reason });
  if (outcome === 'takenIn') await joinToAnswer(tx, sitting, await quarantinedContents(tx, quarantineId), by);
  const event = { examId, actorId: by.actorId, at: by.now, data: { candidacyId, quarantineId } };
  await recordEvent(tx, { ...event, kind });
}

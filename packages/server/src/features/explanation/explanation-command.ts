import { createHash } from 'node:crypto';
import {
  applyExplanation,
  decideExplanation,
  type ExplanationEvent,
  type ExplanationState,
  explanationFaults,
} from '@karakter/domain/explanation/explanation';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { supplementArchive } from '../exam/supplement.ts';
import { type ExplanationRecord, saveState } from './store.ts';

type By = { actorId: string; at: Temporal.Instant };

/** The log's record of a text: its hash, not its content. */
const sealOf = ({ text }: ExplanationRecord) =>
  createHash('sha256').update(canonicalJson(text)).digest('hex');

/** Records what happened to an explanation, by candidate number [Q3]. */
export async function recordExplanation(
  tx: Tx,
  explanation: ExplanationRecord,
  { kind }: ExplanationEvent,
  { actorId, at }: By,
  facts: Record<string, string> = {},
): Promise<void> {
  const { examId, candidateNumber, commissionNumber } = explanation;
  const seal = kind === 'explanationSent' ? { textSha256: sealOf(explanation) } : {};
  const data = { candidateNumber, commissionNumber, ...seal, ...facts };
  await recordEvent(tx, { examId, kind, actorId, at, data });
}

function changeFor(before: ExplanationState, event: ExplanationEvent, at: Temporal.Instant) {
  const state = applyExplanation(before, event);
  // A lapsed one is closed with it, and has no more to wait for.
  if (event.kind === 'explanationSent' || event.kind === 'explanationLapsed') return { state, sent_at: at };
  return event.kind === 'explanationRead' ? { state, read_at: at } : { state };
}

/**
 * Marks ready, sends, or records as read or lapsed; again changes nothing [E3]. The candidate, and those who send
 * what is ready, are notified by jobs, since a grader's transaction knows no candidate and no roles.
 */
export async function executeExplanationCommand(
  tx: Tx,
  explanation: ExplanationRecord,
  command: 'markReady' | 'send' | 'open' | 'lapse',
  by: By,
): Promise<void> {
  const decision = decideExplanation(explanation.state, command, explanation.text);
  if (decision.kind === 'unchanged') return;
  if (decision.kind === 'refused') {
    const faults = decision.code === 'explanationIncomplete' ? explanationFaults(explanation.text) : [];
    refuse(decision.code, faults.length > 0 ? { faults } : {});
  }
  const { event } = decision;
  await saveState(tx, explanation.id, changeFor(explanation.state, event, by.at));
  await recordExplanation(tx, explanation, event, by);
  if (event.kind === 'explanationMarkedReady') {
    const ready = { explanationId: explanation.id };
    await enqueueJob(tx, 'tellOfReadyExplanation', ready, `tellOfReadyExplanation:${explanation.id}`);
  }
  if (event.kind === 'explanationSent') await finishExplanation(tx, explanation);
}

/** What follows when an explanation has been given: the candidate is told, and an archive supplemented. */
export async function finishExplanation(tx: Tx, explanation: ExplanationRecord): Promise<void> {
  const payload = { explanationId: explanation.id };
  await enqueueJob(tx, 'tellOfExplanation', payload, `tellOfExplanation:${explanation.id}`);
  await supplementArchive(tx, explanation.examId);
}

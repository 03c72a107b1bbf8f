import {
  applyExplanation,
  decideExplanation,
  type ExplanationText,
  officeWritingRefusal,
} from '@karakter/domain/explanation/explanation';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { executeExplanationCommand, recordExplanation } from './explanation-command.ts';
import { type ExplanationRecord, explanationOf, saveText } from './store.ts';
import { hasWriter } from './writers.ts';

/**
 * The exam office writes the explanation in the graders' place, whole, and it is ready to be looked at and sent: where no
 * grader can write it, or it is overdue [E2, E3].
 */
export async function writeInPlace(
  tx: Tx,
  explanation: ExplanationRecord,
  { version, guidelines, assessment, overall }: ExplanationText & { readonly version: number },
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const facts = { ...explanation, hasWriter: await hasWriter(tx, explanation.id), now: by.at };
  const refusal = officeWritingRefusal(facts);
  if (refusal) refuse(refusal);
  if (explanation.version !== version) refuse('changedMeanwhile', { version: explanation.version });
  const text = { guidelines, assessment, overall };
  const decision = decideExplanation(explanation.state, 'save', text);
  if (decision.kind !== 'accepted') refuse('explanationSentAlready');
  const state = applyExplanation(explanation.state, decision.event);
  await saveText(tx, explanation, { ...text, state }, by);
  await recordExplanation(tx, explanation, decision.event, by);
  const saved = await explanationOf(tx, explanation.id);
  if (saved) await executeExplanationCommand(tx, saved, 'markReady', by);
}

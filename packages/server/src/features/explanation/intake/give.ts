import { dateOf } from '@karakter/domain/calendar/calendar';
import { decideExplanation } from '@karakter/domain/explanation/explanation';
import { isSeenByGraders } from '@karakter/domain/explanation/intake/manual';
import { decideGiven, type GivenWay } from '@karakter/domain/explanation/intake/registration';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { examFacts } from '../../exam/store.ts';
import { finishExplanation, recordExplanation } from '../explanation-command.ts';
import { type ExplanationRecord, saveState } from '../store.ts';

/** The day of an oral or practical exam, at which grade and explanation are told; null of another. */
async function toldOnIn(tx: Tx, examId: string): Promise<Temporal.PlainDate | null> {
  const exam = await examFacts(tx, examId);
  return exam && isSeenByGraders(exam.form) ? dateOf(exam.startsAt) : null;
}

/**
 * Records that an explanation was given outside Karakter on a day: the appeal deadline runs from that day [E3, E6]. Again
 * changes nothing.
 */
export async function recordGiven(
  tx: Tx,
  explanation: ExplanationRecord,
  given: { on: string; way: GivenWay; at?: Temporal.Instant | null },
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const command = given.way === 'oral' ? 'recordOral' : 'recordWritten';
  const decision = decideExplanation(explanation.state, command, explanation.text);
  if (decision.kind === 'unchanged') return;
  if (decision.kind === 'refused') refuse(decision.code);
  const { requestedAt } = explanation;
  const toldOn = await toldOnIn(tx, explanation.examId);
  const day = decideGiven(Temporal.PlainDate.from(given.on), { requestedAt, toldOn, now: by.at });
  // One that was given at the exam counts from the announcement, which registering has decided.
  if (!given.at && day.kind === 'refused') refuse(day.code);
  const at = given.at ?? (day.kind === 'accepted' ? day.event.at : by.at);
  await saveState(tx, explanation.id, {
    state: 'sent',
    sent_at: at,
    given_orally: given.way === 'oral',
    given_outside: true,
  });
  await recordExplanation(tx, explanation, decision.event, by, { givenOn: given.on });
  await finishExplanation(tx, explanation);
}

import { decideInterimReply } from '@karakter/domain/appeal/interim-reply';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { notify } from '../../notices/notify.ts';
import type { CaseAtHand } from '../appeal-command.ts';
import { type InterimReason, insertReply } from './store.ts';

/** Tells the candidate of an open appeal why it takes longer, and until when; the case must be locked [K7]. */
export async function sendReply(
  { tx, exam, record, now: at }: Omit<CaseAtHand, 'by'>,
  { expectedOn, why }: { readonly expectedOn: Temporal.PlainDate; readonly why: InterimReason },
): Promise<void> {
  const { id, candidateNumber, personId: to, promisedFor } = record;
  const decision = decideInterimReply(record.appeal.kind, { expectedOn, now: at });
  if (decision.kind === 'refused') refuse(decision.code);
  await insertReply(tx, record, { expectedOn, why, at });
  // The log has the day and never the reason, which can contain a name.
  const data = { appealId: id, candidateNumber, expectedOn: expectedOn.toString() };
  const { kind } = decision.event;
  await recordEvent(tx, { examId: exam.id, kind, actorId: why.by, at, data });
  const { by: _, ...reason } = why;
  const facts = { expectedOn: data.expectedOn, promisedFor: promisedFor?.toString() ?? null, ...reason };
  await notify(tx, { to, examId: exam.id, kind: 'interimReply', facts, at, cases: [id] });
}

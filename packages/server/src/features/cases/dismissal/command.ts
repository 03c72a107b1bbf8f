import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  applyDismissalAppeal,
  type DismissalAppealCommand,
  type DismissalAppealEvent,
  decideDismissalAppeal,
  isOpenDismissalAppeal,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { supplementArchive } from '../../exam/supplement.ts';
import { tellOfDismissalStep } from './notices.ts';
import { type DismissalAppealRecord, keepText, saveDismissalAppeal } from './store.ts';

/** An appeal against a dismissal that is being worked on. */
export type DismissalAtHand = {
  tx: Tx;
  exam: ExamRecord;
  record: DismissalAppealRecord;
  by: string;
  now: Temporal.Instant;
};

/** Why, and on which day where that was not now. */
export type DismissalReasoned = { readonly reason: string; readonly decidedOn?: string };

async function keepReason(
  { tx, record, by, now: at }: DismissalAtHand,
  event: DismissalAppealEvent,
  given: DismissalReasoned | undefined,
): Promise<void> {
  if (event.kind === 'dismissalAppealWithdrawn' || event.kind === 'dismissalAppealLapsed') return;
  if (given === undefined) throw new Error(`${event.kind} without a reason`);
  const text = given.reason;
  if (event.kind === 'dismissalAppealForwarded')
    return keepText(tx, record.id, { step: 'statement', text, by, at });
  const decidedOn = given.decidedOn ?? dateOf(at).toString();
  const decision =
    event.kind === 'dismissalSetAside'
      ? ({ outcome: 'setAside', body: event.by, decidedOn } as const)
      : ({ outcome: 'stands', body: 'board', decidedOn } as const);
  await keepText(tx, record.id, { step: 'decision', text, by, at, decision });
}

/** Executes a command or refuses it: the state, what was written, the log and the notices at once. */
export async function executeDismissalCommand(
  at: DismissalAtHand,
  command: DismissalAppealCommand,
  given?: DismissalReasoned,
): Promise<DismissalAppealEvent> {
  const { tx, exam, record, by, now } = at;
  const decision = decideDismissalAppeal(record.state, command);
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  const next = applyDismissalAppeal(record.state, event);
  await saveDismissalAppeal(tx, record.id, next, now);
  await keepReason(at, event, given);
  const { kind, ...facts } = event;
  const { candidateNumber, kind: caseKind } = record;
  const data = { dismissalAppealId: record.id, candidateNumber, caseKind, ...facts };
  await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data });
  await tellOfDismissalStep(at, record, event);
  if (!isOpenDismissalAppeal(next)) await supplementArchive(tx, exam.id);
  return event;
}

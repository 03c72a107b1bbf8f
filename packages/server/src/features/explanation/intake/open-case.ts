import { manualReason } from '@karakter/domain/explanation/intake/manual';
import type { RequestArrival } from '@karakter/domain/explanation/intake/registration';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { explanationDue } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { caseHandlersOf } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import { membersOf } from '../../planning/commission-store.ts';
import { addExplanation } from '../store.ts';
import { addLateRequest, takeUpWaiting } from './store.ts';

/** A request for explanation, however it came. */
export type Intake = {
  exam: ExamRecord;
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  commissionId: string;
  arrivedBy: RequestArrival;
  /** From when it counts. */
  requestedAt: Temporal.Instant;
  /** The log's kind of what led to it; a registered one with its facts. */
  event: {
    kind:
      | 'explanationRequested'
      | 'explanationRequestedLate'
      | 'explanationRegistered'
      | 'lateRequestTakenUp';
    facts?: Readonly<Record<string, string | boolean>>;
  };
};

type By = { actorId: string; at: Temporal.Instant };

type Why = NoticeFacts['explanationToHandle']['why'];

async function tellHandlers(tx: Tx, at: { examId: string; cases: readonly string[] }, why: Why, by: By) {
  const handlers = await caseHandlersOf(tx, at.examId);
  const to = handlers.filter((id) => id !== by.actorId);
  await notifyAll(tx, { ...at, to, kind: 'explanationToHandle', facts: { why }, at: by.at });
}

const dayOf = ({ event }: Intake) => {
  const arrivedOn = event.facts?.arrivedOn;
  return typeof arrivedOn === 'string' ? { registeredFor: arrivedOn } : {};
};

/**
 * Opens the case: received, due, the candidate told at once, and the commission by candidate number [E2, T1]. One that is
 * arranged by hand is told to those who handle the exam's cases too [E1]. An explanation that was given already has no
 * one to tell but its candidate.
 */
export async function openCase(tx: Tx, intake: Intake, by: By & { isGiven?: boolean }): Promise<string> {
  const { exam, candidacyId, candidateNumber, commissionId, event } = intake;
  const { actorId, at, isGiven = false } = by;
  const examId = exam.id;
  const dueAt = explanationDue(intake.requestedAt, exam.rules).at;
  const manual = manualReason(exam);
  const { arrivedBy, requestedAt } = intake;
  const asked = { examId, candidacyId, commissionId, requestedAt, dueAt, manual, arrivedBy };
  const id = await addExplanation(tx, asked, at);
  await takeUpWaiting(tx, { candidacyId, explanationId: id }, { by: actorId, at });
  const facts = { candidateNumber, dueAt: dueAt.toString() };
  const data = { ...facts, commissionId, ...event.facts, ...(manual && { manual }) };
  const number = await recordEvent(tx, { examId, kind: event.kind, actorId, at, data });
  const decidedAs = await decidingRole(tx, examId, actorId);
  const about = { kind: 'explanation', id } as const;
  await traceDecision(tx, { exam, kind: event.kind, number, at, decidedAs, candidacyId, about });
  if (isGiven) return id;
  const to = intake.personId;
  const told = { examId, at, cases: [id] };
  const due = { dueAt: dueAt.toString() };
  if (event.kind === 'lateRequestTakenUp') {
    await notify(tx, { ...told, to, kind: 'explanationTakenUp', facts: due });
  } else {
    const received = { ...due, manual, ...dayOf(intake) };
    await notify(tx, { ...told, to, kind: 'explanationReceived', facts: received });
  }
  const members = (await membersOf(tx, commissionId)).map(({ personId }) => personId);
  await notifyAll(tx, { ...told, to: members, kind: 'explanationRequested', facts });
  if (manual) await tellHandlers(tx, { examId, cases: [id] }, manual, { actorId, at });
  return id;
}

/** Keeps a late request for a caseworker, with a receipt to the candidate at once (fvl. § 31) [E1, T1]. */
export async function keepLateRequest(tx: Tx, intake: Intake & { entry: number }, by: By): Promise<string> {
  const { exam, candidacyId, candidateNumber, personId: to, arrivedBy, requestedAt, entry, event } = intake;
  const examId = exam.id;
  const id = await addLateRequest(tx, { examId, candidacyId, entry, arrivedBy, requestedAt });
  const data = { candidateNumber, late: true, ...event.facts };
  await recordEvent(tx, { examId, kind: event.kind, ...by, data });
  const facts = { dueAt: null, manual: manualReason(exam), ...dayOf(intake) };
  await notify(tx, { to, examId, kind: 'explanationReceived', facts, at: by.at, cases: [id] });
  await tellHandlers(tx, { examId, cases: [id] }, 'late', by);
  return id;
}

import {
  type AppealCommand,
  type AppealEvent,
  applyAppeal,
  decideAppeal,
  isClosedAppealState,
} from '@karakter/domain/appeal/appeal';
import { mayStillAppeal } from '@karakter/domain/appeal/appeal-filing';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { caseHandlersOf, examOfficersOf } from '../exam/exam-office.ts';
import type { ExamRecord } from '../exam/store.ts';
import { supplementArchive } from '../exam/supplement.ts';
import { notify } from '../notices/notify.ts';
import { appealDeadlines, appealFacts, withdrawalToTell } from './appeal-facts.ts';
import { giveTo, lockGraders, takeFromGraders } from './graders.ts';
import { freezeLetter, isDecided } from './letter/content.ts';
import { traceAppeal } from './letter/trace.ts';
import { endWithAppeal } from './reassessment/withdrawn.ts';
import { type AppealRecord, appealOf, pointToDecision, saveAppeal } from './store.ts';

/** A case being worked on; `by` is null where Karakter itself acts. */
export type CaseAtHand = {
  tx: Tx;
  exam: ExamRecord;
  record: AppealRecord;
  by: string | null;
  now: Temporal.Instant;
  /** The commission of the new assessment that is the decision [K6]. */
  assessedBy?: string;
  /** The appeal body has set its dismissal aside, so the year is no longer the institution's to judge. */
  isOrdered?: boolean;
};

async function notifyHandlers({ tx, exam, now: at }: CaseAtHand): Promise<void> {
  for (const to of await caseHandlersOf(tx, exam.id)) {
    await notify(tx, { to, examId: exam.id, kind: 'appealGraded', facts: {}, at });
  }
}

async function notifyOfNewAssessment({ tx, exam, now: at }: CaseAtHand): Promise<void> {
  const told = new Set([...(await examOfficersOf(tx, exam.id)), ...(await caseHandlersOf(tx, exam.id))]);
  for (const to of told) {
    await notify(tx, { to, examId: exam.id, kind: 'newAssessmentNeeded', facts: {}, at });
  }
}

type Decided = Extract<AppealEvent, { kind: 'appealDecided' }>;

/** Enters the decision in the protocol, also an unchanged grade, and freezes its letter [K5]; a job makes the PDF. */
async function announceDecision(at: CaseAtHand, { grade, outcome }: Decided): Promise<void> {
  const { tx, exam, record, by, now } = at;
  const isNewAssessment = record.appeal.kind === 'needsNewAssessment';
  const { newAssessmentBasis, decisionBasis } = lawWords(exam.rules);
  await tx
    .insertInto('protocol_entry')
    .values({
      exam_id: exam.id,
      candidacy_id: record.candidacyId,
      grade,
      kind: isNewAssessment ? 'newAssessment' : 'appeal',
      commission_id: isNewAssessment ? (at.assessedBy ?? null) : record.commissionId,
      reason: protocolReasons[outcome],
      authority: ((isNewAssessment && newAssessmentBasis) || decisionBasis).cited,
      entered_by: by ?? '',
      entered_at: now,
    })
    .execute();
  await pointToDecision(tx, record.id);
  const decided = await appealOf(tx, record.id);
  if (decided && isDecided(decided)) await freezeLetter(tx, exam, decided, { assessedAnew: isNewAssessment });
  const to = record.personId;
  const { at: until } = periodAfter('appealDecided', now, exam.rules.proceduralComplaint);
  const facts = { outcome, complaintUntil: until.toString() };
  await notify(tx, { to, examId: exam.id, kind: 'appealDecided', facts, at: now });
  await enqueueJob(tx, 'makeDecisionLetter', { appealId: record.id }, `makeDecisionLetter:${record.id}`);
}

/** As stated in the protocol, which is in bokmål. */
const protocolReasons = {
  inFavour: 'Til gunst',
  unchanged: 'Uendret',
  toDisadvantage: 'Til ugunst',
} as const;

/** The candidate's receipt, which says until when the appeal can be reopened [K2]. */
async function confirmWithdrawal({ tx, exam, record, now: at }: CaseAtHand): Promise<void> {
  const { appeal } = await appealDeadlines(tx, exam, record.candidacyId);
  const reopenUntil = appeal.kind === 'running' ? appeal.deadline.at.toString() : null;
  const facts = { mayReopen: mayStillAppeal(appeal, at), reopenUntil };
  await notify(tx, { to: record.personId, examId: exam.id, kind: 'appealWithdrawn', facts, at });
}

async function confirmReopening({ tx, exam, record, now: at }: CaseAtHand): Promise<void> {
  const facts = withdrawalToTell(exam.rules, record.filedAt);
  await notify(tx, { to: record.personId, examId: exam.id, kind: 'appealReopened', facts, at });
}

async function notifyOfDismissal({ tx, exam, record, now: at }: CaseAtHand): Promise<void> {
  const rule = exam.rules.dismissalAppeal;
  const facts = rule && { complaintUntil: periodAfter('appealDismissed', at, rule).at.toString() };
  await notify(tx, { to: record.personId, examId: exam.id, kind: 'appealDismissed', facts: facts ?? {}, at });
}

/** The grade that it was about is annulled: the candidate is told that it needs no answer (uhl. § 11-9(2)). */
const tellOfLapse = ({ tx, exam, record, now: at }: CaseAtHand) =>
  notify(tx, { to: record.personId, examId: exam.id, kind: 'caseLapsed', facts: { what: 'appeal' }, at });

async function follow(at: CaseAtHand, event: AppealEvent): Promise<void> {
  const { tx, exam, record, now } = at;
  switch (event.kind) {
    case 'appealAssigned':
      return giveTo(tx, event.commissionId, record.candidacyId);
    case 'appealWithdrawn':
      await takeFromGraders(tx, record);
      await endWithAppeal(tx, record.id, 'Klagen ble trukket.', now);
      return confirmWithdrawal(at);
    case 'appealLapsed':
      await takeFromGraders(tx, record);
      await endWithAppeal(tx, record.id, 'Karakteren ble opphevet.', now);
      return tellOfLapse(at);
    case 'appealReopened':
      if (record.commissionId !== null) await giveTo(tx, record.commissionId, record.candidacyId);
      return confirmReopening(at);
    case 'appealGraded':
      return notifyHandlers(at);
    case 'newAssessmentNeeded':
      return notifyOfNewAssessment(at);
    case 'appealDecided':
      return announceDecision(at, event);
    case 'appealTakenUp':
      return notify(tx, { to: record.personId, examId: exam.id, kind: 'appealTakenUp', facts: {}, at: now });
    case 'appealDismissed':
      return notifyOfDismissal(at);
  }
}

/** A closed case; it is reopened before the deadline, however late it was first sent. */
function letInAgain({ appeal }: AppealRecord, { kind }: AppealEvent) {
  if (kind === 'appealReopened') return { letIn: { inTime: true } };
  return kind === 'appealTakenUp' && appeal.kind === 'dismissed' ? { letIn: { inTime: false } } : {};
}

/** Executes a command on the case, or refuses it: the state, its consequences and the log, in one transaction. */
export async function executeAppealCommand(
  at: CaseAtHand,
  command: AppealCommand,
  dismissalReason?: string,
): Promise<AppealEvent> {
  const { tx, exam, record, by, now } = at;
  // Before the log, in the order in which graders' transactions lock the two.
  if (command.kind === 'withdraw' || command.kind === 'lapse') await lockGraders(tx, record);
  const found = await appealFacts(tx, exam, record, now);
  const standing = at.isOrdered ? { ...found, isBeyondLateLimit: false } : found;
  const decision = decideAppeal(record.appeal, command, standing);
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  await saveAppeal(tx, record.id, applyAppeal(record.appeal, event), {
    by,
    at: now,
    originalGrade: standing.originalGrade,
    ...(dismissalReason === undefined ? {} : { dismissalReason }),
    ...letInAgain(record, event),
  });
  const { kind, ...facts } = event;
  const data = { appealId: record.id, candidateNumber: record.candidateNumber, ...facts };
  const number = await recordEvent(tx, { examId: exam.id, kind, actorId: by, at: now, data });
  await traceAppeal(at, kind, number);
  await follow(at, event);
  if (isClosedAppealState(applyAppeal(record.appeal, event).kind)) await supplementArchive(tx, exam.id);
  return event;
}

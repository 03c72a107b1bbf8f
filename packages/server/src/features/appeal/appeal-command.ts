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
import { notify, notifyAll } from '../notices/notify.ts';
import { callNewOral } from '../results/oral/call.ts';
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

/** A notice to the candidate of the case. */
const toCandidate = ({ exam, record, now }: CaseAtHand) => ({
  to: record.personId,
  examId: exam.id,
  at: now,
  cases: [record.id],
});

async function notifyHandlers({ tx, exam, record, now: at }: CaseAtHand): Promise<void> {
  const to = await caseHandlersOf(tx, exam.id);
  await notifyAll(tx, { to, examId: exam.id, kind: 'appealGraded', facts: {}, at, cases: [record.id] });
}

async function notifyOfNewAssessment({ tx, exam, record, now: at }: CaseAtHand): Promise<void> {
  const told = new Set([...(await examOfficersOf(tx, exam.id)), ...(await caseHandlersOf(tx, exam.id))]);
  const notice = { to: [...told], examId: exam.id, at, cases: [record.id] };
  await notifyAll(tx, { ...notice, kind: 'newAssessmentNeeded', facts: {} });
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
  const { at: until } = periodAfter('appealDecided', now, exam.rules.proceduralComplaint);
  const facts = { outcome, complaintUntil: until.toString() };
  await notify(tx, { ...toCandidate(at), kind: 'appealDecided', facts });
  await callNewOral(tx, { examId: exam.id, candidacyId: record.candidacyId, by }, now);
  await enqueueJob(tx, 'makeDecisionLetter', { appealId: record.id }, `makeDecisionLetter:${record.id}`);
}

/** As stated in the protocol, which is in bokmål. */
const protocolReasons = {
  inFavour: 'Til gunst',
  unchanged: 'Uendret',
  toDisadvantage: 'Til ugunst',
} as const;

const sightIn = ({ sight }: AppealRecord): { sight?: 'open' } => (sight === 'open' ? { sight } : {});

/** The candidate's receipt, which says until when the appeal can be reopened [K2]. */
async function confirmWithdrawal(at: CaseAtHand): Promise<void> {
  const { tx, exam, record, now } = at;
  const { appeal } = await appealDeadlines(tx, exam, record.candidacyId);
  const reopenUntil = appeal.kind === 'running' ? appeal.deadline.at.toString() : null;
  const facts = { mayReopen: mayStillAppeal(appeal, now), reopenUntil };
  await notify(tx, { ...toCandidate(at), kind: 'appealWithdrawn', facts });
}

async function confirmReopening(at: CaseAtHand): Promise<void> {
  const { tx, exam, record } = at;
  const facts = withdrawalToTell(exam.rules, record.filedAt);
  await notify(tx, { ...toCandidate(at), kind: 'appealReopened', facts });
}

async function notifyOfDismissal(at: CaseAtHand): Promise<void> {
  const { tx, exam, now } = at;
  const rule = exam.rules.dismissalAppeal;
  const facts = rule && { complaintUntil: periodAfter('appealDismissed', now, rule).at.toString() };
  await notify(tx, { ...toCandidate(at), kind: 'appealDismissed', facts: facts ?? {} });
}

/** The grade that it was about is annulled: the candidate is told that it needs no answer (uhl. § 11-9(2)). */
const tellOfLapse = (at: CaseAtHand) =>
  notify(at.tx, { ...toCandidate(at), kind: 'caseLapsed', facts: { what: 'appeal' } });

async function follow(at: CaseAtHand, event: AppealEvent): Promise<void> {
  const { tx, record, now } = at;
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
      return notify(tx, { ...toCandidate(at), kind: 'appealTakenUp', facts: sightIn(record) });
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

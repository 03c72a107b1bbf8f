import {
  type CandidateComplaint,
  type CandidateComplaintStep,
  type ComplaintCase,
  type ComplaintStep,
  candidateComplaintSteps,
  complaintSteps,
} from '@karakter/contract/complaint/views';
import {
  type ComplaintState,
  complaintCommands,
  undecidedComplaintStates,
} from '@karakter/domain/complaint/complaint';
import { periodAfter } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { Tx } from '../../platform/database/db.ts';
import { examOfCase } from '../appeal/views.ts';
import { namedCaseworker } from '../cases/store.ts';
import type { ExamRecord } from '../exam/store.ts';
import { deadlineTexts } from '../results/case-deadlines.ts';
import { announcementTo } from '../results/holds/store.ts';
import { standingGrade } from '../results/protocol.ts';
import { complaintDeadlines, complaintFacts, complaintReplyDue } from './complaint-facts.ts';
import { type ComplaintRecord, decisionsOf, eventsOfComplaint, textOfComplaint } from './store.ts';

const isStep = (kind: string): kind is ComplaintStep => complaintSteps.some((step) => step === kind);
const isToldCandidate = (kind: ComplaintStep): kind is CandidateComplaintStep =>
  candidateComplaintSteps.some((step) => step === kind);
const isUndecided = (state: ComplaintState) => undecidedComplaintStates.some((each) => each === state);

async function stepsOf(tx: Tx, record: ComplaintRecord) {
  const events = await eventsOfComplaint(tx, record);
  return events.flatMap(({ number, kind, at, actor }) =>
    isStep(kind) ? [{ number, kind, at: at.toString(), actor }] : [],
  );
}

function replyDueOf({ rules }: ExamRecord, { complaint, waitingSince }: ComplaintRecord) {
  return isUndecided(complaint.kind) ? deadlineTexts(complaintReplyDue(waitingSince, rules)) : null;
}

/** Until when the dismissal that stands can be appealed itself (fvl. § 29). */
function dismissalAppealUntil({ rules }: ExamRecord, { complaint, waitingSince }: ComplaintRecord) {
  if (complaint.kind !== 'dismissed' || rules.dismissalAppeal === null) return null;
  return periodAfter('appealDismissed', waitingSince, rules.dismissalAppeal).at.toString();
}

/** The complaint as the candidate sees it, for the candidate and for the caseworker's preview. */
export async function candidateComplaintOf(
  tx: Tx,
  exam: ExamRecord,
  record: ComplaintRecord,
): Promise<CandidateComplaint> {
  const { id, complaint, about, late } = record;
  const steps = await stepsOf(tx, record);
  return {
    id,
    state: complaint.kind,
    about,
    knownOn: record.knownOn.toString(),
    filedAt: record.filedAt.toString(),
    late,
    grounds: await textOfComplaint(tx, id),
    steps: steps.flatMap(({ kind, at }) => (isToldCandidate(kind) ? [{ code: kind, at }] : [])),
    decisions: await decisionsOf(tx, id),
    replyDue: replyDueOf(exam, record),
    dismissalAppealUntil: dismissalAppealUntil(exam, record),
    caseworker: await namedCaseworker(tx, { kind: 'complaint', caseId: id }),
    mayWithdraw: complaintCommands[complaint.kind].includes('withdraw'),
  };
}

/** The grade that stands, once it was announced. */
async function announcedGrade(tx: Tx, candidacyId: string): Promise<string | null> {
  const { announcedAt } = await announcementTo(tx, candidacyId);
  return announcedAt === null ? null : ((await standingGrade(tx, candidacyId))?.grade ?? null);
}

/** The whole case for the people who handle it. */
export async function complaintCaseOf(
  tx: Tx,
  exam: ExamRecord,
  record: ComplaintRecord,
): Promise<ComplaintCase> {
  const { id, complaint, candidacyId } = record;
  const { isBeyondYear, canBeGradedAgain, awaitsNewGrade } = await complaintFacts(tx, exam, record);
  const { own, yearLimit, appeal } = await complaintDeadlines(tx, exam, record);
  const candidateSees = await candidateComplaintOf(tx, exam, record);
  const { about, knownOn, filedAt, late, grounds, decisions, replyDue } = candidateSees;
  return {
    id,
    candidacyId,
    candidateNumber: record.candidateNumber,
    name: record.name,
    exam: examOfCase(exam),
    state: complaint.kind,
    version: record.version,
    about,
    knownOn,
    filedAt,
    late,
    grounds,
    deadline: deadlineTexts(own),
    yearLimit: yearLimit && deadlineTexts({ kind: 'running', deadline: yearLimit }),
    replyDue,
    appealDeadline: deadlineTexts(appeal),
    grade: await announcedGrade(tx, candidacyId),
    canBeGradedAgain,
    board: lawWords(exam.rules).complaintBody,
    decisions,
    allowed: complaintCommands[complaint.kind].filter(
      (name) => !(name === 'takeUp' && isBeyondYear) && !(name === 'carryOut' && awaitsNewGrade),
    ),
    steps: await stepsOf(tx, record),
    candidateSees,
  };
}

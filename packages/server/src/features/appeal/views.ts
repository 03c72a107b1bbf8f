import {
  type AppealCase,
  type AppealSummary,
  type CandidateAppeal,
  type MyAppealView,
  stepsToldToCandidate,
} from '@karakter/contract/appeal/views';
import { appealCommands, decideAppeal, isClosedAppealState } from '@karakter/domain/appeal/appeal';
import { givesReasons } from '@karakter/domain/appeal/appeal-reasons';
import { decidingCommands, shownToCandidate } from '@karakter/domain/appeal/appeal-shown';
import { type Reopening, reopeningOf } from '@karakter/domain/appeal/case-file';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { compareOutcome } from '@karakter/domain/exam/grades';
import type { Tx } from '../../platform/database/db.ts';
import { namedCaseworker } from '../cases/store.ts';
import type { ExamRecord } from '../exam/store.ts';
import { membersOf } from '../planning/commission-store.ts';
import { courseTexts, deadlineTexts } from '../results/case-deadlines.ts';
import { appealDeadlines, appealFacts } from './appeal-facts.ts';
import { appealFindings, casesToGrade } from './assign.ts';
import { interimRepliesOf } from './interim/store.ts';
import { reasonsGiven } from './letter/reasons.ts';
import { newAssessmentOf } from './new-assessment.ts';
import { type AppealRecord, eventsOfAppeal, groundsOf } from './store.ts';
import { blocksOf } from './transcript/store.ts';

type CandidateStep = (typeof stepsToldToCandidate)[number];
const isTold = (kind: string): kind is CandidateStep => stepsToldToCandidate.some((told) => told === kind);

export function examOfCase(
  exam: ExamRecord,
): Pick<MyAppealView, 'examId' | 'courseCode' | 'courseTitle' | 'startsAt'> {
  const { id: examId, courseCode, courseTitle, startsAt } = exam;
  return { examId, courseCode, courseTitle, startsAt: startsAt.toString() };
}

const reopeningText = (reopening: Reopening) =>
  reopening.kind === 'until' ? { ...reopening, at: reopening.at.toString() } : reopening;

/**
 * The appeal as the candidate sees it, for the candidate and for the caseworker's preview. It contains only what the
 * candidate may know: state by shownToCandidate, grade and outcome once decided [K6].
 */
export async function candidateAppealOf(
  tx: Tx,
  exam: ExamRecord,
  record: AppealRecord,
  now: Temporal.Instant,
) {
  const { appeal } = record;
  const facts = await appealFacts(tx, exam, record, now);
  const { appeal: deadline } = await appealDeadlines(tx, exam, record.candidacyId);
  const events = await eventsOfAppeal(tx, record);
  const allowed = appealCommands[appeal.kind];
  const decided = appeal.kind === 'decided' ? appeal : null;
  const mayNow = (kind: 'withdraw' | 'reopen') =>
    allowed.includes(kind) && decideAppeal(appeal, { kind }, facts).kind === 'accepted';
  return {
    id: record.id,
    state: shownToCandidate(appeal.kind),
    late: record.late,
    filedAt: record.filedAt.toString(),
    grounds: await groundsOf(tx, record.id),
    steps: events.flatMap(({ kind, at }) => (isTold(kind) ? [{ code: kind, at: at.toString() }] : [])),
    replyDue: isClosedAppealState(appeal.kind) ? null : interimReplyDue(record, exam.rules).at.toString(),
    interimReplies: await interimRepliesOf(tx, record.id),
    originalGrade: record.originalGrade,
    newGrade: decided?.grade ?? null,
    outcome: decided?.outcome ?? null,
    dismissalReason: appeal.kind === 'dismissed' ? record.dismissalReason : null,
    hasLetter: decided !== null && record.letterFileId !== null,
    // They are of the commission's grade, which is not the result where graders with the whole case decided.
    reasons:
      decided === null || (await newAssessmentOf(tx, record.id))
        ? null
        : await reasonsGiven(tx, exam, record),
    transcriptBlock: (await blocksOf(tx, record.id)).at(-1) ?? null,
    caseworker: await namedCaseworker(tx, { kind: 'appeal', caseId: record.id }),
    mayWithdraw: mayNow('withdraw'),
    mayReopen: mayNow('reopen'),
    reopening: reopeningText(reopeningOf(deadline, now)),
  } satisfies CandidateAppeal;
}

export function appealSummaryOf(record: AppealRecord): AppealSummary {
  const { id, candidateNumber, name, appeal, late, commissionNumber } = record;
  return {
    id,
    candidateNumber,
    name,
    state: appeal.kind,
    filedAt: record.filedAt.toString(),
    late,
    commissionNumber,
    outcome: appeal.kind === 'decided' ? appeal.outcome : null,
  };
}

/** The explanation the candidate got for the grade that is appealed, once it was sent. */
async function sentExplanationOf(tx: Tx, candidacyId: string) {
  const row = await tx
    .selectFrom('explanation')
    .select(['guidelines', 'assessment', 'overall'])
    .where('candidacy_id', '=', candidacyId)
    .where('sent_at', 'is not', null)
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

async function commissionPart(tx: Tx, exam: ExamRecord, record: AppealRecord) {
  const { commissionId } = record;
  if (commissionId === null) return { graders: [], findings: [] };
  const members = await membersOf(tx, commissionId);
  const graders = members.map(({ name, external }) => ({ name, external }));
  return {
    graders,
    findings: await appealFindings(tx, exam, members, casesToGrade([record], record.filedAt)),
  };
}

/** The whole case for the people who handle it. The graders' own assessments are not part of it. */
export async function appealCaseOf(tx: Tx, exam: ExamRecord, record: AppealRecord, now: Temporal.Instant) {
  const { appeal, originalGrade } = record;
  const facts = await appealFacts(tx, exam, record, now);
  const { hasNewerAppeal, isBeyondLateLimit, isGradeAnnulled, isHeldBack = false } = facts;
  const mayTakeUp = !hasNewerAppeal && !isBeyondLateLimit && !isGradeAnnulled;
  const { appeal: deadline, lateLimit, history } = await appealDeadlines(tx, exam, record.candidacyId);
  const events = await eventsOfAppeal(tx, record);
  const newGrade = 'grade' in appeal ? appeal.grade : null;
  return {
    ...appealSummaryOf(record),
    ...(await commissionPart(tx, exam, record)),
    exam: { ...examOfCase(exam), scale: exam.scale, isGroup: !exam.individual },
    candidacyId: record.candidacyId,
    version: record.version,
    grounds: await groundsOf(tx, record.id),
    sight: record.sight,
    originalGrade,
    newGrade,
    arrivedBy: record.arrivedBy,
    newAssessment: await newAssessmentOf(tx, record.id),
    isHeldBack: isHeldBack && !isClosedAppealState(appeal.kind),
    proposedOutcome: newGrade && compareOutcome(exam.scale, originalGrade, newGrade),
    dismissalReason: appeal.kind === 'dismissed' ? record.dismissalReason : null,
    explanation: await sentExplanationOf(tx, record.candidacyId),
    deadline: deadlineTexts(deadline),
    courses: courseTexts(exam, history),
    lateLimit: deadlineTexts(lateLimit),
    replyDue: deadlineTexts({ kind: 'running', deadline: interimReplyDue(record, exam.rules) }),
    mayReply: !isClosedAppealState(appeal.kind),
    hasLetter: record.letterFileId !== null,
    reasons: {
      areAsked: givesReasons('appeal', exam.rules),
      text: await reasonsGiven(tx, exam, record),
    },
    transcriptBlocks: await blocksOf(tx, record.id),
    allowed: appealCommands[appeal.kind].filter(
      (name) =>
        // It lapses with the grade, by no one's command.
        name !== 'lapse' &&
        (name !== 'takeUp' || mayTakeUp) &&
        !(isHeldBack && decidingCommands.includes(name)),
    ),
    steps: events.map(({ number, kind, at, actor }) => ({
      number,
      kind,
      actor,
      at: at.toString(),
      seenByCandidate: isTold(kind),
    })),
    candidateSees: await candidateAppealOf(tx, exam, record, now),
  } satisfies AppealCase;
}

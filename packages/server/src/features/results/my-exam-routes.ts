import { type MyExam, type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { endOfDay } from '@karakter/domain/calendar/calendar';
import { explanationShownToCandidate } from '@karakter/domain/explanation/explanation-shown';
import { manualReason } from '@karakter/domain/explanation/intake/manual';
import { isPaperReleased } from '@karakter/domain/results/paper-release';
import { explanationDue } from '@karakter/domain/rules/deadlines';
import { candidateTodos } from '@karakter/domain/today/candidate-todos';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { hasApprovedPaper } from '../exam/approved-paper.ts';
import { type OwnDue, ownGradesDue } from '../grading/due/candidate.ts';
import { announcedDistribution } from '../grading/statistics/earlier.ts';
import { guideOf } from '../grading/store.ts';
import { officeEmail } from '../institution/store.ts';
import { cancellingToldTo, changeToldTo } from '../notices/store.ts';
import { paperToSit } from '../sitting/paper.ts';
import { sittingsOfPerson } from '../sitting/store.ts';
import { ownLateRequestView } from './asking/explanation-asking.ts';
import { courseTexts, deadlineTexts } from './case-deadlines.ts';
import { correctionsToldTo } from './corrections/store.ts';
import { appealsToCandidate, ownExplanationView } from './my-cases.ts';
import { latestNewOral } from './oral/store.ts';
import { type OwnResult, ownResult, resultOfSitting } from './own-result.ts';

type Appeals = MyResult['appeals'];

type Asking = { readonly personId: string; readonly now: Temporal.Instant };

const asksInTime = ({ asking }: OwnResult) =>
  asking.kind === 'accepted' && asking.event.kind === 'explanationRequested';

function todosFor(
  result: OwnResult,
  { appeals, due, now }: { appeals: Appeals; due: OwnDue; now: Temporal.Instant },
): MyExam['todo'] {
  const { sitting, exam, deadlines } = result;
  const latest = result.explanations.at(-1);
  const todos = candidateTodos({
    now,
    sitting: sitting.state.kind,
    attendance: result.attendance,
    isCancelled: exam.state === 'cancelled',
    startsAt: sitting.plan.startsAt,
    endsAt: sitting.plan.endsAt,
    gradesDueAt: due.delayedTo === null ? due.at : endOfDay(Temporal.PlainDate.from(due.delayedTo)),
    hasGrade: result.grade !== undefined,
    isAnnounced: result.resultsAt !== null,
    isHeld: result.isHeld,
    explanation: latest && { state: explanationShownToCandidate(latest.state), dueAt: latest.dueAt },
    isUnderReview: appeals.some(({ state }) => state === 'underReview'),
    mayAskExplanation: asksInTime(result),
    appealOpen: exam.appealOpen,
    deadlines,
  });
  return todos.map(({ code, at }) => ({ code, at: at?.toString() ?? null }));
}

async function summaryOf(
  tx: Tx,
  result: OwnResult,
  appeals: Appeals,
  { personId, now }: Asking,
): Promise<MyExam> {
  const { sitting, exam, grade } = result;
  const { candidacyId } = sitting;
  const due = await ownGradesDue(tx, exam, { candidacyId, endsAt: sitting.plan.endsAt });
  const isAwaited = result.resultsAt === null && exam.state !== 'cancelled';
  return {
    candidacyId: sitting.candidacyId,
    examId: exam.id,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    candidateNumber: sitting.candidateNumber,
    ...sitting.place,
    startsAt: sitting.plan.startsAt.toString(),
    endsAt: sitting.plan.endsAt.toString(),
    sitting: sitting.state.kind,
    attendance: result.attendance,
    scale: exam.scale,
    announcedAt: (result.announcedAt ?? result.resultsAt)?.toString() ?? null,
    gradesDue: isAwaited ? { ...due, at: due.at?.toString() ?? null } : null,
    isHeld: result.isHeld,
    grade: grade?.grade ?? null,
    todo: todosFor(result, { appeals, due, now }),
    changed: await changeToldTo(tx, personId, exam.id),
    cancelled: exam.state === 'cancelled' ? await cancellingToldTo(tx, personId, exam.id) : null,
  };
}

async function answerOf(tx: Tx, candidacyId: string): Promise<MyResult['answer']> {
  const handIn = await tx
    .selectFrom('hand_in')
    .select(['at', 'words', 'pdf_file_id'])
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  if (!handIn) return null;
  return { handedInAt: handIn.at.toString(), words: handIn.words, pdfReady: handIn.pdf_file_id !== null };
}

function deadlinesFor({ grade, deadlines }: OwnResult): MyResult['deadlines'] {
  if (grade === undefined) return null;
  return {
    explanation: deadlineTexts(deadlines.explanation),
    appeal: deadlineTexts(deadlines.appeal),
    formalComplaint: deadlineTexts(deadlines.proceduralComplaint),
  };
}

/** A candidate's own exams with tasks and pending items [R5, V3]; for the candidate only. */
export async function myExamsOf(tx: Tx, personId: string, now: Temporal.Instant): Promise<MyExam[]> {
  const exams: MyExam[] = [];
  for (const sitting of await sittingsOfPerson(tx, personId)) {
    const result = await resultOfSitting(tx, sitting, now);
    const appeals = await appealsToCandidate(tx, sitting.candidacyId);
    exams.push(await summaryOf(tx, result, appeals, { personId, now }));
  }
  return exams;
}

/** Whether there is a paper that the rules let the candidate read, also one who was absent. */
async function isPaperToRead(tx: Tx, { exam, resultsAt }: OwnResult): Promise<boolean> {
  return (
    isPaperReleased(exam.rules, { isAnnounced: resultsAt !== null }) && (await hasApprovedPaper(tx, exam.id))
  );
}

async function newOralOf(tx: Tx, candidacyId: string): Promise<MyResult['newOral']> {
  const found = await latestNewOral(tx, candidacyId);
  return found ? { state: found.state, arrangement: found.arrangement } : null;
}

/** The grade was annulled, and there is no new one: then nothing of the old one can be asked for. */
const isAnnulled = ({ proceduralComplaint }: OwnResult['deadlines']): boolean =>
  proceduralComplaint.kind === 'none' && proceduralComplaint.reason === 'annulled';

/** The candidate's own exams: nothing of a grade before it is announced [R1, R5]. */
export function mountMyExams(mount: Mount, { secret }: { secret: string }): void {
  mount(myExamsRoutes.listMyExams, async ({ tx, actor, now }) => ({
    exams: await myExamsOf(tx, actor.personId, now),
  }));

  mount(myExamsRoutes.showMyExam, async ({ tx, actor, now, params }): Promise<MyResult> => {
    const result = await ownResult(tx, actor, params.candidacyId, now);
    const { exam, grade } = result;
    const appeals = await appealsToCandidate(tx, params.candidacyId);
    // Every candidate may read the guide once grades are set, also a candidate who was absent (uhl. § 11-7(3)).
    const guide = result.resultsAt === null ? undefined : await guideOf(tx, exam.id);
    return {
      ...(await summaryOf(tx, result, appeals, { personId: actor.personId, now })),
      isAnnulled: isAnnulled(result.deadlines),
      newOral: await newOralOf(tx, params.candidacyId),
      gradeKind: grade?.kind ?? null,
      gradedAgainAt: grade?.kind === 'newGrading' ? grade.enteredAt.toString() : null,
      corrections: await correctionsToldTo(tx, params.candidacyId, result.announcedAt),
      deadlines: deadlinesFor(result),
      courses: grade === undefined ? null : courseTexts(exam, result.history),
      explanationOpen: exam.explanationOpen,
      appealOpen: exam.appealOpen,
      mayAskExplanation: asksInTime(result),
      explanationDueIfAsked: explanationDue(now, exam.rules).at.toString(),
      mayAskLate: result.asking.kind === 'accepted' && !asksInTime(result),
      explanationManual: manualReason(exam),
      answer: await answerOf(tx, params.candidacyId),
      guide: guide?.content ?? null,
      isPaperReleased: await isPaperToRead(tx, result),
      explanations: result.explanations.map((each) => ownExplanationView(each, now)),
      lateRequests: result.lateRequests.map(ownLateRequestView),
      appeals,
      officeEmail: await officeEmail(tx),
      contactName: exam.contactName,
      contactPhone: exam.contactPhone,
    };
  });

  mount(myExamsRoutes.showMyDistribution, async ({ tx, actor, now, params }) => {
    const { exam } = await ownResult(tx, actor, params.candidacyId, now);
    return { scale: exam.scale, distribution: await announcedDistribution(tx, exam) };
  });

  mount(myExamsRoutes.showMyPaper, async ({ tx, actor, now, params }) => {
    const result = await ownResult(tx, actor, params.candidacyId, now);
    orNotFound(await isPaperToRead(tx, result));
    return paperToSit(tx, secret, result.sitting);
  });
}

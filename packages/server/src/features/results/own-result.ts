import type { ExplanationRequestDecision } from '@karakter/domain/explanation/request';
import type { AttendanceState } from '@karakter/domain/grading/registration/attendance';
import type { CaseEvent } from '@karakter/domain/rules/case-history';
import type { DeadlineState } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { attendanceOf } from '../grading/registration/store.ts';
import { ownSitting } from '../sitting/access.ts';
import type { Sitting } from '../sitting/store.ts';
import { explanationAsking, type OwnLateRequest } from './asking/explanation-asking.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { announcementTo } from './holds/store.ts';
import { explanationsOf, type OwnExplanation } from './my-cases.ts';
import { standingGrade } from './protocol.ts';

/** A candidate's own exam with its announced result, and the possible requests. */
export type OwnResult = {
  sitting: Sitting;
  /** Where nothing is handed in, what a person has registered; null elsewhere. */
  attendance: AttendanceState | null;
  exam: ExamRecord;
  /** When the grade was announced to this candidate: later than the exam's where it was held back [R2]. */
  announcedAt: Temporal.Instant | null;
  /** When the grades that it belongs to were announced: its commission's, or the exam's [P4]. */
  resultsAt: Temporal.Instant | null;
  /** Those grades are announced, and this one is held back. */
  isHeld: boolean;
  /** The valid grade; undefined until it is announced, whatever the protocol holds [R1]. */
  grade: Awaited<ReturnType<typeof standingGrade>>;
  history: CaseEvent[];
  deadlines: { explanation: DeadlineState; appeal: DeadlineState; proceduralComplaint: DeadlineState };
  explanations: OwnExplanation[];
  lateRequests: OwnLateRequest[];
  /** The commission that a request for explanation goes to. */
  commissionId: string | undefined;
  /** The outcome that a request for explanation would have now. */
  asking: ExplanationRequestDecision;
};

/** The result of a sitting, for its own candidate; routes call ownResult. */
export async function resultOfSitting(tx: Tx, sitting: Sitting, now: Temporal.Instant): Promise<OwnResult> {
  const { candidacyId, examId } = sitting;
  const exam = orNotFound(await examFacts(tx, examId));
  const { announcedAt, isHeld, resultsAt } = await announcementTo(tx, candidacyId);
  const grade = announcedAt === null ? undefined : await standingGrade(tx, candidacyId);
  const attendance = sitting.hasHandIn ? null : await attendanceOf(tx, candidacyId);
  const history = await caseHistoryOf(tx, candidacyId);
  const deadlines = caseDeadlines(exam, history);
  const explanations = await explanationsOf(tx, candidacyId);
  const { asking, commissionId, lateRequests } = await explanationAsking(tx, {
    candidacyId,
    entry: grade?.entry,
    explanations,
    now,
    deadline: deadlines.explanation,
  });
  return {
    sitting,
    attendance,
    exam,
    announcedAt,
    resultsAt,
    isHeld: isHeld && resultsAt !== null,
    grade,
    history,
    deadlines,
    explanations,
    lateRequests,
    commissionId,
    asking,
  };
}

/** The actor's own exam with its result; another's is not found [U7]. */
export async function ownResult(
  tx: Tx,
  actor: Actor,
  candidacyId: string,
  now: Temporal.Instant,
): Promise<OwnResult> {
  return resultOfSitting(tx, await ownSitting(tx, actor, candidacyId), now);
}

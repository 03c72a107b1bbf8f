import { holdRoutes } from '@karakter/contract/results/holds';
import { holdRefusal, releaseRefusal } from '@karakter/domain/results/holds';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { caseHistoryOf } from '../../exam/case-history.ts';
import { examForCandidate } from '../../exam/commission-results.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { saveHold } from '../../grading/suspicion/store.ts';
import { notify } from '../../notices/notify.ts';
import { noticeDeadlines } from '../case-deadlines.ts';
import { standingGrade } from '../protocol.ts';
import { announcementTo, holdsOf, saveRelease } from './store.ts';

/** A candidate of the exam, locked: holds, releases and corrections of one grade happen one after the other. */
async function candidateOf(tx: Tx, examId: string, candidacyId: string) {
  const found = await tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .select(['candidacy.id', 'candidate_number as candidateNumber', 'person_id as personId'])
    .where('candidacy.id', '=', candidacyId)
    .where('candidacy.exam_id', '=', examId)
    .forUpdate('candidacy')
    .executeTakeFirst();
  return orNotFound(found);
}

/** Tells the candidate of a grade that was held back when the others were announced, with deadlines from now. */
async function announceReleased(
  tx: Tx,
  exam: ExamRecord,
  candidate: { id: string; personId: string },
  at: Temporal.Instant,
): Promise<void> {
  if ((await standingGrade(tx, candidate.id)) === undefined) return;
  const facts = noticeDeadlines(exam, await caseHistoryOf(tx, candidate.id));
  await notify(tx, { to: candidate.personId, examId: exam.id, kind: 'gradeAnnounced', facts, at });
  // Where all candidates are given explanations, this one's opens now [E7].
  await enqueueJob(tx, 'openExplanationsForAll', { examId: exam.id }, `openExplanationsForAll:${exam.id}`);
}

/** Grades that are held back from their candidates, and released [R2]. */
export function mountHolds(mount: Mount): void {
  mount(holdRoutes.seeHeldGrades, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return {
      mayHold: holdRefusal(exam.state, false) === undefined,
      mayRelease: releaseRefusal(exam.state, true) === undefined,
      holds: await holdsOf(tx, exam.id),
    };
  });

  mount(holdRoutes.holdGrade, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const { id: candidacyId, candidateNumber } = await candidateOf(tx, exam.id, params.candidacyId);
    const { state } = await examForCandidate(tx, exam, candidacyId);
    const refusal = holdRefusal(state, (await announcementTo(tx, candidacyId)).isHeld);
    if (refusal) refuse(refusal);
    const by = { by: actor.personId, at: now };
    await saveHold(tx, { candidacyId, commissionId: null, reason: body.reason, ...by });
    const data = { candidateNumber };
    await recordEvent(tx, { examId: exam.id, kind: 'gradeHeld', actorId: actor.personId, at: now, data });
    return accepted;
  });

  mount(holdRoutes.releaseGrade, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const candidate = await candidateOf(tx, exam.id, params.candidacyId);
    const before = await announcementTo(tx, candidate.id);
    const released = { reason: body.reason, by: actor.personId, at: now };
    const refusal = releaseRefusal(exam.state, (await saveRelease(tx, candidate.id, released)) > 0);
    if (refusal) refuse(refusal);
    const data = { candidateNumber: candidate.candidateNumber };
    await recordEvent(tx, { examId: exam.id, kind: 'gradeReleased', actorId: actor.personId, at: now, data });
    const isToAnnounce = before.resultsAt !== null && before.announcedAt === null;
    if (isToAnnounce) await announceReleased(tx, exam, candidate, now);
    return accepted;
  });
}

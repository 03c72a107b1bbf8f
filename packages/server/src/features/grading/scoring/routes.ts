import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { Scoring } from '@karakter/domain/grading/scoring';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { decideOnScoringChange, proposeScoringChange } from './changes.ts';
import { gradesToDecide, keepGrade } from './rescored-store.ts';
import { type Call, examRoom, graderRoom, type ScoringRoom } from './room.ts';
import { previewOf, viewOf } from './view.ts';

/** The page's data, with its reading in the log, since it names the key [Q3]. */
async function show(room: ScoringRoom) {
  return new DocumentRead({ examId: room.exam.id, data: {} }, await viewOf(room));
}

function mountOfGraders(mount: Mount, known: { papers: GradedPapers; secret: string }): void {
  const roomOf = (call: Call & { params: { commissionId: string } }) =>
    graderRoom(call, call.params.commissionId, known);

  mount(scoringRoutes.showScoring, async (call) => show(await roomOf(call)));

  mount(scoringRoutes.previewScoring, async (call) => {
    const { scoring, from } = call.body;
    return previewOf(await roomOf(call), { scoring: scoring as Scoring, from });
  });

  mount(scoringRoutes.proposeScoring, async (call) => {
    const { scoring, ...proposed } = call.body;
    await proposeScoringChange(await roomOf(call), { ...proposed, scoring: scoring as Scoring });
    return accepted;
  });

  mount(scoringRoutes.decideScoringChange, async (call) => {
    await decideOnScoringChange(await roomOf(call), call.params.changeId, call.body);
    return accepted;
  });

  mount(scoringRoutes.keepGrade, async (call) => {
    const { tx, actor, now, params, body } = call;
    const { exam } = await roomOf(call);
    const waiting = await gradesToDecide(tx, params.commissionId);
    const grade = waiting.find(({ id }) => id === params.rescoredId) ?? refuse('notFound');
    const by = { by: actor.personId, at: now };
    if ((await keepGrade(tx, { id: grade.id, reason: body.reason, ...by })) === 0) refuse('rescoredDecided');
    // That a grader keeps an own grade is not for a co-grader to know, so the log has the commission's alone [G2].
    if (grade.effect !== 'agreed') return accepted;
    const { candidateNumber, given } = grade;
    const data = { commissionId: params.commissionId, candidateNumber, grade: given };
    await recordEvent(tx, { examId: exam.id, kind: 'rescoredGradeKept', actorId: by.by, at: now, data });
    return accepted;
  });
}

/** The scoring for those who answer for the exam without grading it. */
function mountOfExam(mount: Mount, secret: string): void {
  const roomOf = (call: Call & { params: { examId: string } }) => examRoom(call, call.params.examId, secret);

  mount(scoringRoutes.showExamScoring, async (call) => show(await roomOf(call)));

  mount(scoringRoutes.previewExamScoring, async (call) => {
    const { scoring, from } = call.body;
    return previewOf(await roomOf(call), { scoring: scoring as Scoring, from });
  });

  mount(scoringRoutes.proposeExamScoring, async (call) => {
    const { scoring, ...proposed } = call.body;
    await proposeScoringChange(await roomOf(call), { ...proposed, scoring: scoring as Scoring });
    return accepted;
  });

  mount(scoringRoutes.decideExamScoringChange, async (call) => {
    await decideOnScoringChange(await roomOf(call), call.params.changeId, call.body);
    return accepted;
  });
}

/** What points count and which grades they give: seen, changed by two people, and what follows from it [G3, G4]. */
export function mountScoring(mount: Mount, known: { papers: GradedPapers; secret: string }): void {
  mountOfGraders(mount, known);
  mountOfExam(mount, known.secret);
}

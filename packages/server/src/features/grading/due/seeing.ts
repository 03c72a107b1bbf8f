import { dueRoutes, type ExtensionView } from '@karakter/contract/grading/due/routes';
import type { Role } from '@karakter/domain/people/roles';
import { extensionBasis } from '@karakter/domain/rules/grades-due';
import { type Actor, holdsRoleFor, unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import { dueOnOf } from './concerned.ts';
import { lateAmong, lateText, notGradedBy, unfinishedIn } from './late.ts';
import { delaysOf, delegatesFor, type ExtensionRecord, extensionsOf, waitingIn } from './store.ts';

/** Who asks for more time, and who may know which grader is late unless they grade the exam themselves. */
export const asking = ['examOffice', 'courseCoordinator'] as const satisfies readonly Role[];
export const following = ['examOffice', 'rectorsDelegate'] as const satisfies readonly Role[];

function viewOf(row: ExtensionRecord, { actor, exam }: { actor: Actor; exam: ExamRecord }): ExtensionView {
  const isOpen = row.state === 'asked' && exam.state === 'published';
  const isOwn = row.asked_by === actor.personId;
  const allowed: ExtensionView['allowed'] = [];
  if (isOpen && !isOwn && holdsRoleFor(actor, ['rectorsDelegate'], exam)) allowed.push('decide');
  if (isOpen && holdsRoleFor(actor, asking, exam)) allowed.push('withdraw');
  return {
    extensionId: row.id,
    scope: row.scope,
    commissionNumber: row.number,
    candidateNumbers: row.candidate_numbers,
    ground: row.ground,
    reason: row.reason,
    askedUntil: row.asked_until,
    askedBy: row.asker,
    askedAt: row.asked_at.toString(),
    state: row.state,
    grantedUntil: row.granted_until,
    decision: row.decision,
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toString() ?? null,
    allowed,
  };
}

const dateText = (day: Temporal.PlainDate | null) => day?.toString() ?? null;

/** A grader of the exam sees the requests they have made, and no other: a reason may tell of a co-grader [G2]. */
export function mountSeeing(mount: Mount): void {
  mount(dueRoutes.seeGradesDue, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, [...asking, 'rectorsDelegate']);
    const grades = await isInCommission(tx, actor, exam.id);
    const mayFollow = !grades && holdsRoleFor(actor, following, exam);
    const waiting = await waitingIn(tx, exam);
    const requests = await extensionsOf(tx, exam.id);
    const seen = grades ? requests.filter(({ asked_by }) => asked_by === actor.personId) : requests;
    const late = lateAmong(await unfinishedIn(tx, mayFollow ? [exam] : []), now);
    const commissions = await commissionsOf(tx, exam.id, 'ordinary');
    const dueWithout = dueOnOf(
      waiting.map(({ dueWithout: dueAt }) => ({ dueAt })),
      exam,
    );
    const isOpen = exam.state === 'published';
    return {
      dueOn: dateText(dueOnOf(waiting, exam)),
      dueWithout: dateText(dueWithout),
      legalBasis: exam.gradingPeriod === null ? extensionBasis : exam.gradingBasis,
      // A grader learns from the count of the whole exam what others have finished.
      ungraded: grades ? 0 : waiting.filter(({ hasAnswer }) => hasAnswer).length,
      isOpen,
      commissions: commissions.map(({ id, number }) => ({ commissionId: id, number })),
      deciders: (await delegatesFor(tx, exam.id)).map(({ name }) => name),
      mayAsk: isOpen && holdsRoleFor(actor, asking, exam),
      mayTell: isOpen && mayFollow,
      extensions: seen.map((row) => viewOf(row, { actor, exam })),
      late: late.map((each) => lateText(each, now)),
      delays: await delaysOf(tx, exam.id),
    };
  });

  mount(dueRoutes.listLateGrading, async ({ tx, actor, now }) => {
    const all = await examsAmong(tx, { unitIds: unitsWithRole(actor, following), examIds: [] });
    const late = lateAmong(await unfinishedIn(tx, await notGradedBy(tx, all, actor.personId)), now);
    const exams = [...new Set(late.map(({ exam }) => exam))];
    return {
      exams: exams.map((exam) => ({
        examId: exam.id,
        courseCode: exam.courseCode,
        courseTitle: exam.courseTitle,
        startsAt: exam.startsAt.toString(),
        graders: late.filter((each) => each.exam === exam).map((each) => lateText(each, now)),
      })),
    };
  });
}

import { copyingRoutes } from '@karakter/contract/exam/copying';
import { factsOfCopy, proposedStart } from '@karakter/domain/exam/copying';
import type { ExamFacts } from '@karakter/domain/exam/exam';
import { faultsInFacts } from '@karakter/domain/exam/exam-facts';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound, unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examToSee } from '../../exam/access.ts';
import { coursesOf } from '../../exam/courses.ts';
import { holdersOf } from '../../exam/exam-roles.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { appointOnce } from '../appointments.ts';
import { commissionsOf } from '../commission-store.ts';
import { faultlessOrRefuse, makeExam, rulesOfPlanned } from './make-exam.ts';

const role = 'courseCoordinator';

async function otherStartsOf(tx: Tx, exam: ExamRecord): Promise<Temporal.Instant[]> {
  const others = await tx
    .selectFrom('exam')
    .select('starts_at')
    .where('course_id', '=', exam.courseId)
    .where('id', '<>', exam.id)
    .execute();
  return others.map(({ starts_at }) => starts_at);
}

/** The exam's course, where the officer may still make exams of it. */
async function courseOrNotFound(tx: Tx, actor: Actor, courseId: string) {
  const courses = await coursesOf(tx, unitsWithRole(actor, ['examOffice']));
  return orNotFound(courses.find(({ id }) => id === courseId));
}

/** A time for the grades that is not longer than the usual one on the new day is no time of the exam's own. */
function withoutVoidPeriod(facts: ExamFacts, faults: ReturnType<typeof faultsInFacts>): ExamFacts {
  const isVoid = faults.some(({ field }) => field === 'gradingPeriod');
  return isVoid ? { ...facts, gradingPeriod: null, gradingBasis: '' } : facts;
}

/** Gives the copy what belongs to a later room: the paper. */
export type CopyPaper = (
  tx: Tx,
  copying: {
    from: string;
    to: { id: string; startsAt: Temporal.Instant };
    actorId: string;
    at: Temporal.Instant;
  },
) => Promise<void>;

/** Making an exam from an earlier one [P15]. */
export function mountCopying(mount: Mount, copyPaper: CopyPaper): void {
  mount(copyingRoutes.seeCopying, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const ofCourse = await otherStartsOf(tx, exam);
    const commissions = await commissionsOf(tx, exam.id, 'ordinary');
    const members = commissions.flatMap((commission) => commission.members);
    return {
      startsAt: proposedStart(exam.startsAt, { now, ofCourse }).toString(),
      coordinators: (await holdersOf(tx, exam.id, role)).map(({ name }) => name),
      graders: [...new Map(members.map(({ personId, name }) => [personId, name])).values()],
    };
  });

  mount(copyingRoutes.copyExam, async ({ tx, actor, now, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const course = await courseOrNotFound(tx, actor, exam.courseId);
    const startsAt = Temporal.Instant.from(body.startsAt);
    const rules = await rulesOfPlanned(tx, course.unitId, { startsAt, now });
    const copied = factsOfCopy(exam, { startsAt, credits: course.credits });
    const carried = withoutVoidPeriod(copied, faultsInFacts(copied, { now, rules }));
    const facts = faultlessOrRefuse(carried, faultsInFacts(carried, { now, rules }));
    const id = await makeExam({ tx, actor, now }, { course, facts, rules, copiedFrom: exam.id });
    for (const { personId } of await holdersOf(tx, exam.id, role))
      await appointOnce(tx, { exam: { id }, role, personId, actor, at: now });
    await copyPaper(tx, { from: exam.id, to: { id, startsAt }, actorId: actor.personId, at: now });
    return { id };
  });
}

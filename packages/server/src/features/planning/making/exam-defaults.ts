import { copyingRoutes } from '@karakter/contract/exam/copying';
import type { DefaultSource } from '@karakter/domain/exam/new-exam-defaults';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound, unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { coursesOf } from '../../exam/courses.ts';
import { factsText } from '../../exam/exam-view.ts';
import { type ExamRecord, examFacts, rulesOfUnit } from '../../exam/store.ts';

type Course = { readonly id: string; readonly unitId: string };

/** The newest exam of the course; where it has none, the newest written one of its unit. */
async function newestExam(
  tx: Tx,
  { id, unitId }: Course,
): Promise<{ from: DefaultSource; exam: ExamRecord } | null> {
  const exams = tx.selectFrom('exam').select('id').orderBy('starts_at', 'desc').limit(1);
  const ofCourse = await exams.where('course_id', '=', id).executeTakeFirst();
  const ofUnit = exams.where('unit_id', '=', unitId).where('form', '=', 'written');
  const found = ofCourse ?? (await ofUnit.executeTakeFirst());
  if (!found) return null;
  return { from: ofCourse ? 'course' : 'unit', exam: orNotFound(await examFacts(tx, found.id)) };
}

/** What the form for a new exam is filled in with [P15]. */
export function mountExamDefaults(mount: Mount): void {
  mount(copyingRoutes.seeExamDefaults, async ({ tx, actor, now, params }) => {
    const courses = await coursesOf(tx, unitsWithRole(actor, ['examOffice']));
    const course = orNotFound(courses.find(({ id }) => id === params.courseId));
    const scales = [...(await rulesOfUnit(tx, course.unitId, now)).scales.allowed];
    const newest = await newestExam(tx, course);
    if (!newest) return { scales, defaults: null };
    const { from, exam } = newest;
    return { scales, defaults: { from, courseCode: exam.courseCode, facts: factsText(exam) } };
  });
}

import { statisticsFollowers, statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import { type StatisticsReader, statisticsReaders } from '@karakter/domain/grading/statistics/readers';
import { type Actor, holdsRoleFor, orNotFound, unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionToGrade } from '../access.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { statisticsOf } from './exam-view.ts';
import { examsInGrading } from './overview.ts';
import { ownStatisticsOf } from './own-view.ts';

const readersOf = (actor: Actor, exam: ExamRecord): StatisticsReader[] =>
  statisticsReaders.filter((reader) => holdsRoleFor(actor, [reader], exam));

/** Pictures of the grading, for those who answer for it and for each grader of their own [G16]. */
export function mountStatistics(
  mount: Mount,
  { papers, secret }: { papers: GradedPapers; secret: string },
): void {
  mount(statisticsRoutes.showExamStatistics, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, statisticsFollowers);
    // A grader of the exam, in whatever other role, sees their own work and what is revealed to them.
    orNotFound(!(await isInCommission(tx, actor, exam.id)));
    return statisticsOf({ tx, now, secret }, exam, readersOf(actor, exam));
  });

  mount(statisticsRoutes.listGradingProgress, async ({ tx, actor, now }) => ({
    exams: await examsInGrading(
      tx,
      { unitIds: unitsWithRole(actor, ['examOffice', 'headOfDepartment']), personId: actor.personId },
      now,
    ),
  }));

  mount(statisticsRoutes.showOwnStatistics, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    // Graders of appeals learn nothing of the first grading, and a third grader grades one script [K4, G6].
    orNotFound(commission.kind === 'ordinary');
    return ownStatisticsOf(call.tx, commission, await papers.of(call.tx, commission));
  });
}

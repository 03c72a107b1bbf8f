import { planningRoutes } from '@karakter/contract/exam/routes';
import { dueRoutes } from '@karakter/contract/grading/due/routes';

/** What a change of the time for the grades makes old. */
export const dueChanged = [
  dueRoutes.seeGradesDue,
  dueRoutes.listLateGrading,
  planningRoutes.seeExam,
  planningRoutes.examHistory,
];

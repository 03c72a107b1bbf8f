import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';

/** The queries that are fetched again after something about a revealed script has changed. */
export const discussionChanged = [
  decidingRoutes.showDiscussion,
  gradingRoutes.showScript,
  gradingRoutes.showCommission,
  gradingRoutes.compareGrades,
  gradingRoutes.listMyCommissions,
];

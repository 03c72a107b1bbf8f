import { planningRoutes } from '@karakter/contract/exam/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';

/** The queries that are fetched again after a step with an exam's results. */
export const resultsChanged = [
  resultsRoutes.showResults,
  resultsRoutes.showProtocol,
  planningRoutes.seeExam,
  planningRoutes.listExams,
];

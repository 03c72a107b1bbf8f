import { planningRoutes } from '@karakter/contract/exam/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';

/** What a step with an exam's results changes on screen. */
export const resultsChanged = [
  resultsRoutes.showResults,
  resultsRoutes.showProtocol,
  planningRoutes.seeExam,
  planningRoutes.listExams,
];

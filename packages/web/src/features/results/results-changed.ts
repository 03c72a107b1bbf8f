import { planningRoutes } from '@karakter/contract/planning';
import { resultsRoutes } from '@karakter/contract/results';

/** What a step with an exam's results changes on screen. */
export const resultsChanged = [
  resultsRoutes.showResults,
  resultsRoutes.showProtocol,
  planningRoutes.seeExam,
  planningRoutes.listExams,
];

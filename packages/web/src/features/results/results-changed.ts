import { planningRoutes } from '@karakter/contract/exam/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { correctionRoutes } from '@karakter/contract/results/corrections';
import { resultsRoutes } from '@karakter/contract/results/routes';

/** The queries that are fetched again after a step with an exam's results. */
export const resultsChanged = [
  resultsRoutes.showResults,
  resultsRoutes.showProtocol,
  correctionRoutes.seeGradeCorrections,
  // Unsettled grades, and whether the exam office may still send one back: only before the check.
  decidingRoutes.seeDisputes,
  planningRoutes.seeExam,
  planningRoutes.listExams,
];

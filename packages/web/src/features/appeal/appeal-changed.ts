import { casesRoutes } from '@karakter/contract/appeal/cases';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';

/** The queries that are fetched again after a change of an appeal. */
export const appealChanged = [
  appealRoutes.showAppeal,
  appealRoutes.listAppeals,
  casesRoutes.listCases,
  planningRoutes.seeExam,
];

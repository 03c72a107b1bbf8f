import { casesRoutes } from '@karakter/contract/appeal/cases';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';

/** What is asked for again when something has happened in an appeal. */
export const appealChanged = [
  appealRoutes.showAppeal,
  appealRoutes.listAppeals,
  casesRoutes.listCases,
  planningRoutes.seeExam,
];

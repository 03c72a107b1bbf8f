import { appealRoutes } from '@karakter/contract/appeal';
import { casesRoutes } from '@karakter/contract/cases';
import { planningRoutes } from '@karakter/contract/planning';

/** What is asked for again when something has happened in an appeal. */
export const appealChanged = [
  appealRoutes.showAppeal,
  appealRoutes.listAppeals,
  casesRoutes.listCases,
  planningRoutes.seeExam,
];

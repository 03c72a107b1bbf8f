import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { planningRoutes } from '@karakter/contract/exam/routes';

/**
 * A command of an appeal: the queries that are fetched again after it, and after a 409, when another window or person
 * has acted first and the page shows what has become of it.
 */
export const appealCommand = {
  invalidates: [
    appealRoutes.showAppeal,
    appealRoutes.listAppeals,
    casesRoutes.listCases,
    planningRoutes.seeExam,
  ],
  fetchesAt409: true,
};

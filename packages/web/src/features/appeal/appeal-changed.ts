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

/** A command of an appeal: another window may have acted first, and the page then shows what has become of it. */
export const appealCommand = { invalidates: appealChanged, fetchesAt409: true };

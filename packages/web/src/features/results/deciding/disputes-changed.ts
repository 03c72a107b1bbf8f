import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { resultsChanged } from '../results-changed.ts';

/** The queries that are fetched again after a step with a disputed grade. */
export const disputesChanged = [decidingRoutes.seeDisputes, ...resultsChanged];

import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';

/** A command of a new assessment, and the queries that are fetched again after it, also where another acted first. */
export const reassessmentChanged = {
  invalidates: [reassessmentRoutes.showReassessment, reassessmentRoutes.listMyReassessments],
  fetchesAt409: true,
};

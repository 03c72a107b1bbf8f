import type { gradingRoutes } from '@karakter/contract/grading/routes';

/** The response of a route, by the contract's own schema. */
type Answer<Name extends keyof typeof gradingRoutes> =
  (typeof gradingRoutes)[Name]['response']['_zod']['output'];

export type CommissionPageView = Answer<'showCommission'>;
export type CommissionSummary = Answer<'listMyCommissions'>['commissions'][number];
export type GradedPaper = Answer<'showGradedPaper'>;
export type Script = Answer<'showScript'>;
export type ScriptLine = CommissionPageView['scripts'][number];
export type Comparison = Answer<'compareGrades'>;
export type ComparedScript = Comparison['scripts'][number];

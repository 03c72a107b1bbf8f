import type { gradingRoutes } from '@karakter/contract/grading';
import type { z } from 'zod';

/** What the pages get from the server, by the contract's own schemas. */
export type CommissionPageView = z.output<typeof gradingRoutes.showCommission.response>;
export type CommissionSummary = z.output<
  typeof gradingRoutes.listMyCommissions.response
>['commissions'][number];
export type GradedPaper = z.output<typeof gradingRoutes.showGradedPaper.response>;
export type Script = z.output<typeof gradingRoutes.showScript.response>;
export type ScriptLine = CommissionPageView['scripts'][number];
export type Comparison = z.output<typeof gradingRoutes.compareGrades.response>;
export type ComparedScript = Comparison['scripts'][number];

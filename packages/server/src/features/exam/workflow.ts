import type {
  AssessingWay,
  CompletingWay,
  ConfirmingWay,
  GradingWorkflow,
} from '@karakter/domain/exam/grading-workflow';

/** The workflow in the form of the columns of an exam. */
export const workflowIn = (row: {
  assessing: string;
  confirming: string;
  completing: string;
}): GradingWorkflow => ({
  assessing: row.assessing as AssessingWay,
  confirming: row.confirming as ConfirmingWay,
  completing: row.completing as CompletingWay,
});

/** A commission's own workflow; null where it has the exam's. The columns are all filled or none. */
export function ownWorkflowIn(row: {
  own_assessing: string | null;
  own_confirming: string | null;
  own_completing: string | null;
}): GradingWorkflow | null {
  const { own_assessing: assessing, own_confirming: confirming, own_completing: completing } = row;
  if (assessing === null || confirming === null || completing === null) return null;
  return workflowIn({ assessing, confirming, completing });
}

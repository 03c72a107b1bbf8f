import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { appealCommand } from '../appeal-changed.ts';

/** As a command of the appeal, which also changes what the case shows of its new assessment. */
export const reassessmentCommand = {
  ...appealCommand,
  invalidates: [...appealCommand.invalidates, reassessmentRoutes.showCaseReassessment],
};

import { assessingWays, completingWays, confirmingWays } from '@karakter/domain/exam/grading-workflow';
import { z } from 'zod';

/** How a commission comes to its grades, on the wire [G1]. */
export const gradingWorkflow = z.object({
  assessing: z.enum(assessingWays),
  confirming: z.enum(confirmingWays),
  completing: z.enum(completingWays),
});

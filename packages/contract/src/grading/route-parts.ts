import { z } from 'zod';
import { anyNumber, id } from '../platform/route.ts';

/** Every route of graders hides the candidate's identity: they know the candidate number only [U7]. */
export const grader = { access: ['grader'], identity: 'hidden' } as const;
export const commissionParams = z.object({ commissionId: id });
const candidateNumber = z.coerce.number<number>().int().positive().max(999_999);
export const scriptParams = commissionParams.extend({ candidateNumber });

/** What a grader enters about one answer. */
export const entry = z.object({
  points: z.record(z.string().max(100), anyNumber),
  comment: z.string().max(50_000),
  grade: z.string().max(10).nullable(),
  /** Why the points of a closed question are others than the automatic ones, by question id [G3]. */
  reasons: z.record(z.string().max(100), z.string().max(2000)).optional(),
});

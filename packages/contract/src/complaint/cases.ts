import { type AppealState, appealStates } from '@karakter/domain/appeal/appeal';
import { type ComplaintState, complaintStates } from '@karakter/domain/complaint/complaint';
import { explanationStates } from '@karakter/domain/explanation/explanation';
import { z } from 'zod';
import { caseExam } from '../appeal/views.ts';
import { id, instantText, route } from '../platform/route.ts';

type OfComplaintsAlone = Exclude<ComplaintState, AppealState>;
const isOfComplaintsAlone = (state: ComplaintState): state is OfComplaintsAlone =>
  !(appealStates as readonly string[]).includes(state);

/** The states of all kinds of cases; appeals and complaints have some in common. */
export const caseStates = [
  ...explanationStates,
  ...appealStates,
  ...complaintStates.filter(isOfComplaintsAlone),
] as const;
export const caseKinds = ['explanation', 'appeal', 'complaint'] as const;

const caseLine = caseExam.extend({
  id,
  kind: z.enum(caseKinds),
  candidateNumber: z.int(),
  name: z.string(),
  state: z.enum(caseStates),
  receivedAt: instantText,
  /**
   * When the explanation must be given, or the candidate be notified how long the appeal will take; null when closed.
   */
  dueAt: instantText.nullable(),
  /** It is past its due date. */
  overdue: z.boolean(),
  /** It came after the deadline. */
  late: z.boolean(),
  /** The role that handles the case now; null when it is closed. */
  heldBy: z.enum(['graders', 'office', 'board']).nullable(),
  commissionNumber: z.int().nullable(),
});
export type CaseLine = z.infer<typeof caseLine>;

export const casesRoutes = {
  listCases: route({
    name: 'listCases',
    summary: 'Explanation, appeal and complaint cases across the caller’s units, filtered [V1]',
    method: 'GET',
    path: '/api/cases',
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    query: z.object({
      /** How the course code begins, as in TBA%. */
      course: z.string().trim().max(40).optional(),
      kind: z.enum(caseKinds).optional(),
      state: z.enum(caseStates).optional(),
      late: z.enum(['true', 'false']).optional(),
      examId: id.optional(),
    }),
    response: z.object({ cases: z.array(caseLine) }),
  }),
};

import { type AppealState, appealStates } from '@karakter/domain/appeal/appeal';
import { caseKinds } from '@karakter/domain/cases/responsible';
import { type ComplaintState, complaintStates } from '@karakter/domain/complaint/complaint';
import { explanationStates } from '@karakter/domain/explanation/explanation';
import { z } from 'zod';
import { caseExam } from '../appeal/views.ts';
import { dateText, id, instantText, route, trilingual } from '../platform/route.ts';

type OfComplaintsAlone = Exclude<ComplaintState, AppealState>;
const isOfComplaintsAlone = (state: ComplaintState): state is OfComplaintsAlone =>
  !(appealStates as readonly string[]).includes(state);

/** The states of all kinds of cases; appeals and complaints have some in common. */
export const caseStates = [
  ...explanationStates,
  'requestedLate',
  ...appealStates,
  ...complaintStates.filter(isOfComplaintsAlone),
  'forwarded',
  'stands',
  'setAside',
] as const;

/** The kinds by which the list is chosen: an appeal whose grades are too far apart is also a new assessment (uhl. § 11-10). */
export const listedKinds = [...caseKinds, 'newAssessment'] as const;

const caseLine = caseExam.extend({
  id,
  kind: z.enum(caseKinds),
  /** The appeal is decided by a new assessment, or must be [K6]. */
  isNewAssessment: z.boolean(),
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
  /** The caseworker who has taken it; null where it is with all [K12]. */
  responsible: z.string().nullable(),
});
export type CaseLine = z.infer<typeof caseLine>;

const yesNo = z.enum(['true', 'false']).optional();
const caseQuery = z.object({
  /** How the course code begins, as in TBA%. */
  course: z.string().trim().max(40).optional(),
  kind: z.enum(listedKinds).optional(),
  state: z.enum(caseStates).optional(),
  open: yesNo,
  /** Whether it came after the deadline, and whether it is past its due date. */
  late: yesNo,
  overdue: yesNo,
  /** A unit and those below it. */
  unit: id.optional(),
  /** The first and the last day on which it was received. */
  from: dateText.optional(),
  until: dateText.optional(),
  responsible: z.union([z.enum(['me', 'none']), id]).optional(),
  examId: id.optional(),
  shown: z.coerce.number<number>().int().min(1).max(5000).default(500),
});
export type CaseQuery = z.output<typeof caseQuery>;

export const casesRoutes = {
  listCases: route({
    name: 'listCases',
    summary: 'Explanation, appeal and complaint cases across the caller’s units, filtered [V1]',
    method: 'GET',
    path: '/api/cases',
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    query: caseQuery,
    /** The first of the cases, and how many there are: open ones by their due dates, then the closed ones. */
    response: z.object({ cases: z.array(caseLine), total: z.int() }),
  }),
  showCaseChoices: route({
    name: 'showCaseChoices',
    summary: 'The units and the caseworkers by which the case list can be filtered [V1, K12]',
    method: 'GET',
    path: '/api/case-choices',
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    response: z.object({
      units: z.array(z.object({ id, name: trilingual })),
      handlers: z.array(z.object({ personId: id, name: z.string() })),
    }),
  }),
};

import { newOralStates } from '@karakter/domain/results/oral/new-oral';
import { z } from 'zod';
import { dateText, done, id, instantText, route, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const params = z.object({ examId: id });
const ofCandidate = z.object({ candidateNumber: wholeNumber });

const newOral = z.object({
  candidateNumber: z.int(),
  name: z.string(),
  state: z.enum(newOralStates),
  calledAt: instantText,
  /** When and where, as the candidate was told; null before it is arranged. */
  arrangement: z.string().nullable(),
  heldOn: dateText.nullable(),
  cancelReason: z.string().nullable(),
});
export type NewOral = z.infer<typeof newOral>;

/** The oral part that follows a written exam, and the new oral exams that changed grades have called (uhl. § 11-11(4)). */
export const oralRoutes = {
  showOralPart: route({
    ...office,
    name: 'showOralPart',
    summary: 'Whether an oral part follows the exam, and its candidates’ new oral exams [K10]',
    method: 'GET',
    path: '/api/exams/:examId/oral-part',
    params,
    response: z.object({ follows: z.boolean(), newOrals: z.array(newOral) }),
  }),
  setOralPart: route({
    ...office,
    name: 'setOralPart',
    summary: 'Say whether an oral part follows, which adjusts the grade of the exam [K10]',
    method: 'POST',
    path: '/api/exams/:examId/oral-part',
    params,
    body: z.object({ follows: z.boolean() }),
    response: done,
  }),
  arrangeNewOral: route({
    ...office,
    name: 'arrangeNewOral',
    summary: 'Tell a candidate when and where the new oral exam is, also where that changes [K10]',
    method: 'POST',
    path: '/api/exams/:examId/oral-part/arrangement',
    params,
    body: ofCandidate.extend({ arrangement: writtenText(1, 2000) }),
    response: done,
  }),
  recordNewOralHeld: route({
    ...office,
    name: 'recordNewOralHeld',
    summary: 'Record the day on which a candidate’s new oral exam was held [K10]',
    method: 'POST',
    path: '/api/exams/:examId/oral-part/held',
    params,
    body: ofCandidate.extend({ heldOn: dateText }),
    response: done,
  }),
  cancelNewOral: route({
    ...office,
    name: 'cancelNewOral',
    summary: 'Cancel a candidate’s new oral exam with the reason, which the candidate is told [K10]',
    method: 'POST',
    path: '/api/exams/:examId/oral-part/cancellation',
    params,
    body: ofCandidate.extend({ reason: writtenText(1, 2000) }),
    response: done,
  }),
};

import { caseKinds } from '@karakter/domain/cases/responsible';
import { z } from 'zod';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';

const office = { access: ['examOffice', 'caseworker'], identity: 'visible' } as const;
const ofCase = z.object({ kind: z.enum(caseKinds), caseId: id });
const person = z.object({ personId: id, name: z.string() });

export const responsibleRoutes = {
  showResponsible: route({
    ...office,
    name: 'showResponsible',
    summary: 'Who is responsible for a case, and who may be [K12]',
    method: 'GET',
    path: '/api/cases/:kind/:caseId/responsible',
    params: ofCase,
    response: z.object({
      /** Null where the case is with all who may handle it. */
      responsible: person.extend({ since: instantText }).nullable(),
      /** How often it was set; a change states how many it knows of. */
      changes: z.int(),
      handlers: z.array(person),
      /** The reader's own id. */
      self: id,
      isClosed: z.boolean(),
    }),
  }),
  setResponsible: route({
    ...office,
    name: 'setResponsible',
    summary: 'Take a case, give it to a colleague, or give it back to all [K12]',
    method: 'POST',
    path: '/api/cases/:kind/:caseId/responsible',
    params: ofCase,
    body: z.object({ personId: id.nullable(), after: wholeNumber }),
    response: done,
  }),
  giveCases: route({
    ...office,
    name: 'giveCases',
    summary: 'Give many cases to one caseworker, or back to all; each has its own result [V1, K12]',
    method: 'POST',
    path: '/api/cases/responsible',
    body: z.object({ cases: z.array(ofCase).min(1).max(500), personId: id.nullable() }),
    /** The refusal of each, in the order in which they were named; null where it was given. */
    response: z.object({ refusals: z.array(z.string().nullable()) }),
  }),
};

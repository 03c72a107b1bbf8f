import { z } from 'zod';
import { personFacts } from '../people/facts.ts';
import { done, id, instantText, route } from '../platform/route.ts';
import { providerNames } from './routes.ts';

const person = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  /** False for a person whose roles the reader may not grant: a colleague who may, connects the sign-in. */
  mayLink: z.boolean(),
});

const waiting = z.object({
  id,
  reference: z.string(),
  provider: z.enum(providerNames),
  /** The facts from Feide; ID-porten gives only the number, which is never shown. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  feideName: z.string().nullable(),
  firstAt: instantText,
  lastAt: instantText,
  times: z.int(),
  /** People with the same address or name who cannot sign in there yet. */
  suggested: z.array(person),
});
export type WaitingSignIn = z.infer<typeof waiting>;

const access = ['examOffice', 'itOperator'] as const;
const params = z.object({ waitingId: id });

/** Genuine sign-ins that belong to no person yet: what their owner sees, and what the office can do. */
export const waitingRoutes = {
  seeUnknown: route({
    name: 'seeUnknownSignIn',
    summary: 'Whether this browser’s sign-in waits, and the person it may confirm to be [U1]',
    method: 'GET',
    path: '/api/unknown-sign-in',
    access: 'anyone',
    identity: 'visible',
    response: z.object({
      /** The reference that the person reads to the office; null where no sign-in of this browser waits. */
      reference: z.string().nullable(),
      /** Where the institution itself vouches for the address. */
      isThisYou: z.object({ name: z.string(), email: z.string() }).nullable(),
    }),
  }),
  confirmUnknown: route({
    name: 'confirmUnknownSignIn',
    summary: 'Confirm to be the person with the address that the institution vouches for [U1]',
    method: 'POST',
    path: '/api/unknown-sign-in/confirm',
    access: 'anyone',
    identity: 'visible',
    requestsPerMinute: 120,
    response: z.object({ provider: z.enum(providerNames) }),
  }),
  list: route({
    name: 'listWaitingSignIns',
    summary: 'Genuine sign-ins that belong to no person yet, the latest first [U1]',
    method: 'GET',
    path: '/api/waiting-sign-ins',
    access,
    identity: 'visible',
    response: z.object({ waiting: z.array(waiting), inAll: z.int() }),
  }),
  find: route({
    name: 'findForWaitingSignIn',
    summary:
      'People by name or e-mail who cannot sign in there yet, and whether the reader may connect it to them',
    method: 'GET',
    path: '/api/waiting-sign-ins/:waitingId/people',
    access,
    identity: 'visible',
    params,
    query: z.object({ text: z.string().trim().min(2).max(120) }),
    response: z.object({ people: z.array(person) }),
  }),
  link: route({
    name: 'linkWaitingSignIn',
    summary: 'Connect a waiting sign-in to a person who cannot sign in there yet [U1]',
    method: 'POST',
    path: '/api/waiting-sign-ins/:waitingId/link',
    access,
    identity: 'visible',
    fresh: true,
    params,
    body: z.object({ personId: id }),
    response: done,
  }),
  add: route({
    name: 'addFromWaitingSignIn',
    summary: 'Add the person behind a waiting sign-in to the register [U1]',
    method: 'POST',
    path: '/api/waiting-sign-ins/:waitingId/add',
    access,
    identity: 'visible',
    fresh: true,
    params,
    body: z.object(personFacts),
    response: z.object({ personId: id }),
  }),
  dismiss: route({
    name: 'dismissWaitingSignIn',
    summary: 'Forget a waiting sign-in; it comes back if the person signs in again',
    method: 'DELETE',
    path: '/api/waiting-sign-ins/:waitingId',
    access,
    identity: 'visible',
    params,
    response: done,
  }),
};

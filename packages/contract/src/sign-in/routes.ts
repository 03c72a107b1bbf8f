import { roles } from '@karakter/domain/people/roles';
import { z } from 'zod';
import { personFacts } from '../people/facts.ts';
import { done, id, instantText, redirectResponse, route } from '../platform/route.ts';

/** Where people sign in: Feide for students and staff, ID-porten for external graders [U2]. */
export const providerNames = ['feide', 'idporten'] as const;
export type ProviderName = (typeof providerNames)[number];
/** Proper names, the same in all languages. */
export const providerTitles: Readonly<Record<ProviderName, string>> = {
  feide: 'Feide',
  idporten: 'ID-porten',
};

const code = z.string().max(100);

const params = z.object({ provider: z.enum(providerNames) });

export const signInRoutes = {
  ways: route({
    name: 'waysToSignIn',
    summary: 'Where people can sign in: the providers this institution has set up [U2]',
    method: 'GET',
    path: '/api/sign-in',
    access: 'anyone',
    identity: 'visible',
    response: z.object({ providers: z.array(z.enum(providerNames)) }),
  }),
  start: route({
    name: 'signInStart',
    summary: 'Begin signing in: sends the browser to the provider [U2]',
    method: 'GET',
    path: '/api/sign-in/:provider',
    access: 'anyone',
    identity: 'visible',
    effect: 'write',
    params,
    query: z.object({
      /** A path in Karakter to return to; any other value leads to the front page. */
      returnTo: z.string().max(2000).optional(),
      /** The person the provider should suggest; the demonstration's provider signs this person in directly. */
      login_hint: z.string().max(200).optional(),
      /** Ask the provider to authenticate the person again, even where it remembers a sign-in. */
      fresh: z.literal('true').optional(),
    }),
    response: redirectResponse,
  }),
  callback: route({
    name: 'signInCallback',
    summary: 'Where the provider sends the browser back: opens a session [U2]',
    method: 'GET',
    path: '/api/sign-in/:provider/callback',
    access: 'anyone',
    identity: 'visible',
    effect: 'write',
    params,
    query: z.looseObject({ state: z.string().max(200).optional() }),
    response: redirectResponse,
  }),
  openInvitation: route({
    name: 'openInvitation',
    summary: 'What an invitation is for, without using it; it never says whom it is for [U1]',
    method: 'POST',
    path: '/api/invitations/open',
    access: 'anyone',
    identity: 'visible',
    effect: 'read',
    requestsPerMinute: 120,
    body: z.object({ code }),
    response: z.object({ kind: z.enum(['operator', 'person']), expiresAt: instantText }),
  }),
  acceptInvitation: route({
    name: 'acceptInvitation',
    summary: 'Take an invitation along to the sign-in that follows in this browser [U1]',
    method: 'POST',
    path: '/api/invitations/accept',
    access: 'anyone',
    identity: 'visible',
    effect: 'read',
    requestsPerMinute: 120,
    body: z.object({
      code,
      /** For the first operator, about whom nothing is known. */
      facts: z.object(personFacts).optional(),
    }),
    response: done,
  }),
};

const demonstrationPerson = z.object({
  id,
  name: z.string(),
  roles: z.array(z.enum(roles)),
  provider: z.enum(providerNames),
});
export type DemonstrationPerson = z.output<typeof demonstrationPerson>;

export const demonstrationPeople = z.object({ people: z.array(demonstrationPerson) });

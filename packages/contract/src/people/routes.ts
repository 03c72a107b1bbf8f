import { roles } from '@karakter/domain/people/roles';
import { browserNeeds } from '@karakter/domain/sitting/supported-browsers';
import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';

/** How long the session still lasts, in seconds from the answer: in all, and while it is idle. */
const sessionEnds = z.object({ seconds: z.int(), idleSeconds: z.int() });
export type SessionEnds = z.infer<typeof sessionEnds>;

const me = z.object({
  personId: id,
  name: z.string(),
  language: z.enum(languages),
  roles: z.array(z.enum(roles)),
  activeRole: z.enum(roles).nullable(),
  /** Karakter's own clock, so that pages agree with the server about the time. */
  now: instantText,
  demonstration: z.boolean(),
  /** The candidacy that the session reaches, where a one-time code at the seat has opened it [U9]. */
  onlyCandidacyId: id.nullable(),
  session: sessionEnds,
});

const session = z.object({
  id,
  provider: z.string(),
  userAgent: z.string(),
  createdAt: instantText,
  expiresAt: instantText,
  current: z.boolean(),
});

export const peopleRoutes = {
  me: route({
    name: 'me',
    onExamDay: true,
    summary: 'The signed-in person, with roles and the end of the session',
    reserved: true,
    method: 'GET',
    path: '/api/me',
    access: 'signedIn',
    identity: 'visible',
    response: me,
  }),
  storeKey: route({
    name: 'storeKey',
    onExamDay: true,
    reserved: true,
    summary: 'The key with which this device seals what it keeps for the person who is signed in',
    method: 'GET',
    path: '/api/me/store-key',
    access: 'signedIn',
    identity: 'visible',
    response: z.object({ personId: id, key: z.base64() }),
  }),
  chooseLanguage: route({
    name: 'chooseLanguage',
    onExamDay: true,
    summary: 'Choose the language of screens and notices [T4]',
    method: 'PUT',
    path: '/api/me/language',
    access: 'signedIn',
    identity: 'visible',
    body: z.object({ language: z.enum(languages) }),
    response: done,
  }),
  switchRole: route({
    name: 'switchRole',
    summary: 'Switch to another of the caller’s roles without signing in again [U1]',
    method: 'PUT',
    path: '/api/me/role',
    access: 'signedIn',
    identity: 'visible',
    body: z.object({ role: z.enum(roles) }),
    response: done,
  }),
  reportBrowser: route({
    name: 'reportBrowser',
    reserved: true,
    summary:
      'What the candidate’s browser lacks of what an exam needs; the exam office sees who has not passed',
    method: 'PUT',
    path: '/api/me/browser',
    access: ['candidate'],
    identity: 'visible',
    body: z.object({ lacks: z.array(z.enum(browserNeeds)).max(browserNeeds.length) }),
    response: done,
  }),
  listSessions: route({
    name: 'listSessions',
    summary: 'The caller’s open sessions',
    method: 'GET',
    path: '/api/me/sessions',
    access: 'signedIn',
    identity: 'visible',
    response: z.object({ sessions: z.array(session) }),
  }),
  revokeSession: route({
    name: 'revokeSession',
    summary: 'End one of the caller’s sessions at once',
    method: 'DELETE',
    path: '/api/me/sessions/:sessionId',
    access: 'signedIn',
    identity: 'visible',
    params: z.object({ sessionId: id }),
    response: done,
  }),
  prolongSession: route({
    name: 'prolongSession',
    onExamDay: true,
    summary: 'Prolong the session: the person is still there',
    method: 'POST',
    path: '/api/me/session',
    access: 'signedIn',
    identity: 'visible',
    response: sessionEnds,
  }),
  signOut: route({
    name: 'signOut',
    summary: 'Sign out: end this session, and return where the provider’s own is ended [U2]',
    method: 'POST',
    path: '/api/sign-out',
    access: 'anyone',
    identity: 'visible',
    response: z.object({
      done: z.literal(true),
      /** Where to send the browser next: the provider, which sends it on to the signed-out page, or that page. */
      leaveBy: z.string(),
    }),
  }),
};

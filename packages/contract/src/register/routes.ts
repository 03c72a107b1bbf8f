import { roles } from '@karakter/domain/people/roles';
import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { personFacts } from '../people/facts.ts';
import { dateText, done, id, route } from '../platform/route.ts';
import { providerNames } from '../sign-in/routes.ts';
import { personView, registerPage } from './views.ts';

const keepers = ['examOffice', 'itOperator'] as const;
const ofPerson = z.object({ personId: id });
const ofGrant = ofPerson.extend({ grantId: id });
const nameAndAddress = z.object({ name: z.string().max(1000), email: z.string().max(1000) });

/** The longest text that is searched for. */
export const longestSearch = 100;
export const peopleKinds = ['staff', 'students', 'invitationFailed'] as const;
export type PeopleKind = (typeof peopleKinds)[number];

/** The register of people, with their ways to sign in and their roles. */
export const registerRoutes = {
  searchRegister: route({
    name: 'searchRegister',
    summary: 'The register of people, by name, e-mail, kind and role; a page at a time [U1]',
    method: 'GET',
    path: '/api/register',
    access: keepers,
    identity: 'visible',
    query: z.object({
      text: z.string().max(longestSearch).default(''),
      kind: z.enum(peopleKinds).optional(),
      role: z.enum(roles).optional(),
      page: z
        .string()
        .regex(/^[1-9]\d{0,4}$/)
        .default('1'),
    }),
    response: registerPage,
  }),
  addToRegister: route({
    name: 'addToRegister',
    summary: 'Add a person to the register; a person who is there already is not added again',
    method: 'POST',
    path: '/api/register',
    access: keepers,
    identity: 'visible',
    body: z.object({ ...personFacts, language: z.enum(languages) }),
    response: z.object({ personId: id }),
  }),
  seePerson: route({
    name: 'seePerson',
    summary: 'A person’s ways to sign in, roles with source and dates, and what was done to the record [U1]',
    method: 'GET',
    path: '/api/register/:personId',
    access: keepers,
    identity: 'visible',
    params: ofPerson,
    response: personView,
  }),
  correctRegistered: route({
    name: 'correctRegistered',
    summary: 'Correct a person’s name or e-mail address; mail that has not arrived follows [T3]',
    method: 'PUT',
    path: '/api/register/:personId',
    access: keepers,
    identity: 'visible',
    params: ofPerson,
    body: z.object({ ...personFacts, before: nameAndAddress }),
    response: done,
  }),
  grantRole: route({
    name: 'grantRole',
    fresh: true,
    summary:
      'Grant a role for a unit, from a day and until a day if they are given; twice changes nothing [U1]',
    method: 'POST',
    path: '/api/register/:personId/roles',
    access: keepers,
    identity: 'visible',
    params: ofPerson,
    body: z.object({
      role: z.enum(roles),
      unitId: id,
      firstDay: dateText.nullable(),
      lastDay: dateText.nullable(),
    }),
    response: done,
  }),
  setLastDay: route({
    name: 'setLastDay',
    fresh: true,
    summary: 'Set the last day of a role, or let it go on until it is ended',
    method: 'PUT',
    path: '/api/register/:personId/roles/:grantId/last-day',
    access: keepers,
    identity: 'visible',
    params: ofGrant,
    body: z.object({ lastDay: dateText.nullable() }),
    response: done,
  }),
  endRole: route({
    name: 'endRole',
    summary: 'End a role now; a role that has not begun never begins [U1]',
    method: 'POST',
    path: '/api/register/:personId/roles/:grantId/end',
    access: keepers,
    identity: 'visible',
    params: ofGrant,
    response: done,
  }),
  invitePerson: route({
    name: 'invitePerson',
    fresh: true,
    summary: 'Invite a person by mail to sign in for the first time; an earlier link works no longer [U1]',
    method: 'POST',
    path: '/api/register/:personId/invitation',
    access: keepers,
    identity: 'visible',
    params: ofPerson,
    response: done,
  }),
  removeSignIn: route({
    name: 'removeSignIn',
    fresh: true,
    summary: 'Remove a sign-in that was connected to the wrong person, who is signed out everywhere [U1]',
    method: 'DELETE',
    path: '/api/register/:personId/sign-in/:provider',
    access: keepers,
    identity: 'visible',
    params: ofPerson.extend({ provider: z.enum(providerNames) }),
    response: done,
  }),
  mergePeople: route({
    name: 'mergePeople',
    fresh: true,
    summary: 'Merge another record of the same person into this one; it cannot be undone',
    method: 'POST',
    path: '/api/register/:personId/merge',
    access: keepers,
    identity: 'visible',
    params: ofPerson,
    body: z.object({ otherId: id }),
    response: done,
  }),
};

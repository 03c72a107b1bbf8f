import { roles } from '@karakter/domain/people/roles';
import { z } from 'zod';
import { duty } from '../people/duty.ts';
import { dateText, id, instantText, trilingual } from '../platform/route.ts';

const role = z.enum(roles);

/** A person's ways to sign in; never the identity itself. */
const waysToSignIn = z.object({ feide: z.boolean(), idporten: z.boolean() });

/** How the mail of the last invitation went. */
const invitationMail = z.enum(['waiting', 'sent', 'failed']);

const registerLine = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  isStudent: z.boolean(),
  /** Only those of the units that the reader administers. */
  roles: z.array(role),
  signIn: waysToSignIn,
  /** Null where the person was never invited, or signs in already. */
  invitation: invitationMail.nullable(),
});
export type RegisterLine = z.infer<typeof registerLine>;

export const registerPage = z.object({
  people: z.array(registerLine),
  total: z.int(),
  pageSize: z.int(),
});

/** What a role is for. Commissions are not named here: an exam's own page shows them to permitted readers. */
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: id, name: trilingual }),
  z.object({
    kind: z.literal('exam'),
    examId: id,
    courseCode: z.string(),
    courseTitle: trilingual,
    startsAt: instantText,
  }),
  z.object({ kind: z.literal('commission') }),
]);

const heldRole = z.object({
  grantId: id,
  role,
  place,
  since: instantText,
  /** Null where Karakter granted it: by a candidate list, a commission, or before names were kept. */
  grantedBy: z.string().nullable(),
  lastDay: dateText.nullable(),
  mayEnd: z.boolean(),
  /** The rooms and days of an exam's invigilator; null for every other role. */
  duty: duty.nullable(),
  mayChangeDuty: z.boolean(),
});
export type HeldRole = z.infer<typeof heldRole>;

const plannedRole = z.object({
  grantId: id,
  role,
  place,
  firstDay: dateText,
  lastDay: dateText.nullable(),
  plannedBy: z.string(),
  mayEnd: z.boolean(),
});
export type PlannedRole = z.infer<typeof plannedRole>;

const endedRole = z.object({
  grantId: id,
  role,
  place,
  since: instantText,
  until: instantText,
  grantedBy: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type EndedRole = z.infer<typeof endedRole>;

/** A change to the person’s record, as in the log: its kind, by whom and when. */
export const registerEventKinds = [
  'personAdded',
  'personCorrected',
  'roleGranted',
  'rolePlanned',
  'roleBegan',
  'roleEnded',
  'rolePlanCancelled',
  'roleEndPlanned',
  'personsMerged',
  'personInvited',
  'invitationUsed',
  'identityLinked',
  'identityRemoved',
  'externalGraderSaved',
] as const;

const registerEvent = z.object({
  number: z.int(),
  kind: z.enum(registerEventKinds),
  role: role.nullable(),
  at: instantText,
  /** Null when Karakter itself acted. */
  by: z.string().nullable(),
});
export type RegisterEventText = z.infer<typeof registerEvent>;

const grantable = z.object({ unitId: id, name: trilingual, roles: z.array(role) });

/** The last invitation by mail, and how the mail went. */
const invitation = z.object({
  invitedAt: instantText,
  mail: invitationMail,
  /** The mail server's message, where it has not accepted the mail. */
  error: z.string().nullable(),
});

export const personCommands = ['correct', 'grant', 'merge', 'invite', 'removeSignIn'] as const;

export const personView = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  studentNumber: z.string().nullable(),
  /** Of an external grader. */
  employer: z.string().nullable(),
  signIn: waysToSignIn,
  invitation: invitation.nullable(),
  held: z.array(heldRole),
  planned: z.array(plannedRole),
  ended: z.array(endedRole),
  history: z.array(registerEvent),
  allowedCommands: z.array(z.enum(personCommands)),
  grantable: z.array(grantable),
});
export type PersonView = z.infer<typeof personView>;

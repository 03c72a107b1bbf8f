import { type Role, roles } from './roles.ts';

/** The place for which a role is granted; the institution is the unit without a parent. */
export const grantPlaces = ['institution', 'unit', 'exam', 'commission'] as const;
export type GrantPlace = (typeof grantPlaces)[number];

/** The roles that grant others. */
type Granter = 'itOperator' | 'examOffice';

type Granting = {
  readonly places: readonly GrantPlace[];
  /** Empty: the role comes by a candidate list or a commission, never by hand. */
  readonly by: readonly Granter[];
};

const anyUnit: readonly GrantPlace[] = ['institution', 'unit'];
const byEither: readonly Granter[] = ['itOperator', 'examOffice'];

/**
 * Which role grants which others, and for which places [U1]. The IT operator gives the roles that a newly installed
 * Karakter needs, for any unit; the exam office those of its own units, and of the units below them.
 */
const granting: Readonly<Record<Role, Granting>> = {
  candidate: { places: anyUnit, by: [] },
  grader: { places: ['commission'], by: [] },
  courseCoordinator: { places: [...anyUnit, 'exam'], by: ['examOffice'] },
  programmeLeader: { places: anyUnit, by: ['examOffice'] },
  examOffice: { places: anyUnit, by: byEither },
  caseworker: { places: anyUnit, by: ['examOffice'] },
  invigilator: { places: ['exam'], by: ['examOffice'] },
  headOfDepartment: { places: anyUnit, by: byEither },
  // The exam office asks for what the delegate decides, and so does not appoint the delegate.
  rectorsDelegate: { places: anyUnit, by: ['itOperator'] },
  archivist: { places: anyUnit, by: byEither },
  itOperator: { places: ['institution'], by: ['itOperator'] },
};

/** What the granting person holds, as seen from the unit (or the exam's unit) that a role is for. */
export type GrantingPerson = {
  readonly holdsAnywhere: readonly Role[];
  /** Held for this unit, or for one above it. */
  readonly holdsHere: readonly Role[];
};

function grants({ holdsAnywhere, holdsHere }: GrantingPerson, role: Role): boolean {
  const reach = { itOperator: holdsAnywhere, examOffice: holdsHere };
  return granting[role].by.some((granter) => reach[granter].includes(granter));
}

/** The roles that the person may grant for such a place. */
export function grantableRoles(by: GrantingPerson, place: GrantPlace): Role[] {
  return roles.filter((role) => granting[role].places.includes(place) && grants(by, role));
}

type GrantFacts = {
  readonly role: Role;
  readonly by: GrantingPerson;
  /** Whether people grant or end a role of their own. */
  readonly isOwn: boolean;
};

type RightRefusal = 'roleByListOrCommission' | 'roleNotYoursToGrant' | 'roleOfOneself';
export type GrantRefusal = RightRefusal | 'roleNotForPlace';
export type EndRefusal = RightRefusal | 'lastOperator';

function rightRefusal({ role, by, isOwn }: GrantFacts): RightRefusal | undefined {
  if (granting[role].by.length === 0) return 'roleByListOrCommission';
  if (!grants(by, role)) return 'roleNotYoursToGrant';
  return isOwn ? 'roleOfOneself' : undefined;
}

/** Why the role may not be granted for this place; no one changes what they themselves may do. */
export function grantRefusal(facts: GrantFacts, place: GrantPlace): GrantRefusal | undefined {
  const refusal = rightRefusal(facts);
  if (refusal) return refusal;
  return granting[facts.role].places.includes(place) ? undefined : 'roleNotForPlace';
}

/**
 * Why the role may not be ended, now or on a future day. An IT operator without a last day always remains: otherwise
 * no one could appoint another.
 */
export function endRefusal(facts: GrantFacts, otherLastingOperators: number): EndRefusal | undefined {
  const refusal = rightRefusal(facts);
  if (refusal) return refusal;
  return facts.role === 'itOperator' && otherLastingOperators === 0 ? 'lastOperator' : undefined;
}

/**
 * Whether a person may change the facts that decide who signs in as another person: name and address, invitation,
 * merging. For a holder of roles that they may not grant, it would be a way to take those roles. Candidates and
 * graders belong to the exam office.
 */
export function mayChangePerson(
  holdsAnywhere: readonly Role[],
  held: readonly Pick<GrantFacts, 'role' | 'by'>[],
): boolean {
  const isOffice = holdsAnywhere.includes('examOffice');
  return held.every(({ role, by }) => (granting[role].by.length === 0 ? isOffice : grants(by, role)));
}

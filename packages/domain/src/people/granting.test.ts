import { describe, expect, it } from 'vitest';
import {
  endRefusal,
  type GrantPlace,
  grantableRoles,
  grantPlaces,
  grantRefusal,
  mayChangePerson,
} from './granting.ts';
import { type Role, roles } from './roles.ts';

const nowhere = { holdsAnywhere: [], holdsHere: [] };
const operator = { holdsAnywhere: ['itOperator'], holdsHere: [] } as const;
const office = { holdsAnywhere: ['examOffice'], holdsHere: ['examOffice'] } as const;
const officeElsewhere = { holdsAnywhere: ['examOffice'], holdsHere: [] } as const;

/** The grantors of each role, and for what: the IT operator (o), and the exam office of the unit (e). */
const table: Record<Role, Partial<Record<GrantPlace, string>>> = {
  candidate: {},
  grader: {},
  courseCoordinator: { institution: 'e', unit: 'e', exam: 'e' },
  programmeLeader: { institution: 'e', unit: 'e' },
  examOffice: { institution: 'oe', unit: 'oe' },
  caseworker: { institution: 'e', unit: 'e' },
  invigilator: { exam: 'e' },
  headOfDepartment: { institution: 'oe', unit: 'oe' },
  rectorsDelegate: { institution: 'o', unit: 'o' },
  archivist: { institution: 'oe', unit: 'oe' },
  itOperator: { institution: 'o' },
};

describe('a role is granted only by permitted roles, and only for its own kind of place [U1]', () => {
  const lines = roles.flatMap((role) => grantPlaces.map((place) => [role, place] as const));
  it.each(lines)('%s for the %s', (role, place) => {
    const allowed = table[role][place] ?? '';
    const refusal = (by: typeof nowhere | typeof office | typeof operator | typeof officeElsewhere) =>
      grantRefusal({ role, by, isOwn: false }, place);
    expect(refusal(operator) === undefined).toBe(allowed.includes('o'));
    expect(refusal(office) === undefined).toBe(allowed.includes('e'));
    expect(refusal(officeElsewhere)).toBeDefined();
    expect(refusal(nowhere)).toBeDefined();
    expect(grantableRoles(operator, place).includes(role)).toBe(allowed.includes('o'));
    expect(grantableRoles(office, place).includes(role)).toBe(allowed.includes('e'));
    expect(grantableRoles(officeElsewhere, place)).not.toContain(role);
  });

  it('by no role but the IT operator’s and the exam office’s', () => {
    const others = roles.filter((role) => role !== 'itOperator' && role !== 'examOffice');
    const by = { holdsAnywhere: others, holdsHere: others };
    expect(grantPlaces.flatMap((place) => grantableRoles(by, place))).toEqual([]);
  });
});

describe('a role that is not granted or not ended says why', () => {
  it.each([
    ['grader', office, 'roleByListOrCommission'],
    ['candidate', office, 'roleByListOrCommission'],
    ['caseworker', officeElsewhere, 'roleNotYoursToGrant'],
    ['itOperator', office, 'roleNotYoursToGrant'],
    ['caseworker', operator, 'roleNotYoursToGrant'],
  ] as const)('%s', (role, by, code) => {
    expect(grantRefusal({ role, by, isOwn: false }, 'unit')).toBe(code);
    expect(endRefusal({ role, by, isOwn: false }, 1)).toBe(code);
  });

  it('for the wrong place', () => {
    expect(grantRefusal({ role: 'itOperator', by: operator, isOwn: false }, 'unit')).toBe('roleNotForPlace');
    expect(grantRefusal({ role: 'invigilator', by: office, isOwn: false }, 'unit')).toBe('roleNotForPlace');
  });

  it('no one grants or ends roles of themselves', () => {
    const own = { role: 'examOffice', by: office, isOwn: true } as const;
    expect(grantRefusal(own, 'unit')).toBe('roleOfOneself');
    expect(endRefusal(own, 1)).toBe('roleOfOneself');
    expect(endRefusal({ role: 'itOperator', by: operator, isOwn: true }, 0)).toBe('roleOfOneself');
  });

  it.each([
    ['itOperator', 0, 'lastOperator'],
    ['itOperator', 1, undefined],
    ['archivist', 0, undefined],
  ] as const)('%s, where %i other operators stay without a last day: %s', (role, others, code) => {
    expect(endRefusal({ role, by: operator, isOwn: false }, others)).toBe(code);
  });
});

describe('facts that decide who signs in as a person are changed only by a person who could grant all that person’s roles', () => {
  it.each([
    ['a person without roles, by the operator', operator, [], true],
    ['a person without roles, by the office', office, [], true],
    ['a caseworker, by the office of the unit', office, [['caseworker', office]], true],
    ['a caseworker, by the office of another unit', office, [['caseworker', officeElsewhere]], false],
    ['a caseworker, by the operator', operator, [['caseworker', operator]], false],
    ['an operator, by the office', office, [['itOperator', office]], false],
    ['an operator, by another operator', operator, [['itOperator', operator]], true],
    [
      'an archivist who is an operator too, by the office',
      office,
      [
        ['archivist', office],
        ['itOperator', office],
      ],
      false,
    ],
    ['a candidate of another unit, by an office', officeElsewhere, [['candidate', officeElsewhere]], true],
    ['a grader, by an office', officeElsewhere, [['grader', officeElsewhere]], true],
    ['a candidate, by the operator', operator, [['candidate', operator]], false],
    ['a grader, by the operator', operator, [['grader', operator]], false],
  ] as const)('%s: %s', (_, by, held, may) => {
    const roleHeld = held.map(([role, from]) => ({ role, by: from }));
    expect(mayChangePerson(by.holdsAnywhere, roleHeld)).toBe(may);
  });
});

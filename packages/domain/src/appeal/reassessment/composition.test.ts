import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewAssessmentRule } from '../../rules/rule-set.ts';
import { newAssessmentCompositions } from '../../rules/rule-set.ts';
import { builtInRules, rulesFor } from '../../rules/rules-for.ts';
import {
  type AroundAnswer,
  compositionFault,
  coordinatorAmong,
  type PossibleMember,
  proposedMembers,
} from './composition.ts';

const person = (personId: string, external = false): PossibleMember => ({
  personId,
  external,
  teaches: false,
});
const around: AroundAnswer = {
  ordinary: [person('berg'), person('lien')],
  appeal: [person('moen'), person('dahl', true)],
  others: [person('vik'), person('aas', true)],
  coordinators: [person('haug')],
  assessedBy: ['berg', 'lien', 'moen', 'dahl', 'foss'],
};
const rule = (compositions: NewAssessmentRule['compositions'], withCoordinator = false) => ({
  compositions,
  withCoordinator,
});
const idsOf = (members: readonly PossibleMember[]) => members.map(({ personId }) => personId);

describe('the members that Karakter proposes [K6]', () => {
  test.each([
    ['oneOfEach', ['berg', 'moen']],
    ['all', ['berg', 'lien', 'moen', 'dahl']],
    ['appealGraders', ['moen', 'dahl']],
    ['new', ['vik', 'aas']],
  ] as const)('follow from the composition %s', (composition, members) => {
    expect(idsOf(proposedMembers(composition, around, rule([composition])))).toEqual(members);
    expect(idsOf(proposedMembers(composition, around, rule([composition], true)))).toEqual([
      ...members,
      'haug',
    ]);
  });

  test('have the coordinator once, who was a grader already', () => {
    const graded = { ...around, coordinators: [person('lien')] };
    expect(idsOf(proposedMembers('all', graded, rule(['all'], true)))).toEqual([
      'berg',
      'lien',
      'moen',
      'dahl',
    ]);
    expect(coordinatorAmong(['berg', 'lien'], graded, rule(['all'], true))).toBe('lien');
  });

  test('are by the rules of each institution a lawful composition of it', () => {
    const startsAt = Temporal.Instant.from('2026-05-20T07:00:00Z');
    for (const institution of ['NTNU', 'DMMH', 'HVL', 'UiS', 'HIF']) {
      const exam = { sector: 'higherEducation', institution, startsAt } as const;
      const { newAssessment } = rulesFor(exam, builtInRules);
      if (newAssessment === null) throw new Error(institution);
      for (const composition of newAssessment.compositions) {
        const members = proposedMembers(composition, around, newAssessment);
        const fault = compositionFault(composition, idsOf(members), around, newAssessment);
        expect(fault, `${institution} ${composition}`).toBeUndefined();
      }
    }
  });
});

describe('members of a new assessment', () => {
  test.each([
    ['oneOfEach', ['berg', 'lien'], 'notOneOfEach'],
    ['oneOfEach', ['berg', 'moen', 'vik'], 'notOneOfEach'],
    ['oneOfEach', ['lien', 'dahl'], undefined],
    ['all', ['berg', 'moen', 'dahl'], 'notAllOfBoth'],
    ['appealGraders', ['moen'], 'notTheAppealGraders'],
    ['appealGraders', ['moen', 'dahl', 'berg'], 'notTheAppealGraders'],
    ['new', ['vik', 'berg'], 'notNewGraders'],
    ['new', ['vik', 'foss'], 'notNewGraders'],
    ['new', ['vik', 'ny'], undefined],
  ] as const)('of %s, where they are %j, are refused as %s', (composition, members, fault) => {
    expect(compositionFault(composition, members, around, rule([composition]))).toBe(fault);
  });

  test('are refused in a composition that the institution does not use, and without the coordinator it asks for', () => {
    expect(compositionFault('all', ['berg'], around, rule(['new']))).toBe('compositionNotAllowed');
    expect(compositionFault('new', ['vik', 'aas'], around, rule(['new'], true))).toBe('coordinatorMissing');
  });

  test('are never among those who assessed the answer, where the rules ask for new ones', () => {
    const anyone = fc.uniqueArray(fc.constantFrom('berg', 'moen', 'vik', 'aas', 'foss', 'ny', 'haug'));
    fc.assert(
      fc.property(anyone, fc.constantFrom(...newAssessmentCompositions), (members, composition) => {
        const fault = compositionFault(composition, members, around, rule([composition]));
        const hasOld = members.some((id) => around.assessedBy.includes(id));
        if (composition === 'new' && hasOld) expect(fault).toBe('notNewGraders');
        if (fault === undefined && composition !== 'new') expect(hasOld).toBe(true);
      }),
    );
  });
});

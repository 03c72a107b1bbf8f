import { describe, expect, it } from 'vitest';
import { external, findings, internal, oneOfEach, twoInternals } from '../test/commissions.ts';
import { schoolRules } from '../test/rules.ts';
import type { ProposedCommission } from './commission.ts';

describe('a school commission', () => {
  const teacher = { ...internal('berg'), teaches: true };
  const barred = 'stop: ownTeacher berg, oppl.forskr. § 9-33(3)';
  const noExternal = 'stop: tooFewExternals 0/1, oppl.forskr. § 9-33(3)';
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    ['of appeal needs no external', { kind: 'appeal', members: twoInternals }, []],
    [
      'of appeal cannot be one',
      { kind: 'appeal', members: [internal('berg')] },
      ['stop: tooFewGraders 1/2, oppl.forskr. § 10-7'],
    ],
    ['for a local exam needs an external', { members: twoInternals, local: true }, [noExternal]],
    ['for an exam that is not said to be central needs an external', { members: twoInternals }, [noExternal]],
    ['for a central exam needs none', { members: twoInternals, local: false }, []],
    [
      'for a local written exam has no teacher of the course',
      { members: [teacher, external('lien')] },
      [barred],
    ],
    [
      'for a local oral exam may have a teacher of the course',
      { members: [teacher, external('lien')], recheckable: false },
      [],
    ],
    [
      'for a central exam may have a teacher of the course',
      { members: [teacher, internal('dahl')], local: false },
      [],
    ],
  ])('%s', (_, difference, expected) => {
    expect(findings(difference, schoolRules)).toEqual(expected);
  });
});

describe('a course plan that requires more than the law [P5]', () => {
  const stricter = { graders: 2, externals: 1, legalBasis: 'Emneplanen pkt. 7' };
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    [
      'stops one grader',
      { stricter },
      ['stop: tooFewGraders 1/2, Emneplanen pkt. 7', 'stop: tooFewExternals 0/1, Emneplanen pkt. 7'],
    ],
    ['is met by one of each', { stricter, members: oneOfEach }, []],
    [
      'never lowers what the law asks',
      { stricter: { ...stricter, graders: 1, externals: 0 }, credits: 15 },
      ['stop: tooFewGraders 1/2, uhl. § 11-7(2)'],
    ],
  ])('%s', (_, difference, expected) => {
    expect(findings(difference)).toEqual(expected);
  });

  it('requires nothing that it does not name, where the law requires nothing', () => {
    const lawless = { ...schoolRules, commission: { ...schoolRules.commission, minima: [] } };
    const { legalBasis } = stricter;
    expect(findings({ members: [], stricter: { externals: 1, legalBasis } }, lawless)).toEqual([
      'stop: tooFewExternals 0/1, Emneplanen pkt. 7',
    ]);
    expect(findings({ members: [], stricter: { graders: 1, legalBasis } }, lawless)).toEqual([
      'stop: tooFewGraders 0/1, Emneplanen pkt. 7',
    ]);
  });
});

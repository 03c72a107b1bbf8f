import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { external, findings, internal, oneOfEach, twoInternals } from '../test/commissions.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { checkCommission, type ProposedCommission } from './commission.ts';

const wished = 'warn: externalWished, uhl. § 11-7(2)';
const oneOfTwo = 'stop: tooFewGraders 1/2, uhl. § 11-7(2)';

describe('an ordinary commission [P5]', () => {
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    ['may be one grader for a small written exam', {}, []],
    ['may be one external grader', { members: [external('lien')] }, []],
    ['cannot be empty', { members: [] }, ['stop: tooFewGraders 0/1, uhl. § 11-7(1)']],
    ['may be one grader just below fifteen credits', { credits: 14.9 }, []],
    ['needs two at fifteen credits', { credits: 15 }, [oneOfTwo]],
    [
      'may be two internals at fifteen credits, without a warning',
      { credits: 30, members: twoInternals },
      [],
    ],
    ['needs two when nothing can be checked again', { recheckable: false }, [oneOfTwo, wished]],
    [
      'of two internals on an oral exam is warned of',
      { recheckable: false, members: twoInternals },
      [wished],
    ],
    ['with an external on an oral exam is as wished', { recheckable: false, members: oneOfEach }, []],
    [
      'needs two for the bachelor thesis, whatever its credits',
      { workKind: 'bachelorThesis', members: [external('lien')] },
      [oneOfTwo],
    ],
    [
      'of two internals on a bachelor thesis is warned of',
      { workKind: 'bachelorThesis', members: twoInternals },
      [wished],
    ],
    [
      'with an external on a bachelor thesis is as wished',
      { workKind: 'bachelorThesis', members: oneOfEach },
      [],
    ],
    [
      'of two internals cannot grade a master thesis, and is not also warned of',
      { workKind: 'masterThesis', recheckable: false, members: twoInternals },
      ['stop: tooFewExternals 0/1, uhl. § 11-7(2)'],
    ],
    ['with an external may grade a master thesis', { workKind: 'masterThesis', members: oneOfEach }, []],
    [
      'of two externals may grade a master thesis',
      { workKind: 'masterThesis', members: [external('lien'), external('moe')] },
      [],
    ],
    [
      'of one external cannot grade a master thesis',
      { workKind: 'masterThesis', members: [external('lien')] },
      [oneOfTwo],
    ],
    [
      'needs both to confirm where it needs two [G1]',
      { credits: 15, members: twoInternals, completing: 'one' },
      ['stop: oneCompletes 1/2, uhl. § 11-7(2)'],
    ],
    ['may let one confirm where it needs one', { members: twoInternals, completing: 'one' }, []],
    ['counts a person once', { credits: 15, members: [internal('berg'), internal('berg')] }, [oneOfTwo]],
    [
      'cannot have graded the exam that it is held instead of [K8]',
      { earlierGraders: ['berg'] },
      ['stop: gradedBefore berg, uhl. § 11-9(2)'],
    ],
    [
      'is not external when the external one teaches the course',
      { workKind: 'masterThesis', members: [internal('berg'), { ...external('lien'), teaches: true }] },
      ['stop: tooFewExternals 0/1, uhl. § 11-7(2)', 'warn: externalTeaches lien, lokal forskrift'],
    ],
    ['may include the teacher', { members: [{ ...internal('berg'), teaches: true }] }, []],
    [
      'cannot include one of its candidates',
      { candidatePersonIds: ['ask', 'berg'] },
      ['stop: isCandidate berg, fvl. § 6'],
    ],
    ['has nothing to do with other candidates', { candidatePersonIds: ['ask'] }, []],
  ])('%s', (_, difference, expected) => {
    expect(findings(difference)).toEqual(expected);
  });
});

describe("the course plan's own scheme [P5]", () => {
  const legalBasis = 'Emneplan TBA4100';
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    [
      'may ask for more graders',
      { stricter: { graders: 2, legalBasis } },
      [`stop: tooFewGraders 1/2, ${legalBasis}`],
    ],
    [
      'may ask for an external',
      { stricter: { externals: 1, legalBasis } },
      [`stop: tooFewExternals 0/1, ${legalBasis}`],
    ],
    [
      'may ask for what is there',
      { stricter: { graders: 2, externals: 1, legalBasis }, members: oneOfEach },
      [],
    ],
    [
      'can ask for two externals',
      { stricter: { externals: 2, legalBasis }, members: oneOfEach },
      [`stop: tooFewExternals 1/2, ${legalBasis}`],
    ],
    ['cannot ask for less than the law', { stricter: { graders: 1, legalBasis }, credits: 15 }, [oneOfTwo]],
    [
      'turns the wish for an external into a demand',
      { stricter: { externals: 1, legalBasis }, recheckable: false, members: twoInternals },
      [`stop: tooFewExternals 0/1, ${legalBasis}`],
    ],
    [
      'leaves the law as the ground where both ask for the same',
      { stricter: { graders: 2, legalBasis }, credits: 15 },
      [oneOfTwo],
    ],
  ])('%s', (_, difference, expected) => {
    expect(findings(difference)).toEqual(expected);
  });
});

describe('an appeal commission [K3]', () => {
  const appeal = { kind: 'appeal', earlierGraders: ['berg', 'dahl'] } as const;
  const paragraph = 'uhl. § 11-11(2)';
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    ['is two new graders with one external', { members: [internal('ruud'), external('lien')] }, []],
    ['may be two externals', { members: [external('moe'), external('lien')] }, []],
    [
      'cannot be two internals',
      { members: [internal('ruud'), internal('vik')] },
      [`stop: tooFewExternals 0/1, ${paragraph}`],
    ],
    ['cannot be one grader', { members: [external('lien')] }, [`stop: tooFewGraders 1/2, ${paragraph}`]],
    [
      'cannot be empty, and cites the rule on appeals',
      { members: [], workKind: 'masterThesis' },
      [`stop: tooFewGraders 0/2, ${paragraph}`, `stop: tooFewExternals 0/1, ${paragraph}`],
    ],
    [
      'cannot include a grader of the first grade',
      { members: [internal('berg'), external('lien')] },
      [`stop: gradedBefore berg, ${paragraph}`],
    ],
    [
      'cannot be the ordinary commission under another name',
      { members: [internal('berg'), { ...internal('dahl'), external: true }] },
      [`stop: gradedBefore berg, ${paragraph}`, `stop: gradedBefore dahl, ${paragraph}`],
    ],
    [
      'is not warned of for what is a demand here',
      { members: [internal('ruud'), internal('vik')], recheckable: false },
      [`stop: tooFewExternals 0/1, ${paragraph}`],
    ],
  ])('%s', (_, difference, expected) => {
    expect(findings({ ...appeal, ...difference })).toEqual(expected);
  });
});

describe('a commission for a new assessment [K6]', () => {
  const again = { kind: 'newAssessment', earlierGraders: ['berg', 'lien'] } as const;
  it.each<[string, Partial<ProposedCommission>, string[]]>([
    ['may be those who graded before', { members: oneOfEach }, []],
    ['may be new graders', { members: [internal('ruud'), internal('vik')] }, []],
    ['cannot be one', { members: [internal('berg')] }, ['stop: tooFewGraders 1/2, lokal forskrift']],
    ['is not warned of for want of an external', { members: twoInternals, recheckable: false }, []],
    [
      'keeps the external of a master thesis',
      { members: twoInternals, workKind: 'masterThesis' },
      ['stop: tooFewExternals 0/1, uhl. § 11-7(2)'],
    ],
  ])('%s', (_, difference, expected) => {
    expect(findings({ ...again, ...difference })).toEqual(expected);
  });
});

describe('any commission', () => {
  const anyCommission = fc.record<ProposedCommission>({
    kind: fc.constantFrom('ordinary', 'appeal', 'newAssessment'),
    workKind: fc.constantFrom('exam', 'bachelorThesis', 'masterThesis'),
    credits: fc.constantFrom(5, 7.5, 15, 30),
    recheckable: fc.boolean(),
    members: fc.array(
      fc.record({ personId: fc.constantFrom('a', 'b', 'c'), external: fc.boolean(), teaches: fc.boolean() }),
      { maxLength: 4 },
    ),
    earlierGraders: fc.subarray(['a', 'b', 'c']),
    candidatePersonIds: fc.subarray(['a', 'b', 'c']),
  });
  const stops = (commission: ProposedCommission) =>
    checkCommission(commission, rules).filter(({ severity }) => severity === 'stop');

  it('that may decide an appeal has two new graders and an external who does not teach [K3]', () => {
    fc.assert(
      fc.property(anyCommission, (any) => {
        const commission: ProposedCommission = { ...any, kind: 'appeal' };
        if (stops(commission).length > 0) return;
        const persons = new Set(commission.members.map(({ personId }) => personId));
        expect(persons.size).toBeGreaterThanOrEqual(2);
        expect(commission.members.some((member) => member.external && !member.teaches)).toBe(true);
        for (const earlier of commission.earlierGraders) expect(persons).not.toContain(earlier);
      }),
      { numRuns: 1000 },
    );
  });

  it('one more new external grader never adds a stop that was not there before', () => {
    fc.assert(
      fc.property(anyCommission, (commission) => {
        const more = { ...commission, members: [...commission.members, external('new')] };
        const before = stops(commission).map(({ code }) => code);
        for (const { code } of stops(more)) expect(before).toContain(code);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import { type ClaimedWork, computeClaim, type FeeRate, leftToClaim, paidFor } from './computation.ts';
import {
  applyFeeClaim,
  decideFeeClaim,
  type FeeClaimFacts,
  feeClaimCommandNames,
  feeClaimCommands,
  feeClaimRefusalIn,
  feeClaimStates,
} from './fee-claim.ts';

const work: ClaimedWork = {
  scripts: 12,
  explanations: 1,
  correction: '',
  meetingMinutes: 90,
  otherMinutes: 0,
  otherNote: '',
  expensesOre: 0,
  expensesNote: '',
};
const facts: FeeClaimFacts = {
  isOwn: false,
  isAmongMany: false,
  counted: { scripts: 12, explanations: 1 },
  claimed: work,
  hasRate: true,
  isPaid: true,
};
const rate: FeeRate = {
  hourlyOre: 425_00,
  scriptMinutes: { exam: 40, bachelorThesis: 300, masterThesis: 900 },
  explanationMinutes: 30,
  paysInternal: false,
};
const claiming = (change: Partial<ClaimedWork>) => ({ ...facts, claimed: { ...work, ...change } });

describe('a fee claim [G14]', () => {
  itIsAProcess({
    name: 'fee-claim',
    states: feeClaimStates,
    first: ['draft'],
    final: ['exported'],
    table: feeClaimCommands,
    commands: feeClaimCommandNames,
    facts: [facts, { ...facts, isOwn: true }, { ...facts, hasRate: false }, { ...facts, isPaid: false }],
    refusalIn: feeClaimRefusalIn,
    decide: decideFeeClaim,
    apply: applyFeeClaim,
  });

  test.each([
    ['as it is', facts, 'accepted'],
    ['with other counts only with a reason', claiming({ scripts: 13 }), 'feeCorrectionUnexplained'],
    ['with other counts and a reason', claiming({ scripts: 13, correction: 'Én på papir' }), 'accepted'],
    ['with other hours only with a note', claiming({ otherMinutes: 30, otherNote: ' ' }), 'feeNoteMissing'],
    ['with expenses only with a note', claiming({ expensesOre: 200_00 }), 'feeNoteMissing'],
    ['not before there is a rate', { ...facts, hasRate: false }, 'feeRateMissing'],
    ['not by an internal grader who is not paid so', { ...facts, isPaid: false }, 'feesExternalOnly'],
    [
      'with up to twice the count and twenty',
      claiming({ scripts: 44, explanations: 22, correction: 'På papir' }),
      'accepted',
    ],
    ['not with more scripts', claiming({ scripts: 45, correction: 'På papir' }), 'feeCountTooHigh'],
    ['not with more explanations', claiming({ explanations: 23, correction: '.' }), 'feeCountTooHigh'],
    [
      'with at most 60 000 minutes in all',
      claiming({ meetingMinutes: 1, otherMinutes: 59_999, otherNote: 'x' }),
      'accepted',
    ],
    [
      'not with a minute more',
      claiming({ meetingMinutes: 2, otherMinutes: 59_999, otherNote: 'x' }),
      'feeTimeTooLong',
    ],
    ['not with more minutes of meetings alone', claiming({ meetingMinutes: 60_001 }), 'feeTimeTooLong'],
    [
      'with expenses of at most 100 000 kr',
      claiming({ expensesOre: 100_000_00, expensesNote: 'Fly' }),
      'accepted',
    ],
    [
      'not with an øre more',
      claiming({ expensesOre: 100_000_01, expensesNote: 'Fly' }),
      'feeExpensesTooHigh',
    ],
    [
      'not for nothing',
      {
        ...claiming({ scripts: 0, explanations: 0, meetingMinutes: 0 }),
        counted: { scripts: 0, explanations: 0 },
      },
      'feeClaimEmpty',
    ],
  ])('is sent in %s', (_, given, expected) => {
    const decision = decideFeeClaim('draft', 'submit', given);
    expect(decision.kind === 'refused' ? decision.code : decision.kind).toBe(expected);
  });

  test('above Karakter’s count is approved alone, and not together with others', () => {
    const above = claiming({ scripts: 13, correction: 'Én på papir' });
    const below = claiming({ scripts: 11, correction: 'Én var en kollegas' });
    const codeOf = (given: FeeClaimFacts) => {
      const decision = decideFeeClaim('submitted', 'approve', given);
      return decision.kind === 'refused' ? decision.code : decision.kind;
    };
    expect(codeOf({ ...above, isAmongMany: true })).toBe('feeClaimToReadAlone');
    expect(codeOf(above)).toBe('accepted');
    expect(codeOf({ ...below, isAmongMany: true })).toBe('accepted');
  });

  test('is decided by someone else than its grader', () => {
    for (const command of ['approve', 'return'] as const)
      expect(decideFeeClaim('submitted', command, { ...facts, isOwn: true })).toEqual({
        kind: 'refused',
        code: 'ownFeeClaim',
      });
  });
});

describe('the computation of a claim [G14]', () => {
  test('shows each line: how many, how long, and what it comes to', () => {
    const claimed = { ...work, otherMinutes: 20, otherNote: 'Lese veiledningen', expensesOre: 318_50 };
    expect(computeClaim(claimed, rate, 'exam')).toEqual({
      lines: [
        { kind: 'scripts', count: 12, minutesEach: 40, minutes: 480, ore: 3400_00 },
        { kind: 'explanations', count: 1, minutesEach: 30, minutes: 30, ore: 212_50 },
        { kind: 'meetings', count: null, minutesEach: null, minutes: 90, ore: 637_50 },
        { kind: 'other', count: null, minutesEach: null, minutes: 20, ore: 141_67 },
        { kind: 'expenses', count: null, minutesEach: null, minutes: null, ore: 318_50 },
      ],
      totalOre: 4710_17,
    });
  });

  test('takes the time of the kind of work', () => {
    const [scripts] = computeClaim({ ...work, scripts: 1 }, rate, 'masterThesis').lines;
    expect(scripts).toMatchObject({ minutes: 900, ore: 6375_00 });
  });

  test('is in whole øre, and its lines add up, whatever is claimed', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 100_00, max: 5000_00 }), (a, b, c, hourlyOre) => {
        const claimed = { ...work, scripts: a, explanations: b, meetingMinutes: c };
        const { lines, totalOre } = computeClaim(claimed, { ...rate, hourlyOre }, 'exam');
        expect(lines.every(({ ore }) => Number.isSafeInteger(ore) && ore >= 0)).toBe(true);
        expect(lines.reduce((sum, { ore }) => sum + ore, 0)).toBe(totalOre);
        expect(Math.abs(paidFor(c, hourlyOre) * 60 - c * hourlyOre)).toBeLessThanOrEqual(30);
      }),
    );
  });

  test('has only what no earlier claim had', () => {
    const done = { scripts: 12, explanations: 3 };
    expect(leftToClaim(done, [])).toEqual(done);
    expect(leftToClaim(done, [{ scripts: 12, explanations: 1 }])).toEqual({ scripts: 0, explanations: 2 });
    expect(leftToClaim(done, [{ scripts: 13, explanations: 0 }])).toEqual({ scripts: 0, explanations: 3 });
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { leavingReasons } from '../../planning/commissions/leaving-reasons.ts';
import { gradingStates } from '../grading.ts';
import { type Leaving, leavingConsequence, leavingRefusal, mayWorkStand, type SeatWork } from './leaving.ts';

const owns = ['none', 'draft', 'confirmed', 'predecessor', 'shared'] as const;
const leaving = (given: Partial<Leaving> = {}): Leaving => ({
  reason: 'ill',
  workStands: true,
  hasSuccessor: true,
  ...given,
});

describe('what happens to an answer when its grader leaves [G19]', () => {
  test.each([
    ['assessing', 'none', 'untouched', 'untouched', 'untouched', 'untouched'],
    ['assessing', 'draft', 'draftKept', 'draftKept', 'draftKept', 'draftKept'],
    ['assessing', 'confirmed', 'countsForSeat', 'setAside', 'setAside', 'setAside'],
    ['assessing', 'predecessor', 'countsForSeat', 'countsForSeat', 'countsForSeat', 'setAside'],
    ['assessing', 'shared', 'sharedGoesOn', 'sharedGoesOn', 'sharedGoesOn', 'sharedGoesOn'],
    [
      'differing',
      'confirmed',
      'discussionGoesOn',
      'discussionGoesOn',
      'discussionGoesOn',
      'discussionGoesOn',
    ],
    ['proposed', 'confirmed', 'discussionGoesOn', 'discussionGoesOn', 'discussionGoesOn', 'discussionGoesOn'],
    ['agreed', 'confirmed', 'agreedStands', 'agreedStands', 'agreedStands', 'agreedStands'],
  ] as const)(
    '%s, %s: %s if work stands, %s if set aside, %s where disqualified, %s without successor',
    (...row) => {
      const [state, own, ...expected] = row;
      const ways = [
        leaving(),
        leaving({ workStands: false }),
        leaving({ reason: 'notImpartial', workStands: true }),
        leaving({ hasSuccessor: false }),
      ];
      expect(ways.map((way) => leavingConsequence({ state, own }, way))).toEqual(expected);
    },
  );

  it('work counts for the seat only where it may stand', () => {
    const any = fc.record({
      reason: fc.constantFrom(...leavingReasons),
      workStands: fc.boolean(),
      hasSuccessor: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...gradingStates), (way, state) => {
        const counts = leavingConsequence({ state, own: 'confirmed' }, way) === 'countsForSeat';
        expect(counts).toBe(state === 'assessing' && way.workStands && mayWorkStand(way));
      }),
    );
  });
});

describe('a grader may not leave', () => {
  const work = (...states: SeatWork['state'][]) => states.map((state): SeatWork => ({ state, own: owns[2] }));
  test.each([
    ['with standing work where disqualified', leaving({ reason: 'notImpartial' }), 1, [], 'workMayNotStand'],
    ['with standing work and no successor', leaving({ hasSuccessor: false }), 1, [], 'workMayNotStand'],
    ['as the last one', leaving({ hasSuccessor: false, workStands: false }), 0, [], 'lastGrader'],
    [
      'a disagreement with one',
      leaving({ hasSuccessor: false, workStands: false }),
      1,
      work('differing'),
      'discussionNeedsTwo',
    ],
    [
      'a disagreement with two',
      leaving({ hasSuccessor: false, workStands: false }),
      2,
      work('proposed'),
      undefined,
    ],
    ['agreed answers', leaving({ hasSuccessor: false, workStands: false }), 1, work('agreed'), undefined],
    ['a disagreement to a successor', leaving(), 0, work('differing'), undefined],
  ] as const)('%s', (_, way, remaining, done, refusal) => {
    expect(leavingRefusal(way, { remaining, work: done })).toBe(refusal);
  });
});

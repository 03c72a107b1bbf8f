import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesNamedIn, splitCandidates } from './split.ts';

const groups = ['2A', '2B', '2C'] as const;
const commissions = fc.constantFrom(
  [{ id: 'one', candidates: 0, groups: [] }],
  [
    { id: 'one', candidates: 3, groups: ['2A'] },
    { id: 'two', candidates: 0, groups: [] },
    { id: 'three', candidates: 1, groups: [] },
  ],
  [
    { id: 'one', candidates: 0, groups: ['2A', '2B'] },
    { id: 'two', candidates: 0, groups: ['2C'] },
  ],
);
const candidates = fc
  .array(fc.option(fc.constantFrom(...groups, 'other')))
  .map((all) => all.map((group, index) => ({ candidacyId: String(index), group })));
const chances = fc.infiniteStream(fc.nat({ max: 999 }).map((n) => n / 1000));

describe('candidates are distributed to commissions [P4]', () => {
  it('each to exactly one, a group’s to the commission that grades the group, the others evenly', () => {
    fc.assert(
      fc.property(candidates, commissions, chances, (all, among, random) => {
        const shares = splitCandidates(all, among, () => random.next().value);
        expect([...shares.keys()].sort()).toEqual(all.map(({ candidacyId }) => candidacyId).sort());
        for (const { candidacyId, group } of all) {
          const taker = among.find((commission) => commission.groups.some((taken) => taken === group));
          if (taker) expect(shares.get(candidacyId)).toBe(taker.id);
        }
        const open = among.filter((commission) => commission.groups.length === 0);
        if (open.length === 0) return;
        const loads = open.map(
          ({ id, candidates: n }) => n + [...shares.values()].filter((to) => to === id).length,
        );
        const before = open.map(({ candidates: n }) => n);
        const widest = Math.max(...before) - Math.min(...before);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(1, widest));
      }),
    );
  });

  it('none to a commission with a member who may be disqualified for them, unless all have one [U6]', () => {
    const among = [
      { id: 'one', candidates: 0, groups: ['2A'] },
      { id: 'two', candidates: 0, groups: [] },
      { id: 'three', candidates: 9, groups: [] },
    ];
    const barredFrom = fc.subarray(['one', 'two', 'three']);
    const barred = fc.array(fc.tuple(fc.option(fc.constantFrom(...groups)), barredFrom));
    fc.assert(
      fc.property(barred, chances, (all, random) => {
        const unplaced = all.map(([group, from], index) => ({
          candidacyId: String(index),
          group,
          barred: from,
        }));
        const shares = splitCandidates(unplaced, among, () => random.next().value);
        expect(shares.size).toBe(all.length);
        for (const { candidacyId, barred: from } of unplaced) {
          if (from.length < among.length) expect(from).not.toContain(shares.get(candidacyId));
        }
      }),
    );
  });

  it('without a commission to no one', () => {
    expect(splitCandidates([{ candidacyId: 'a', group: null }], [], () => 0)).toEqual(new Map());
  });
});

describe('a pasted list names candidates [P4]', () => {
  const all = [
    { candidacyId: 'a', candidateNumber: 10_007, studentNumber: '900001', group: '2A' },
    { candidacyId: 'b', candidateNumber: 10_020, studentNumber: null, group: '2A' },
    { candidacyId: 'c', candidateNumber: 10_033, studentNumber: '900003', group: null },
  ];
  it.each([
    ['10007\n10033', ['a', 'c'], []],
    ['900003; 10020, 10020', ['c', 'b'], []],
    ['2a', ['a', 'b'], []],
    ['10007\tKari, 99999', ['a'], ['Kari', '99999']],
    ['', [], []],
  ])('%j', (text, found, unknown) => {
    expect(candidatesNamedIn(text, all)).toEqual({ found, unknown });
  });
});

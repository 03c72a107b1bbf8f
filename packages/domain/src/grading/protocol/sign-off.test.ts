import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProtocolContent, type ProtocolLine, protocolChanges, validGrade } from './protocol-content.ts';
import { decideSignature, kindsSignedBefore, signOffState } from './sign-off.ts';

const line = (
  candidateNumber: number,
  grade: string | null,
  more: Partial<ProtocolLine> = {},
): ProtocolLine => ({
  candidateNumber,
  outcome: grade === null ? 'absent' : 'graded',
  grade,
  basis: grade === null ? null : 'same',
  decidedBy: null,
  round: 1,
  corrections: [],
  ...more,
});
const content = (
  candidates: readonly ProtocolLine[],
  more: Partial<ProtocolContent> = {},
): ProtocolContent => ({
  courseCode: 'TBA4100',
  examDate: '2026-03-02',
  scale: 'A-F',
  commission: { kind: 'ordinary', number: 1 },
  members: [{ name: 'Intern Sensor', role: 'leader', external: false, from: '2026-01-05', until: null }],
  candidates,
  ...more,
});

type World = { present: string | null; signed: Record<string, string[]> };

function signIn({ present, signed }: World, { by, shown }: { by: string; shown: string }): void {
  const own = signed[by] ?? [];
  const decision = decideSignature({ present, shown, signed: own });
  if (decision.kind !== 'accepted') return;
  expect([decision.event.sha256, decision.event.sha256]).toEqual([shown, present]);
  own.push(decision.event.sha256);
}

function expectToStand(signed: string[], present: string | null): void {
  expect(new Set(signed).size).toBe(signed.length);
  const state = signOffState({ present, signed });
  expect(state === 'notYet').toBe(present === null);
  expect(state === 'signed').toBe(signed.some((sha256) => sha256 === present));
}

describe('a member signs exactly what is shown [G17]', () => {
  test.each([
    ['nothing, while a candidate is undecided', null, 'a', [], 'protocolNotSettled'],
    ['not a version that has changed since it was shown', 'b', 'a', [], 'protocolChanged'],
    ['not an older version again', 'b', 'a', ['a'], 'protocolChanged'],
    ['the present version', 'a', 'a', [], 'accepted'],
    ['the present version after an older one', 'b', 'b', ['a'], 'accepted'],
    ['the present version once, however often it is sent', 'a', 'a', ['a'], 'unchanged'],
  ])('%s', (_, present, shown, signed, expected) => {
    const decision = decideSignature({ present, shown, signed });
    expect(decision.kind === 'refused' ? decision.code : decision.kind).toBe(expected);
  });

  test('whatever two members and the content do: each signature is of the content at that moment, and none is lost', () => {
    const member = fc.constantFrom('internal', 'external');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('sign' as const), by: member, shown: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('change' as const), to: fc.constantFrom('a', 'b', 'c', null) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world: World = { present: null, signed: { internal: [], external: [] } };
        for (const each of steps) {
          if (each.kind === 'change') world.present = each.to;
          else signIn(world, each);
        }
        for (const signed of Object.values(world.signed)) expectToStand(signed, world.present);
      }),
    );
  });
});

describe('what has changed since a member signed [G17]', () => {
  const before = content([line(10_007, 'C'), line(10_020, null)]);

  test('is nothing in the same content', () => {
    expect(protocolChanges(before, content([line(10_007, 'C'), line(10_020, null)]))).toEqual([]);
  });

  test('is each candidate that was changed, added or moved away, by number', () => {
    const corrected = line(10_007, 'C', { corrections: ['B'] });
    const after = content([corrected, line(10_033, 'A')]);
    expect(protocolChanges(before, after)).toEqual([
      { what: 'candidate', candidateNumber: 10_007, before: line(10_007, 'C'), after: corrected },
      { what: 'candidate', candidateNumber: 10_020, before: line(10_020, null), after: null },
      { what: 'candidate', candidateNumber: 10_033, before: null, after: line(10_033, 'A') },
    ]);
    expect([validGrade(line(10_007, 'C')), validGrade(corrected)]).toEqual(['C', 'B']);
  });

  test('is the members, where one was replaced', () => {
    expect(protocolChanges(before, { ...before, members: [] })).toEqual([{ what: 'members' }]);
  });

  test('is never nothing where the content differs', () => {
    const lines = fc.uniqueArray(
      fc.record({
        candidateNumber: fc.integer({ min: 1, max: 5 }),
        grade: fc.constantFrom('A', 'B', null),
        round: fc.integer({ min: 1, max: 2 }),
      }),
      { selector: ({ candidateNumber }) => candidateNumber },
    );
    const protocol = lines.map((all) =>
      content(
        all
          .toSorted((a, b) => a.candidateNumber - b.candidateNumber)
          .map(({ candidateNumber, grade, round }) => line(candidateNumber, grade, { round })),
      ),
    );
    fc.assert(
      fc.property(protocol, protocol, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(protocolChanges(one, other).length === 0).toBe(isSame);
      }),
    );
  });
});

describe('which signatures a step waits for [G17]', () => {
  test.each([
    ['never', 'announcement', []],
    ['never', 'archive', []],
    ['archive', 'announcement', []],
    ['archive', 'archive', ['ordinary', 'newGrading', 'appeal']],
    ['announcement', 'announcement', ['ordinary']],
    ['announcement', 'archive', ['ordinary', 'newGrading', 'appeal']],
  ] as const)('where the rule is %s, %s waits for those of %j', (before, step, expected) => {
    expect(kindsSignedBefore(step, { before, legalBasis: 'lokal forskrift' })).toEqual(expected);
  });
});

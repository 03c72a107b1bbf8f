import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  applyComplaint,
  beginComplaint,
  type Complaint,
  type ComplaintCommand,
  type ComplaintFacts,
  closedComplaintStates,
  complaintCommands,
  complaintHolders,
  complaintRefusalIn,
  complaintRemedies,
  complaintStates,
  decideComplaint,
  remedyScopes,
  undecidedComplaintStates,
} from './complaint.ts';

const facts: ComplaintFacts = {
  isBeyondYear: false,
  canBeGradedAgain: true,
  awaitsNewGrade: false,
  othersStruck: 2,
};
const commands: readonly ComplaintCommand[] = [
  { kind: 'takeUp' },
  { kind: 'dismiss' },
  ...complaintRemedies.flatMap((remedy) =>
    remedyScopes.map((scope) => ({ kind: 'uphold', remedy, scope }) as const),
  ),
  { kind: 'disagree' },
  ...complaintRemedies.map((remedy) => ({ kind: 'enterBoardDecision', outcome: 'upheld', remedy }) as const),
  { kind: 'enterBoardDecision', outcome: 'notUpheld' },
  { kind: 'enterBoardDecision', outcome: 'sentBack' },
  { kind: 'carryOut' },
  { kind: 'withdraw' },
];
const allFacts = [
  facts,
  { ...facts, isBeyondYear: true },
  { ...facts, canBeGradedAgain: false },
  { ...facts, awaitsNewGrade: true },
  { ...facts, othersStruck: 0 },
] as const;

describe('a procedural complaint [K8]', () =>
  itIsAProcess({
    name: 'complaint',
    states: complaintStates,
    first: [beginComplaint({ late: false }), beginComplaint({ late: true })],
    final: ['remedied', 'notUpheld', 'withdrawn'],
    table: complaintCommands,
    commands,
    facts: allFacts,
    refusalIn: complaintRefusalIn,
    decide: decideComplaint,
    apply: applyComplaint,
  }));

const after = (complaint: Complaint, ...given: ComplaintCommand[]): Complaint =>
  given.reduce((standing, command) => {
    const decision = decideComplaint(standing, command, facts);
    if (decision.kind === 'refused') throw new Error(decision.code);
    return applyComplaint(standing, decision.event);
  }, complaint);
const inHand: Complaint = { kind: 'inHand' };
const atBoard: Complaint = { kind: 'atBoard' };

describe('uhl. § 11-9 as a table [K8]', () => {
  test.each<[string, ComplaintCommand[], Complaint]>([
    [
      '(2) the institution agrees, and what was handed in is graded again',
      [{ kind: 'uphold', remedy: 'newGrading', scope: 'complainant' }],
      { kind: 'upheld', by: 'institution', remedy: 'newGrading', scope: 'complainant' },
    ],
    [
      '(2) the institution agrees, and there is a new exam',
      [{ kind: 'uphold', remedy: 'newExam', scope: 'complainant' }],
      { kind: 'upheld', by: 'institution', remedy: 'newExam', scope: 'complainant' },
    ],
    [
      '(4) the institution annuls for all whom the error struck',
      [{ kind: 'uphold', remedy: 'newExam', scope: 'all' }],
      { kind: 'upheld', by: 'institution', remedy: 'newExam', scope: 'all' },
    ],
    ['(3) the institution disagrees, and the board has it', [{ kind: 'disagree' }], atBoard],
    [
      '(5) the board annuls for the complainant',
      [{ kind: 'disagree' }, { kind: 'enterBoardDecision', outcome: 'upheld', remedy: 'newGrading' }],
      { kind: 'upheld', by: 'board', remedy: 'newGrading', scope: 'complainant' },
    ],
    [
      '(5) the board sends it back to the institution',
      [{ kind: 'disagree' }, { kind: 'enterBoardDecision', outcome: 'sentBack' }],
      inHand,
    ],
    [
      'the board does not agree either',
      [{ kind: 'disagree' }, { kind: 'enterBoardDecision', outcome: 'notUpheld' }],
      { kind: 'notUpheld' },
    ],
  ])('%s', (_, given, expected) => {
    expect(after(inHand, ...given)).toEqual(expected);
  });

  test('whatever the board decides, it is for the complainant alone [§ 11-9(5)]', () => {
    const upheld = commands
      .filter(({ kind }) => kind === 'enterBoardDecision')
      .map((command) => decideComplaint(atBoard, command, facts))
      .flatMap((decision) => (decision.kind === 'accepted' ? decision.event : []))
      .filter((event) => event.kind === 'complaintUpheld');
    expect(upheld.map(({ scope }) => scope)).toEqual(['complainant', 'complainant']);
  });

  test.each([
    ['the institution', inHand, { kind: 'uphold', remedy: 'newGrading', scope: 'all' }],
    ['the board', atBoard, { kind: 'enterBoardDecision', outcome: 'upheld', remedy: 'newGrading' }],
  ] as const)('where nothing can be graded again, %s can give a new exam only', (_, state, command) => {
    const nothing = { ...facts, canBeGradedAgain: false };
    expect(decideComplaint(state, command, nothing)).toEqual({
      kind: 'refused',
      code: 'nothingToGradeAgain',
    });
    expect(decideComplaint(state, { ...command, remedy: 'newExam' }, nothing).kind).toBe('accepted');
  });
});

test('a complaint is never closed for being late: it waits, and after a year it can only be dismissed [fvl. § 31]', () => {
  const beyond = { ...facts, isBeyondYear: true };
  for (const kind of ['filedLate', 'dismissed'] as const) {
    expect(decideComplaint({ kind }, { kind: 'takeUp' }, beyond)).toEqual({
      kind: 'refused',
      code: 'complaintBeyondYear',
    });
    expect(decideComplaint({ kind }, { kind: 'takeUp' }, facts).kind).toBe('accepted');
  }
  expect(decideComplaint({ kind: 'filedLate' }, { kind: 'dismiss' }, beyond).kind).toBe('accepted');
});

test('every state that waits has a holder who can move it, and a closed one is not held', () => {
  const ofCandidate = ['withdraw'];
  for (const state of complaintStates) {
    const leadsOn = complaintCommands[state].filter((name) => !ofCandidate.includes(name));
    expect(complaintHolders[state] !== null && leadsOn.length === 0, state).toBe(false);
    expect(closedComplaintStates.includes(state), state).toBe(complaintHolders[state] === null);
  }
  expect(undecidedComplaintStates.every((state) => complaintCommands[state].includes('withdraw'))).toBe(true);
});

describe('whatever is tried, in any order', () => {
  const step = fc.tuple(fc.constantFrom(...commands), fc.constantFrom(...allFacts));
  const lives = (check: (life: Complaint[]) => void) =>
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 40 }), (late, steps) => {
        const life: Complaint[] = [beginComplaint({ late })];
        for (const [command, given] of steps) {
          const standing = life.at(-1) ?? inHand;
          const decision = decideComplaint(standing, command, given);
          if (decision.kind === 'accepted') life.push(applyComplaint(standing, decision.event));
        }
        check(life);
      }),
    );

  test('a decision is never changed: its body, remedy and scope stand, and only carrying it out follows', () => {
    lives((life) => {
      const first = life.findIndex(({ kind }) => kind === 'upheld' || kind === 'notUpheld');
      if (first === -1) return;
      const decided = life[first];
      const rest = life.slice(first + 1);
      expect(rest.length).toBeLessThan(2);
      for (const later of rest) expect(later).toEqual({ ...decided, kind: 'remedied' });
    });
  });

  test('the board decides only what the institution has disagreed with', () => {
    lives((life) => {
      for (const [index, complaint] of life.entries()) {
        const isBoards =
          complaint.kind === 'notUpheld' || (complaint.kind === 'upheld' && complaint.by === 'board');
        if (isBoards) expect(life[index - 1]?.kind).toBe('atBoard');
      }
    });
  });

  test('nothing is decided before somebody has taken it up', () => {
    lives((life) => {
      const decided = life.findIndex(({ kind }) => ['upheld', 'notUpheld', 'atBoard'].includes(kind));
      if (decided !== -1) expect(life.slice(0, decided).map(({ kind }) => kind)).toContain('inHand');
    });
  });
});

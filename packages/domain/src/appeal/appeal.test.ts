import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grade, gradeScales, needsNewAssessment } from '../exam/grades.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import {
  type Appeal,
  type AppealCommand,
  type AppealCommandName,
  type AppealState,
  allowedAppealCommands,
  appealCommandNames,
  appealStates,
  applyAppealEvent,
  decideAppeal,
  isClosedAppealState,
} from './appeal.ts';
import { listedToCandidate, shownToCandidate } from './appeal-shown.ts';

const facts = { scale: 'A-F', originalGrade: 'C', mayStillAppeal: true, rules } as const;

const examples: Readonly<Record<AppealState, Appeal>> = {
  filed: { state: 'filed' },
  filedLate: { state: 'filedLate' },
  inGrading: { state: 'inGrading', commissionId: 'k1' },
  graded: { state: 'graded', commissionId: 'k1', grade: 'B' },
  needsNewAssessment: { state: 'needsNewAssessment', commissionId: 'k1', grade: 'A' },
  decided: { state: 'decided', grade: 'B', outcome: 'inFavour' },
  withdrawn: { state: 'withdrawn', commissionId: 'k1' },
  dismissed: { state: 'dismissed' },
};
const commandNamed = (name: AppealCommandName): AppealCommand => {
  if (name === 'assign') return { command: name, commissionId: 'k1' };
  return name === 'noteGrade' || name === 'assessAnew' ? { command: name, grade: 'B' } : { command: name };
};
const after = (appeal: Appeal, ...commands: AppealCommand[]): Appeal =>
  commands.reduce((standing, command) => {
    const decision = decideAppeal(standing, command, facts);
    if (decision.kind === 'refused') throw new Error(decision.code);
    return applyAppealEvent(standing, decision.event);
  }, appeal);

describe('an appeal takes exactly the commands of its state [K1, K2, K5]', () => {
  const table: Record<AppealState, Partial<Record<AppealCommandName, AppealState>>> = {
    filedLate: { takeUp: 'filed', dismiss: 'dismissed', withdraw: 'withdrawn' },
    filed: { assign: 'inGrading', withdraw: 'withdrawn' },
    inGrading: { noteGrade: 'graded', withdraw: 'withdrawn' },
    graded: { decide: 'decided', withdraw: 'withdrawn' },
    needsNewAssessment: { assessAnew: 'decided', withdraw: 'withdrawn' },
    decided: {},
    withdrawn: { reopen: 'inGrading' },
    dismissed: { takeUp: 'filed' },
  };

  test.each(appealStates.flatMap((state) => appealCommandNames.map((name) => [state, name] as const)))(
    '%s: %s',
    (state, name) => {
      const decision = decideAppeal(examples[state], commandNamed(name), facts);
      const expected = table[state][name];
      expect(allowedAppealCommands(state).includes(name)).toBe(expected !== undefined);
      if (decision.kind === 'refused') return expect(expected).toBeUndefined();
      expect(applyAppealEvent(examples[state], decision.event).state).toBe(expected);
    },
  );

  test.each([
    ['decided', 'withdraw', 'appealDecidedAlready'],
    ['needsNewAssessment', 'decide', 'newAssessmentFirst'],
    ['inGrading', 'decide', 'appealNotGraded'],
    ['graded', 'assessAnew', 'newAssessmentNotNeeded'],
    ['filedLate', 'assign', 'appealLateUndecided'],
    ['withdrawn', 'assign', 'appealWithdrawnAlready'],
    ['dismissed', 'reopen', 'appealDismissedAlready'],
    ['filed', 'reopen', 'appealNotWithdrawn'],
    ['inGrading', 'assign', 'appealAssignedAlready'],
  ] as const)('%s refuses %s with %s', (state, name, code) => {
    expect(decideAppeal(examples[state], commandNamed(name), facts)).toEqual({ kind: 'refused', code });
  });
});

describe('reopening [K2]', () => {
  test('sends the case back to the commission that had it, or to the caseworker when none had', () => {
    const graded = after(examples.graded, { command: 'withdraw' }, { command: 'reopen' });
    expect(graded).toEqual({ state: 'inGrading', commissionId: 'k1' });
    expect(after(examples.filed, { command: 'withdraw' }, { command: 'reopen' })).toEqual({ state: 'filed' });
  });

  test.each([
    ['withdrawn', 'reopen'],
    ['dismissed', 'takeUp'],
  ] as const)('one that is %s does not come back beside a newer one', (state, name) => {
    const decision = decideAppeal(examples[state], commandNamed(name), { ...facts, hasNewerAppeal: true });
    expect(decision).toEqual({ kind: 'refused', code: 'appealFiledSince' });
  });

  test('is refused once the deadline has passed', () => {
    const decision = decideAppeal(
      examples.withdrawn,
      { command: 'reopen' },
      { ...facts, mayStillAppeal: false },
    );
    expect(decision).toEqual({ kind: 'refused', code: 'reopenTooLate' });
  });
});

describe('the commission’s grade', () => {
  const grade = fc.constantFrom<Grade>(...gradeScales['A-F']);

  test('two or more away from the first stops the case, nearer lets it be decided [K6]', () => {
    fc.assert(
      fc.property(grade, grade, (originalGrade, noted) => {
        const decision = decideAppeal(
          examples.inGrading,
          { command: 'noteGrade', grade: noted },
          { ...facts, originalGrade },
        );
        if (decision.kind === 'refused') throw new Error(decision.code);
        const next = applyAppealEvent(examples.inGrading, decision.event);
        const isFar = needsNewAssessment('A-F', originalGrade, noted, rules);
        expect(next).toEqual({
          state: isFar ? 'needsNewAssessment' : 'graded',
          commissionId: 'k1',
          grade: noted,
        });
      }),
    );
  });

  test.each([
    ['B', 'inFavour'],
    ['C', 'unchanged'],
    ['D', 'toDisadvantage'],
  ] as const)('%s for a C is decided as %s [K5]', (noted, outcome) => {
    const decided = after(examples.inGrading, { command: 'noteGrade', grade: noted }, { command: 'decide' });
    expect(decided).toEqual({ state: 'decided', grade: noted, outcome });
  });
});

test('a new assessment is final wherever on the scale it lies, and counted against the grade that stands [K6]', () => {
  const anew = (to: Grade) =>
    after(examples.inGrading, { command: 'noteGrade', grade: 'A' }, { command: 'assessAnew', grade: to });
  expect(anew('A')).toEqual({ state: 'decided', grade: 'A', outcome: 'inFavour' });
  expect(anew('C')).toEqual({ state: 'decided', grade: 'C', outcome: 'unchanged' });
  expect(anew('F')).toEqual({ state: 'decided', grade: 'F', outcome: 'toDisadvantage' });
});

test('every case that is not over takes a command that leads on, besides being withdrawn [K1, K6]', () => {
  const open = appealStates.filter((state) => !isClosedAppealState(state));
  for (const state of open) {
    expect(
      allowedAppealCommands(state).filter((name) => name !== 'withdraw'),
      state,
    ).not.toEqual([]);
  }
});

test('a grade noted before a correction is never decided over two steps from the grade that stands [K6]', () => {
  const decision = decideAppeal(
    { state: 'graded', commissionId: 'k1', grade: 'C' },
    { command: 'decide' },
    { ...facts, originalGrade: 'E' },
  );
  expect(decision).toEqual({ kind: 'accepted', event: { event: 'newAssessmentNeeded', grade: 'C' } });
});

test('to the candidate nothing shows between the commission and the decision [K6]', () => {
  const shown = (['inGrading', 'graded', 'needsNewAssessment'] as const).map(shownToCandidate);
  expect(new Set(shown)).toEqual(new Set(['underTreatment']));
});

test('in the list of the candidate’s own cases an appeal is under review until it is closed [K6]', () => {
  expect(appealStates.map((state) => [state, listedToCandidate(state)])).toEqual([
    ['filed', 'underReview'],
    ['filedLate', 'underReview'],
    ['inGrading', 'underReview'],
    ['graded', 'underReview'],
    ['needsNewAssessment', 'underReview'],
    ['decided', 'decided'],
    ['withdrawn', 'withdrawn'],
    ['dismissed', 'dismissed'],
  ]);
});

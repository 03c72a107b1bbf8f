import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grade, gradeScales, needsNewAssessment } from '../exam/grades.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import {
  type Appeal,
  type AppealCommand,
  type AppealState,
  appealCommands,
  appealRefusalIn,
  appealStates,
  applyAppeal,
  beginAppeal,
  decideAppeal,
  isClosedAppealState,
} from './appeal.ts';

import { listedToCandidate, shownToCandidate } from './appeal-shown.ts';
import { mostFilings } from './filing-limit.ts';

const facts = { scale: 'A-F', originalGrade: 'C', mayStillAppeal: true, rules } as const;

describe('an appeal [K1, K2, K5, K6]', () =>
  itIsAProcess({
    name: 'appeal',
    states: appealStates,
    first: [beginAppeal({ late: false }), beginAppeal({ late: true })],
    final: ['decided', 'lapsed'],
    table: appealCommands,
    commands: [
      { kind: 'takeUp' },
      { kind: 'dismiss' },
      { kind: 'assign', commissionId: 'k1' },
      { kind: 'noteGrade', grade: 'B' },
      { kind: 'noteGrade', grade: 'A' },
      { kind: 'decide' },
      { kind: 'assessAgain', grade: 'A' },
      { kind: 'withdraw' },
      { kind: 'reopen' },
      { kind: 'lapse' },
    ],
    facts: [
      facts,
      { ...facts, originalGrade: 'F' },
      { ...facts, mayStillAppeal: false },
      { ...facts, hasNewerAppeal: true },
      { ...facts, isHeldBack: true },
      { ...facts, timesFiled: mostFilings },
      { ...facts, isBeyondLateLimit: true },
      { ...facts, isGradeAnnulled: true },
    ],
    refusalIn: appealRefusalIn,
    decide: decideAppeal,
    apply: applyAppeal,
  }));

const examples = {
  filed: { kind: 'filed' },
  inGrading: { kind: 'inGrading', commissionId: 'k1' },
  graded: { kind: 'graded', commissionId: 'k1', grade: 'B' },
  withdrawn: { kind: 'withdrawn', commissionId: 'k1' },
} as const satisfies Partial<Record<AppealState, Appeal>>;
const after = (appeal: Appeal, ...commands: AppealCommand[]): Appeal =>
  commands.reduce((standing, command) => {
    const decision = decideAppeal(standing, command, facts);
    if (decision.kind === 'refused') throw new Error(decision.code);
    return applyAppeal(standing, decision.event);
  }, appeal);

test('an appeal begins by being filed, and a late one by waiting for a caseworker [K1]', () => {
  expect(beginAppeal({ late: false })).toEqual({ kind: 'filed' });
  expect(beginAppeal({ late: true })).toEqual({ kind: 'filedLate' });
});

test('a reopened appeal goes back to the commission that had it, or to the caseworker when no commission had it [K2]', () => {
  const graded = after(examples.graded, { kind: 'withdraw' }, { kind: 'reopen' });
  expect(graded).toEqual({ kind: 'inGrading', commissionId: 'k1' });
  expect(after(examples.filed, { kind: 'withdraw' }, { kind: 'reopen' })).toEqual({ kind: 'filed' });
});

test.each([
  ['has passed', { mayStillAppeal: false }, 'reopenTooLate'],
  ['has not, but a newer one was sent', { hasNewerAppeal: true }, 'appealFiledSince'],
  ['has not, but it was filed too often', { timesFiled: mostFilings }, 'appealFiledTooOften'],
] as const)('an appeal is not reopened when the deadline %s [K2]', (_, changed, code) => {
  const decision = decideAppeal(examples.withdrawn, { kind: 'reopen' }, { ...facts, ...changed });
  expect(decision).toEqual({ kind: 'refused', code });
});

test('an appeal filed more than a year after the decision is not taken up, also after a dismissal, and can be dismissed [K1]', () => {
  const annulled = { ...facts, isGradeAnnulled: true };
  expect(decideAppeal({ kind: 'dismissed' }, { kind: 'takeUp' }, annulled)).toEqual({
    kind: 'refused',
    code: 'appealGradeAnnulled',
  });
  const beyond = { ...facts, isBeyondLateLimit: true };
  for (const kind of ['filedLate', 'dismissed'] as const) {
    expect(decideAppeal({ kind }, { kind: 'takeUp' }, beyond)).toEqual({
      kind: 'refused',
      code: 'appealBeyondYear',
    });
    expect(decideAppeal({ kind }, { kind: 'takeUp' }, facts).kind).toBe('accepted');
  }
  expect(decideAppeal({ kind: 'filedLate' }, { kind: 'dismiss' }, beyond).kind).toBe('accepted');
});

describe('the commission’s grade', () => {
  const grade = fc.constantFrom<Grade>(...gradeScales['A-F']);

  test('two or more away from the first stops the case, nearer lets it be decided [K6]', () => {
    fc.assert(
      fc.property(grade, grade, (originalGrade, noted) => {
        const command = { kind: 'noteGrade', grade: noted } as const;
        const decision = decideAppeal(examples.inGrading, command, { ...facts, originalGrade });
        if (decision.kind === 'refused') throw new Error(decision.code);
        const isFar = needsNewAssessment('A-F', originalGrade, noted, rules);
        const kind = isFar ? 'needsNewAssessment' : 'graded';
        const next = applyAppeal(examples.inGrading, decision.event);
        expect(next).toEqual({ kind, commissionId: 'k1', grade: noted });
      }),
    );
  });

  test.each([
    ['B', 'inFavour'],
    ['C', 'unchanged'],
    ['D', 'toDisadvantage'],
  ] as const)('%s for a C is decided as %s [K5]', (noted, outcome) => {
    const decided = after(examples.inGrading, { kind: 'noteGrade', grade: noted }, { kind: 'decide' });
    expect(decided).toEqual({ kind: 'decided', grade: noted, outcome });
  });

  test('that was noted before a correction never decides an appeal if it is two steps from the valid grade [K6]', () => {
    const decision = decideAppeal(
      { ...examples.graded, grade: 'C' },
      { kind: 'decide' },
      { ...facts, originalGrade: 'E' },
    );
    expect(decision).toEqual({ kind: 'accepted', event: { kind: 'newAssessmentNeeded', grade: 'C' } });
  });
});

test('a new assessment is final whatever its grade, and is compared with the valid grade [K6]', () => {
  const assessedAgain = (grade: Grade) =>
    after(examples.inGrading, { kind: 'noteGrade', grade: 'A' }, { kind: 'assessAgain', grade });
  expect(assessedAgain('A')).toEqual({ kind: 'decided', grade: 'A', outcome: 'inFavour' });
  expect(assessedAgain('C')).toEqual({ kind: 'decided', grade: 'C', outcome: 'unchanged' });
  expect(assessedAgain('F')).toEqual({ kind: 'decided', grade: 'F', outcome: 'toDisadvantage' });
});

describe('an appeal is withdrawn until the new decision, or by rule until its graders have set a grade [K2]', () => {
  const states: Appeal[] = [
    { kind: 'filedLate' },
    examples.filed,
    examples.inGrading,
    examples.graded,
    { ...examples.graded, kind: 'needsNewAssessment' },
  ];
  test.each([
    ['decision', 'accepted accepted accepted accepted accepted'],
    ['graded', 'accepted accepted accepted withdrawTooLate withdrawTooLate'],
  ] as const)('where the rule is until the %s', (until, expected) => {
    const ruled = { ...facts, rules: { ...rules, withdrawal: { until, legalBasis: '' } } };
    const results = states.map((appeal) => {
      const decision = decideAppeal(appeal, { kind: 'withdraw' }, ruled);
      return decision.kind === 'refused' ? decision.code : decision.kind;
    });
    expect(results.join(' ')).toBe(expected);
  });
});

test('every open case takes a command that leads on, besides the withdrawal [K1, K6]', () => {
  const open = appealStates.filter((state) => !isClosedAppealState(state));
  for (const state of open) {
    expect(
      appealCommands[state].filter((name) => name !== 'withdraw' && name !== 'lapse'),
      state,
    ).not.toEqual([]);
  }
});

test('the candidate sees no change between the commission and the decision [K6]', () => {
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
    ['lapsed', 'lapsed'],
  ]);
});

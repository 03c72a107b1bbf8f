import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../exam/grades.ts';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  applyReassessment,
  beginReassessment,
  decideReassessment,
  type Reassessment,
  type ReassessmentCommand,
  type ReassessmentFacts,
  reassessmentCommands,
  reassessmentRefusalIn,
  reassessmentStates,
  settledGrade,
} from './reassessment.ts';

const facts: ReassessmentFacts = { decider: 'agreement', coordinator: null, present: 'aa' };
const byOffice: ReassessmentFacts = { ...facts, decider: 'office' };
const byCoordinator: ReassessmentFacts = { ...facts, decider: 'coordinator', coordinator: 'berg' };

const commands: readonly ReassessmentCommand[] = [
  { kind: 'assess', personId: 'berg', grade: 'A' },
  { kind: 'assess', personId: 'berg', grade: 'B' },
  { kind: 'assess', personId: 'lien', grade: 'A' },
  { kind: 'reason' },
  { kind: 'sign', personId: 'berg', sha256: 'aa' },
  { kind: 'sign', personId: 'lien', sha256: 'aa' },
  { kind: 'sign', personId: 'moen', sha256: 'bb' },
  { kind: 'replace', personId: 'lien', successor: 'moen' },
  { kind: 'assess', personId: 'moen', grade: 'A' },
  { kind: 'sign', personId: 'moen', sha256: 'aa' },
  { kind: 'cancel' },
  { kind: 'decide', chosen: null },
  { kind: 'decide', chosen: 'C' },
];

describe('a new assessment [K6]', () =>
  itIsAProcess({
    name: 'reassessment',
    states: reassessmentStates,
    first: [beginReassessment(['berg', 'lien'])],
    final: ['decided', 'cancelled'],
    table: reassessmentCommands,
    // Only the members at the time write and sign: access sees to that.
    commands: commands.filter((command) => !('personId' in command) || command.personId !== 'moen'),
    facts: [facts, byOffice, byCoordinator, { ...facts, isSame: true }, { ...facts, present: 'cc' }],
    refusalIn: reassessmentRefusalIn,
    decide: decideReassessment,
    apply: applyReassessment,
  }));

function after(given: ReassessmentFacts, ...done: ReassessmentCommand[]): Reassessment {
  return done.reduce(
    (standing, command) => {
      const decision = decideReassessment(standing, command, given);
      if (decision.kind === 'refused') throw new Error(decision.code);
      return decision.kind === 'accepted' ? applyReassessment(standing, decision.event) : standing;
    },
    beginReassessment(['berg', 'lien']),
  );
}

const assess = (personId: string, grade: Grade): ReassessmentCommand => ({ kind: 'assess', personId, grade });
const sign = (personId: string): ReassessmentCommand => ({ kind: 'sign', personId, sha256: 'aa' });
const both = (one: Grade, other: Grade) =>
  [assess('berg', one), assess('lien', other), { kind: 'reason' }] as const;
const signed = [sign('berg'), sign('lien')] as const;
const decide = (standing: Reassessment, chosen: Grade | null, given: ReassessmentFacts) =>
  decideReassessment(standing, { kind: 'decide', chosen }, given);

test('graders who must agree cannot sign a disagreement, and the office has nothing to announce', () => {
  const apart = after(facts, ...both('A', 'C'));
  expect(apart.kind).toBe('disagreed');
  expect(decideReassessment(apart, sign('berg'), facts)).toEqual({
    kind: 'refused',
    code: 'reassessmentDisagreed',
  });
  expect(decide(apart, null, facts)).toEqual({ kind: 'refused', code: 'reassessmentUnsigned' });
  const agreed = after(facts, ...both('A', 'C'), assess('lien', 'A'), ...signed);
  expect(decide(agreed, null, facts)).toEqual({
    kind: 'accepted',
    event: { kind: 'reassessmentDecided', grade: 'A' },
  });
});

test('the course coordinator’s word counts where the rules say so, with the others’ view signed beside it (HVL § 13-8)', () => {
  const apart = after(byCoordinator, ...both('A', 'C'), ...signed);
  expect(apart.kind).toBe('signed');
  expect(decide(apart, null, byCoordinator)).toMatchObject({ event: { grade: 'A' } });
  expect(decide(apart, 'C', byCoordinator)).toEqual({ kind: 'refused', code: 'reassessmentGradeSettled' });
});

test('the exam office chooses only where the rules leave a disagreement to it', () => {
  const apart = after(byOffice, ...both('A', 'C'), ...signed);
  expect(decide(apart, null, byOffice)).toEqual({ kind: 'refused', code: 'reassessmentGradeMissing' });
  expect(decide(apart, 'B', byOffice)).toMatchObject({ event: { grade: 'B' } });
  const agreed = after(byOffice, ...both('A', 'A'), ...signed);
  expect(decide(agreed, 'B', byOffice)).toEqual({ kind: 'refused', code: 'reassessmentGradeSettled' });
});

test.each([
  ['a member’s other view', assess('berg', 'B')],
  ['other common reasons', { kind: 'reason' }],
  ['another member', { kind: 'replace', personId: 'lien', successor: 'moen' }],
] as const)('%s asks every member to sign again', (_, change) => {
  const changed = after(facts, ...both('A', 'A'), ...signed, change);
  expect(changed).toMatchObject({ signedBy: [] });
  expect(decide(changed, null, facts)).toEqual({ kind: 'refused', code: 'reassessmentUnsigned' });
});

test('what a replaced member said no longer counts, and the successor begins with nothing', () => {
  const replaced = after(facts, ...both('A', 'C'), { kind: 'replace', personId: 'lien', successor: 'moen' });
  expect(replaced).toMatchObject({ kind: 'assessing', members: ['berg', 'moen'], grades: { berg: 'A' } });
});

test('a signature is of what the member was shown', () => {
  const shown = after(facts, ...both('A', 'A'));
  const old: ReassessmentCommand = { kind: 'sign', personId: 'berg', sha256: 'bb' };
  expect(decideReassessment(shown, old, facts)).toEqual({ kind: 'refused', code: 'reassessmentChanged' });
});

/** Any life of a new assessment, under one rule. */
const lives = fc.record({
  given: fc.constantFrom(facts, byOffice, byCoordinator),
  begun: fc.tuple(fc.constantFrom<Grade>('A', 'B'), fc.constantFrom<Grade>('A', 'B')),
  done: fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...commands) },
      { weight: 3, arbitrary: fc.constantFrom(...commands.filter(({ kind }) => /sign|decide/.test(kind))) },
    ),
    { maxLength: 30 },
  ),
});

const hasSigned = (standing: Reassessment, member: string) =>
  'signedBy' in standing && standing.signedBy.includes(member);

/** What the life has decided, each with the state before it. */
function decisionsIn({ given, begun, done }: typeof lives extends fc.Arbitrary<infer Life> ? Life : never) {
  let standing = after(given, ...both(...begun));
  const decided: { grade: Grade; before: Reassessment }[] = [];
  for (const command of done) {
    const isOutside =
      'personId' in command && 'members' in standing && !standing.members.includes(command.personId);
    const decision = isOutside ? null : decideReassessment(standing, command, given);
    if (decision?.kind !== 'accepted') continue;
    const { event } = decision;
    if (event.kind === 'reassessmentDecided') decided.push({ grade: event.grade, before: standing });
    standing = applyReassessment(standing, event);
  }
  return decided;
}

test('no grade is ever decided that the rule does not give, nor without every present member’s signature', () => {
  let decisions = 0;
  const checked = fc.property(lives, (life) => {
    for (const { grade, before } of decisionsIn(life)) {
      if (!('members' in before)) throw new Error('decided after the end');
      decisions += 1;
      const settled = settledGrade(before, life.given);
      expect(before.members.filter((member) => !hasSigned(before, member))).toEqual([]);
      if (settled !== null || life.given.decider !== 'office') expect(grade).toBe(settled);
    }
  });
  fc.assert(checked, { numRuns: 1000 });
  expect(decisions).toBeGreaterThan(0);
});

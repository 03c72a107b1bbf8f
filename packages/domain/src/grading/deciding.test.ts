import { describe, expect, it } from 'vitest';
import type { Grade, GradeScale } from '../exam/grades.ts';
import { disagreementRules } from '../test/disagreement-rules.ts';
import { type DecidingFacts, type DecidingMember, disputeThatFollows, whoDecides } from './deciding.ts';
import { applyGrading, decideGrading, type Grading, type GradingCommand } from './grading.ts';

const member = (personId: string, external: boolean, teaches: boolean): DecidingMember => ({
  personId,
  external,
  teaches,
});
const pairs: Readonly<Record<string, readonly [DecidingMember, DecidingMember]>> = {
  'an internal who teaches, an external': [member('anna', false, true), member('bo', true, false)],
  'an internal who does not teach, an external': [member('anna', false, false), member('bo', true, false)],
  'two externals': [member('anna', true, false), member('bo', true, false)],
  'two internals, one teaches': [member('anna', false, true), member('bo', false, false)],
  'two internals, both teach': [member('anna', false, true), member('bo', false, true)],
  'two internals, neither teaches': [member('anna', false, false), member('bo', false, false)],
};

const confirmed = (grade: Grade) => ({
  kind: 'confirmed' as const,
  entry: { points: {}, comment: '', grade },
});

const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;

type Case = { name: string; pair: readonly [DecidingMember, DecidingMember]; grades: [Grade, Grade] };

/** A revealed answer of two graders, after what follows by itself. */
function revealed({ name, pair, grades }: Case, scale: GradeScale): Grading {
  const assessments = { [pair[0].personId]: confirmed(grades[0]), [pair[1].personId]: confirmed(grades[1]) };
  const grading = applyGrading({ kind: 'assessing', assessments }, { kind: 'assessmentsRevealed' });
  if (grading.kind !== 'differing') return grading;
  const deciding = decidingAs(name, pair, 'member');
  const event = disputeThatFollows(grades, 'reveal', { scale, deciding });
  return event ? applyGrading(grading, event) : grading;
}

function decidingAs(name: string, members: readonly DecidingMember[], as: DecidingFacts['as']) {
  return { as, members, rule: disagreementRules[name]!, results: 'open' } as const;
}

function after(grading: Grading, by: string, command: GradingCommand, scale: GradeScale, at: DecidingFacts) {
  const facts = { by, scale, questions: [], workflow, members: ['anna', 'bo'], deciding: at };
  const decision = decideGrading(grading, command, facts);
  return decision.kind === 'accepted' ? applyGrading(grading, decision.event) : undefined;
}

const outside = (name: string) => (name === 'schools' ? 'adjudicator' : 'third grader');

/** The decider's name in the table, and the grade after each possible decision. */
function decisionIn(grading: Grading, of: Case, scale: GradeScale, outcomes: readonly Grade[]): string {
  if (grading.kind !== 'disputed') return 'not disputed';
  const { decider } = grading.dispute;
  const isThird = decider.kind === 'thirdGrader';
  const by = isThird ? 'cato' : decider.personId;
  const at = decidingAs(of.name, of.pair, isThird ? 'thirdGrader' : 'member');
  const grades = outcomes.map((grade) => {
    const end = after(grading, by, { kind: 'decide', grade, reason: 'fordi' }, scale, at);
    return end?.kind === 'agreed' ? `${grade} → ${end.grade} ${end.basis}` : `${grade} → refused`;
  });
  const others = of.pair.filter(({ personId }) => personId !== by);
  for (const { personId } of others) {
    const taken = after(grading, personId, { kind: 'decide', grade: outcomes[0]!, reason: '' }, scale, {
      ...at,
      as: 'member',
    });
    expect(taken, `${personId} of ${of.name}`).toBeUndefined();
  }
  const who = isThird ? outside(of.name) : (of.pair.find((m) => m.personId === by)?.personId ?? '?');
  return `${who} decides: ${grades.join(', ')}`;
}

/** One line of the table: what happens to these two grades. */
function lineOf(of: Case, scale: GradeScale, outcomes: readonly Grade[]): string {
  const grading = revealed(of, scale);
  if (grading.kind === 'agreed') return `agreed ${grading.grade} ${grading.basis}`;
  if (grading.kind === 'disputed') return `at once: ${decisionIn(grading, of, scale, outcomes)}`;
  const declare = { kind: 'declareDisagreement', reason: 'uenige' } as const;
  const disputed = after(grading, 'anna', declare, scale, decidingAs(of.name, of.pair, 'member'));
  return `try to agree; then ${disputed ? decisionIn(disputed, of, scale, outcomes) : 'refused'}`;
}

const letters: [Grade, Grade][] = [
  ['C', 'C'],
  ['B', 'C'],
  ['B', 'D'],
  ['B', 'E'],
];
const numbers: [Grade, Grade][] = [
  ['4', '4'],
  ['5', '4'],
  ['5', '3'],
  ['5', '2'],
];

describe('the complete decision table of two graders [G6, G19, C2]', () => {
  it('is this one, for each rule set, pair, distance and outcome', async () => {
    const lines = Object.entries(disagreementRules).flatMap(([name, rule]) => {
      const isSchool = name === 'schools';
      const scale = isSchool ? '1-6' : 'A-F';
      const outcomes: Grade[] = isSchool ? ['5', '4', '1'] : ['B', 'C', 'F'];
      const from = rule.thirdFromApart === null ? '' : `, at once from ${rule.thirdFromApart} apart`;
      const head = `${name}: ${rule.deciders.join(', ')}${from}; the third sees ${rule.thirdSees} [${rule.legalBasis}]`;
      const body = Object.entries(pairs).flatMap(([who, pair]) => [
        `  ${who} (anna, bo)`,
        ...(isSchool ? numbers : letters).map(
          (grades) => `    ${grades.join(' ')}  ${lineOf({ name, pair, grades }, scale, outcomes)}`,
        ),
      ]);
      return [head, ...body, ''];
    });
    await expect(`${lines.join('\n')}`).toMatchFileSnapshot('./deciding.table.txt');
  });

  it('pass/fail has one step, and so reaches no third grader by distance [R4]', () => {
    const pair = pairs['two internals, both teach']!;
    const grading = revealed({ name: 'HVL', pair, grades: ['pass', 'fail'] }, 'pass-fail');
    expect(grading.kind).toBe('differing');
  });
});

describe('who decides [G6, G19]', () => {
  const [anna, bo] = pairs['an internal who teaches, an external']!;

  it('is a sole member, who has no one to agree with, whatever the rule set', () => {
    for (const rule of Object.values(disagreementRules)) {
      expect(whoDecides(rule, [anna])).toEqual({ kind: 'member', personId: 'anna' });
    }
  });

  it('is someone outside where the commission has lost its members, so that it is never stuck', () => {
    for (const rule of Object.values(disagreementRules)) {
      expect(whoDecides(rule, [])).toEqual({ kind: 'thirdGrader' });
    }
  });

  it('is a third grader where the order of the rule set names no one outside', () => {
    const rule = { ...disagreementRules.NTNU!, deciders: ['external'] as const };
    expect(whoDecides(rule, [anna, { ...bo, external: false }])).toEqual({ kind: 'thirdGrader' });
  });

  it('is the one of three members whom the rule set names', () => {
    const three = [anna, bo, member('cato', false, false)];
    expect(whoDecides(disagreementRules.HVL!, three)).toEqual({ kind: 'member', personId: 'bo' });
  });
});

describe('sending back [G19]', () => {
  const agreed: Grading = { kind: 'agreed', assessments: {}, grade: 'C', basis: 'same' };
  const [anna, bo] = pairs['two internals, both teach']!;
  it.each([
    ['office', 'open', 'differing'],
    ['office', 'checked', undefined],
    ['office', 'closed', undefined],
    ['member', 'open', 'differing'],
    ['member', 'checked', 'differing'],
    ['member', 'closed', undefined],
    ['thirdGrader', 'open', undefined],
  ] as const)('by %s while the results are %s: %s', (as, results, expected) => {
    const facts = { ...decidingAs('NTNU', [anna, bo], as), results };
    const end = after(agreed, 'anna', { kind: 'sendBack', reason: 'feil nummer' }, 'A-F', facts);
    expect(end?.kind).toBe(expected);
  });

  it('to a sole grader waits for that grader’s own decision', () => {
    const deciding = decidingAs('DMMH', [anna], 'member');
    const dispute = disputeThatFollows(['C'], 'sendBack', { scale: 'A-F', deciding });
    expect(dispute?.decider).toEqual({ kind: 'member', personId: 'anna' });
  });
});

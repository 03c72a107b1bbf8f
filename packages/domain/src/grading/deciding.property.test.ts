import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import { disagreementRules } from '../test/disagreement-rules.ts';
import { gradesIn } from './assessments.ts';
import {
  type DecidingFacts,
  type DecidingMember,
  disputeThatFollows,
  type ResultsStage,
} from './deciding.ts';
import {
  allowedGradingCommands,
  applyGrading,
  decideGrading,
  type Grading,
  type GradingCommand,
  type GradingEvent,
  type GradingFacts,
} from './grading.ts';
import { answersToComplete, visibleAssessments } from './workflow.ts';

const roles = { anna: 'member', bo: 'member', cato: 'thirdGrader', kontor: 'office' } as const;
type Actor = keyof typeof roles;
type World = { rule: DecidingFacts['rule']; members: readonly DecidingMember[]; results: ResultsStage };
type Step = { by: Actor; command: GradingCommand };

const workflow = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' } as const;
const factsOf = (by: Actor, world: World): GradingFacts => ({
  by,
  scale: 'A-F',
  questions: [],
  workflow,
  members: world.members.map(({ personId }) => personId),
  deciding: { ...world, as: roles[by] },
});

/** What the server does when a command is accepted: the event, the reveal, and the disputes that follow. */
function eventsOf(grading: Grading, { by, command }: Step, world: World): GradingEvent[] {
  const facts = factsOf(by, world);
  const decision = decideGrading(grading, command, facts);
  if (decision.kind === 'refused') return [];
  const events: GradingEvent[] = [decision.event];
  let at = applyGrading(grading, decision.event);
  const ids = world.members.map(({ personId }) => personId);
  const confirmedBy = ids.filter((id) => at.assessments[id]?.kind === 'confirmed');
  const answer = { confirmedBy, completed: at.kind !== 'assessing' };
  if (answersToComplete(workflow, ids, [answer]).length > 0) {
    events.push({ kind: 'assessmentsRevealed' });
    at = applyGrading(at, { kind: 'assessmentsRevealed' });
  }
  if (at.kind !== 'differing' || command.kind === 'propose') return events;
  const grades = gradesIn(at.assessments);
  const after = command.kind === 'sendBack' ? 'sendBack' : 'reveal';
  const dispute = disputeThatFollows(grades, after, facts);
  return dispute ? [...events, dispute] : events;
}

function run(steps: readonly Step[], world: World) {
  let grading: Grading = { kind: 'assessing', assessments: {} };
  const events: GradingEvent[] = [];
  for (const step of steps) {
    for (const event of eventsOf(grading, step, world)) {
      events.push(event);
      grading = applyGrading(grading, event);
    }
  }
  return { grading, events };
}

const grade = fc.constantFrom<Grade>('A', 'B', 'C', 'D', 'E', 'F');
const reason = fc.constant('fordi');
const command: fc.Arbitrary<GradingCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      entry: fc.record({ points: fc.constant({}), comment: fc.constant(''), grade: fc.option(grade) }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'confirm' as const }) },
  fc.constant({ kind: 'reopen' as const }),
  fc.record({ kind: fc.constantFrom('propose' as const, 'decide' as const), grade, reason }),
  fc.record({ kind: fc.constant('approve' as const), grade }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('declareDisagreement' as const, 'callThird' as const, 'sendBack' as const),
      reason,
    }),
  },
);
const steps = fc.array(fc.record({ by: fc.constantFrom<Actor>('anna', 'bo', 'cato', 'kontor'), command }), {
  maxLength: 50,
});
const trait = fc.record({ external: fc.boolean(), teaches: fc.boolean() });
const world: fc.Arbitrary<World> = fc.record({
  rule: fc.constantFrom(...Object.values(disagreementRules)),
  members: fc.tuple(trait, trait).map(([a, b]) => [
    { personId: 'anna', ...a },
    { personId: 'bo', ...b },
  ]),
  results: fc.constantFrom<ResultsStage>('open', 'checked', 'closed'),
});

const everyCommand: Readonly<Record<string, GradingCommand>> = {
  save: { kind: 'save', entry: { points: {}, comment: '', grade: 'C' } },
  confirm: { kind: 'confirm' },
  propose: { kind: 'propose', grade: 'C', reason: '' },
  approve: { kind: 'approve', grade: 'C' },
  declareDisagreement: { kind: 'declareDisagreement', reason: '' },
  callThird: { kind: 'callThird', reason: '' },
  decide: { kind: 'decide', grade: 'C', reason: '' },
};

/** One round in which each actor does the next thing that leads on. */
function onward(grading: Grading, at: World): Grading {
  const names = grading.kind === 'assessing' ? ['save', 'confirm'] : ['declareDisagreement', 'decide'];
  const taken = (['anna', 'bo', 'cato'] as const).flatMap((by) =>
    names.map((name): Step => ({ by, command: everyCommand[name]! })),
  );
  return taken.reduce((now, step) => eventsOf(now, step, at).reduce(applyGrading, now), grading);
}

/** Without anyone agreeing with another. */
function wayOut(grading: Grading, at: World): Grading {
  return [1, 2, 3, 4].reduce((now) => (now.kind === 'agreed' ? now : onward(now, at)), grading);
}

const agreedIn = (grading: Grading) => (grading.kind === 'agreed' ? grading.grade : null);

/** The kinds of event that may lead from one agreed grade, or none, to the next. */
function mayLead(was: Grade | null, is: Grade | null): readonly GradingEvent['kind'][] | null {
  if (was === is) return null;
  if (was === null) return ['assessmentsRevealed', 'gradeAgreed', 'gradeDecided'];
  return is === null ? ['gradeSentBack'] : [];
}

describe('two members, a third grader and the office, in any order [G2, G6, G19]', () => {
  it('every state has a way out, also where two never agree', () => {
    fc.assert(
      fc.property(steps, world, (taken, at) => {
        expect(wayOut(run(taken, at).grading, at).kind).toBe('agreed');
      }),
    );
  });

  it('no agreed grade appears, changes or goes without an event of its own', () => {
    fc.assert(
      fc.property(steps, world, (taken, at) => {
        let grading: Grading = { kind: 'assessing', assessments: {} };
        for (const event of run(taken, at).events) {
          const next = applyGrading(grading, event);
          const kinds = mayLead(agreedIn(grading), agreedIn(next));
          if (kinds) expect(kinds).toContain(event.kind);
          grading = next;
        }
      }),
    );
  });

  it('before the reveal a member sees only their own assessment, and the office and the third none', () => {
    fc.assert(
      fc.property(steps, world, (taken, at) => {
        const { grading } = run(taken, at);
        if (grading.kind !== 'assessing') return;
        for (const by of Object.keys(roles)) {
          expect(Object.keys(visibleAssessments(grading, by, workflow)).filter((id) => id !== by)).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('a revealed assessment never changes, whatever is declared, decided or sent back', () => {
    fc.assert(
      fc.property(steps, steps, world, (first, then, at) => {
        const before = run(first, at).grading;
        if (before.kind === 'assessing') return;
        expect(run([...first, ...then], at).grading.assessments).toEqual(before.assessments);
      }),
    );
  });

  it('what is allowed is accepted, and what is not allowed is refused', () => {
    fc.assert(
      fc.property(steps, world, fc.constantFrom<Actor>('anna', 'bo', 'cato', 'kontor'), (taken, at, by) => {
        const { grading } = run(taken, at);
        const facts = factsOf(by, at);
        const allowed = allowedGradingCommands(grading, facts);
        for (const name of ['declareDisagreement', 'callThird', 'decide', 'propose'] as const) {
          const decision = decideGrading(grading, everyCommand[name]!, facts);
          expect(decision.kind === 'accepted', `${name} by ${by}`).toBe(allowed.includes(name));
        }
      }),
    );
  });
});

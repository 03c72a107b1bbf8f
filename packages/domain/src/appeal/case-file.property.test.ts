import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutcome, type Grade, gradeDistance, gradeScales } from '../exam/grades.ts';
import type { ExplanationState } from '../explanation/explanation.ts';
import { decideExplanationRequest } from '../explanation/request.ts';
import { correctionRefusal } from '../results/results.ts';
import type { CaseEvent, CaseEventKind } from '../rules/case-history.ts';
import { appealDeadline, explanationRequestDeadline, isBeforeDeadline } from '../rules/deadlines.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { type Appeal, type AppealCommand, applyAppeal, beginAppeal, decideAppeal } from './appeal.ts';
import { decideFiling, mayStillAppeal } from './appeal-filing.ts';
import { appealInQuestion, explanationInQuestion, reopeningOf } from './case-file.ts';

/** One candidate's result as it would be stored, moved by the rules alone. */
type World = {
  now: Temporal.Instant;
  history: CaseEvent[];
  entries: Grade[];
  appeals: { appeal: Appeal; about: number }[];
  explanations: { state: ExplanationState; about: number; commissionId: string }[];
  decidingCommission: string;
};

const announcedAt = Temporal.Instant.from('2026-03-09T09:00:00Z');
const standing = (w: World) => ({ entry: w.entries.length, grade: w.entries.at(-1) as Grade });
const happen = (w: World, kind: CaseEventKind) => w.history.push({ kind, at: w.now });
const deadlines = (w: World) => ({
  appeal: appealDeadline(w.history, rules),
  explanation: explanationRequestDeadline(w.history, rules),
});
const states = (w: World) => w.appeals.map(({ appeal, about }) => ({ state: appeal.kind, about }));
const openAppeals = (w: World) =>
  states(w).filter(({ state }) => !['decided', 'withdrawn', 'dismissed'].includes(state));

function filing(w: World) {
  const latest = appealInQuestion(states(w), standing(w).entry)?.state ?? null;
  const { appeal: deadline } = deadlines(w);
  return decideFiling({ now: w.now, appealOpen: true, deadline, hasGrade: true, latest });
}

function asking(w: World) {
  const about = { entry: standing(w).entry, commissionId: w.decidingCommission };
  const existing = explanationInQuestion(w.explanations, about)?.state;
  const { explanation: deadline } = deadlines(w);
  return decideExplanationRequest({ now: w.now, hasGrade: true, deadline, existing, lateRequest: undefined });
}

/** The history of a closed case when it is reopened: as if it had never been closed. */
function reviveInHistory(w: World) {
  const at = w.history.findLastIndex(({ kind }) => kind === 'appealWithdrawn' || kind === 'appealDismissed');
  if (at >= 0) w.history.splice(at, 1);
  happen(w, 'appealFiled');
}

function command(w: World, index: number, given: AppealCommand) {
  const held = w.appeals[index];
  if (held === undefined) return undefined;
  const decision = decideAppeal(held.appeal, given, {
    scale: 'A-F',
    originalGrade: standing(w).grade,
    mayStillAppeal: mayStillAppeal(deadlines(w).appeal, w.now),
    hasNewerAppeal: index < w.appeals.length - 1,
    rules,
  });
  if (decision.kind === 'refused') return decision;
  const before = held.appeal.kind;
  held.appeal = applyAppeal(held.appeal, decision.event);
  const { kind } = decision.event;
  if (kind === 'appealWithdrawn' || kind === 'appealDismissed') happen(w, kind);
  if (kind === 'appealReopened' || (kind === 'appealTakenUp' && before === 'dismissed')) {
    held.about = standing(w).entry;
    reviveInHistory(w);
  }
  if (decision.event.kind === 'appealDecided') {
    const { grade, outcome } = decision.event;
    // Compared with the valid grade, and two steps from it only by a new assessment (uhl. § 11-11(3)).
    expect(outcome).toBe(compareOutcome('A-F', standing(w).grade, grade));
    if (given.kind !== 'assessAgain') {
      expect(gradeDistance('A-F', standing(w).grade, grade)).toBeLessThan(2);
    }
    w.entries.push(grade);
    held.about = w.entries.length;
    w.decidingCommission = 'appeal';
    happen(w, 'appealDecided');
  }
  return decision;
}

function correct(w: World, grade: Grade) {
  const facts = { standing: standing(w).grade, corrected: grade, appealOpen: openAppeals(w).length > 0 };
  if (correctionRefusal({ state: 'announced', ...facts })) return;
  w.entries.push(grade);
  happen(w, 'newGradingAnnounced');
  for (const each of w.explanations) {
    if (each.state !== 'sent' && each.state !== 'read') each.about = w.entries.length;
  }
}

function file(w: World) {
  const decision = filing(w);
  if (decision.kind === 'refused') return;
  w.appeals.push({ appeal: beginAppeal(decision.event), about: standing(w).entry });
  happen(w, 'appealFiled');
}

function ask(w: World) {
  if (asking(w).kind !== 'accepted') return;
  const { decidingCommission: commissionId } = w;
  w.explanations.push({ state: 'requested', about: standing(w).entry, commissionId });
  happen(w, 'explanationRequested');
}

function send(w: World) {
  const owed = w.explanations.find(({ state }) => state === 'requested');
  if (owed === undefined) return;
  owed.state = 'sent';
  happen(w, 'explanationReceived');
}

/** Nothing is refused while the page says that its deadline runs. */
function noDeadEnd(w: World) {
  const { appeal, explanation } = deadlines(w);
  expect(openAppeals(w).length).toBeLessThanOrEqual(1);
  const filed = filing(w);
  if (mayStillAppeal(appeal, w.now) && openAppeals(w).length === 0) {
    const reopens = filed.kind === 'refused' && filed.code === 'appealReopenInstead';
    if (!reopens) expect(filed).toMatchObject({ kind: 'accepted', event: { late: false } });
    else expect(reopen(w)).toBe('accepted');
  }
  if (explanation.kind === 'running' && isBeforeDeadline(w.now, explanation.deadline)) {
    const asked = asking(w);
    if (asked.kind === 'refused') expect(asked.code).toBe('explanationGivenBefore');
    if (asked.kind === 'unchanged')
      expect(w.explanations.some(({ state }) => state === 'requested')).toBe(true);
  }
  // The page's deadline before a withdrawal is the one by which reopening is decided.
  expect(reopeningOf(appeal, w.now).kind !== 'over').toBe(mayStillAppeal(appeal, w.now));
}

/** What reopening the latest appeal would lead to, tried on a copy. */
function reopen(w: World) {
  const copy = structuredCloneOf(w);
  return command(copy, copy.appeals.length - 1, { kind: 'reopen' })?.kind;
}
const structuredCloneOf = (w: World): World => ({
  ...w,
  history: [...w.history],
  entries: [...w.entries],
  appeals: w.appeals.map((each) => ({ ...each })),
  explanations: w.explanations.map((each) => ({ ...each })),
});

const grade = fc.constantFrom<Grade>(...gradeScales['A-F']);
const anyAppeal = fc.nat({ max: 3 });
const move: fc.Arbitrary<(w: World) => void> = fc.oneof(
  grade.map((to) => (w: World) => correct(w, to)),
  fc.constant(file),
  fc.constant(ask),
  fc.constant(send),
  fc.tuple(anyAppeal, grade, fc.nat({ max: 7 })).map(([index, noted, which]) => (w: World) => {
    const commands: AppealCommand[] = [
      { kind: 'withdraw' },
      { kind: 'reopen' },
      { kind: 'assign', commissionId: 'k' },
      { kind: 'noteGrade', grade: noted },
      { kind: 'decide' },
      { kind: 'takeUp' },
      { kind: 'dismiss' },
      { kind: 'assessAgain', grade: noted },
    ];
    command(w, index, commands[which] as AppealCommand);
  }),
  fc.constant((w: World) => {
    happen(w, 'formalComplaintFiled');
  }),
  fc.constant((w: World) => {
    happen(w, 'formalComplaintDecided');
  }),
  fc.constant((w: World) => {
    happen(w, 'formalComplaintWithdrawn');
  }),
);

test('whatever happens to a grade, no deadline runs for a refused request, and every decision counts from the valid grade [K1, K2, K5, K6, E1]', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(move, fc.nat({ max: 60 * 24 * 9 })), { maxLength: 25 }), (moves) => {
      const w: World = {
        now: announcedAt,
        history: [{ kind: 'announced', at: announcedAt }],
        entries: ['C'],
        appeals: [],
        explanations: [],
        decidingCommission: 'ordinary',
      };
      for (const [act, minutes] of moves) {
        act(w);
        noDeadEnd(w);
        w.now = w.now.add({ minutes: minutes + 1 });
        noDeadEnd(w);
      }
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AppealState,
  appealStates,
  type ClosedAppealState,
  isClosedAppealState,
} from '../appeal/appeal.ts';
import { caseHandlerRole } from '../people/case-handlers.ts';
import type { Role } from '../people/roles.ts';
import { announced, at, type exam, itemsOf, linesOf } from '../test/exam-today.ts';
import type { TodayKind } from './today.ts';

const archived = { ...announced, state: 'archived', archivedAt: at('2026-05-01T08:00:00Z') } as const;
const now = '2026-05-02T08:00:00Z';
const dueAt = at('2026-05-10T22:00:00Z');
const one = { count: 1, dueAt };

describe('explanations on the first page of the exam office [E3]', () => {
  it.each<[string, Partial<typeof exam>, string[]]>([
    ['one that is ready is to be sent at once', { explanations: { ready: one } }, ['today sendExplanations']],
    [
      'one that is ready and overdue is late',
      { explanations: { ready: { count: 1, dueAt: at('2026-05-01T22:00:00Z') } } },
      ['late sendExplanations'],
    ],
    ['one that no grader can write', { explanations: { withoutWriter: one } }, ['today findWriter']],
    ['one that is arranged by hand', { explanations: { byHand: one } }, ['today arrangeExplanations']],
    ['a request after the deadline', { lateRequests: 1 }, ['today handleLateRequests']],
    ['one that a grader is writing is the grader’s', { explanations: { inWriting: one } }, []],
  ])('%s', (_, facts, lines) => {
    expect(linesOf('examOffice', { ...announced, ...facts }, now)).toEqual(lines);
    expect(linesOf('caseworker', { ...announced, ...facts }, now)).toEqual(lines);
    expect(linesOf('examOffice', { ...archived, ...facts }, now)).toEqual(lines);
  });
});

describe('appeals on the first pages [K1, U7]', () => {
  const facts = { openAppeals: 1, appeals: { filed: 1 }, appealReplyDueAt: dueAt } as const;

  it('an appeal is the exam office’s where there is no caseworker, also after the archiving', () => {
    for (const of of [announced, archived]) {
      expect(linesOf('examOffice', { ...of, ...facts }, now)).not.toContain('later assignAppeals');
      const without = { ...of, ...facts, casesHandledBy: 'examOffice' } as const;
      expect(linesOf('examOffice', without, now)).toContain('later assignAppeals');
      expect(linesOf('itOperator', without, now)).toEqual([]);
    }
  });

  it('where all who could handle it grade the exam, the operator learns that someone is missing, and no more', () => {
    const grading = { ...archived, openAppeals: 1, casesHandledBy: 'itOperator' } as const;
    expect(itemsOf('itOperator', grading, now)).toEqual([
      { kind: 'findCaseHandler', examId: 'e', deadline: null },
    ]);
  });
});

describe('what only the exam office decides [K5, U7]', () => {
  const graded = { openAppeals: 1, appeals: { graded: 1 } } as const;

  it('is the office’s to do, and a caseworker sees whom it waits for', () => {
    expect(linesOf('examOffice', { ...announced, ...graded }, now)).toContain('today decideAppeals');
    expect(linesOf('caseworker', { ...announced, ...graded }, now)).toContain('waiting decideAppeals');
  });

  it('makes the operator find someone where all of the office grade or sit the exam', () => {
    const without = { ...archived, ...graded, officeIsFree: false } as const;
    expect(itemsOf('itOperator', without, now)).toEqual([
      { kind: 'findOfficeForCases', examId: 'e', deadline: null },
    ]);
    expect(itemsOf('itOperator', { ...archived, officeIsFree: false }, now)).toEqual([]);
  });

  it('a block on a transcript is not forgotten with the closed case, also after the archiving', () => {
    for (const role of ['examOffice', 'caseworker'] as const)
      expect(linesOf(role, { ...archived, transcriptBlocks: 2 }, now)).toEqual([
        'today liftTranscriptBlocks',
      ]);
  });
});

const kindOf = {
  filed: 'assignAppeals',
  filedLate: 'handleLateAppeals',
  inGrading: 'awaitAppealGrading',
  graded: 'decideAppeals',
  needsNewAssessment: 'arrangeNewAssessment',
  ready: 'sendExplanations',
  withoutWriter: 'findWriter',
} as const satisfies Record<string, TodayKind>;
type OnPage = keyof typeof kindOf;

const openOnes: readonly OnPage[] = [
  ...appealStates.filter(
    (state): state is Exclude<AppealState, ClosedAppealState> => !isClosedAppealState(state),
  ),
  'ready',
  'withoutWriter',
];
const isExplanation = (state: OnPage): state is 'ready' | 'withoutWriter' =>
  state === 'ready' || state === 'withoutWriter';

type Person = { role: Role; isKept: boolean };
const person: fc.Arbitrary<Person> = fc.record({
  role: fc.constantFrom('caseworker', 'examOffice', 'itOperator'),
  isKept: fc.boolean(),
});

it('every open case is on the first page of someone who may open it, or the operator is told, whatever the staff and the day', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 5 }),
      fc.constantFrom(...openOnes),
      fc.boolean(),
      (staff, state, isArchived) => {
        const free = (role: Role) => staff.filter((one) => one.role === role && !one.isKept).length;
        const casesHandledBy = caseHandlerRole({
          caseworkers: free('caseworker'),
          officers: free('examOffice'),
        });
        const open = isExplanation(state)
          ? { openExplanations: 1, explanations: { [state]: one } }
          : { openAppeals: 1, appeals: { [state]: 1 }, appealReplyDueAt: dueAt };
        const officeIsFree = free('examOffice') > 0;
        const whole = { ...(isArchived ? archived : announced), ...open, casesHandledBy, officeIsFree };
        // A person who grades or sits the exam sees none of its cases, whatever the role; the operator sees none at all.
        const seen = (one: Person) =>
          one.isKept || one.role === 'itOperator' ? { ...whole, explanations: {}, appeals: {} } : whole;
        // What only waits for the exam office is no one's to do.
        const kinds = [...staff, { role: 'itOperator', isKept: true } as const].flatMap((one) =>
          itemsOf(one.role, seen(one), now).flatMap(({ kind, waitingFor }) =>
            waitingFor === 'examOffice' ? [] : kind,
          ),
        );
        const leading: readonly TodayKind[] = [kindOf[state], 'findCaseHandler', 'findOfficeForCases'];
        expect(kinds.some((kind) => leading.includes(kind))).toBe(true);
      },
    ),
  );
});

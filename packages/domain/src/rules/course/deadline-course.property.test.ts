import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay } from '../../calendar/calendar.ts';
import { higherEducationRules, schoolRules } from '../../test/rules.ts';
import type { CaseDeadlineName, CaseEvent, CaseEventKind } from '../case-history.ts';
import { caseDeadline, isBeforeDeadline } from '../deadlines.ts';
import { courseAt, deadlineCourse } from './deadline-course.ts';

const names: CaseDeadlineName[] = ['explanation', 'appeal', 'formalComplaint'];
const kinds: CaseEventKind[] = [
  'explanationRequested',
  'explanationReceived',
  'appealFiled',
  'appealWithdrawn',
  'appealDismissed',
  'appealDecided',
  'formalErrorKnown',
  'formalComplaintFiled',
  'formalComplaintDecided',
  'formalComplaintWithdrawn',
  'annulled',
  'newGradingAnnounced',
];
const begin = Temporal.Instant.from('2026-03-09T09:00:00Z');

/** What may happen to a result, some time after what happened before it: an event, or an extension. */
const move = fc.record({
  minutes: fc.nat({ max: 60 * 24 * 12 }),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...kinds) },
    { weight: 1, arbitrary: fc.constant('deadlineExtended' as const) },
  ),
  ref: fc.constantFrom('a', 'b', 'c'),
  of: fc.constantFrom(...names),
  days: fc.nat({ max: 60 }),
});

const life = fc
  .record({
    before: fc.array(move, { maxLength: 3 }),
    after: fc.array(move, { maxLength: 12 }),
    of: fc.constantFrom(...names),
    rules: fc.constantFrom(higherEducationRules, schoolRules),
    exam: fc.constantFrom(
      { form: 'written', recheckable: true } as const,
      { form: 'oral', recheckable: false } as const,
    ),
  })
  .map(({ before, after, of, rules, exam }) => {
    let at = begin;
    const happen = ({ minutes, kind, ref, of: extended, days }: (typeof before)[number]): CaseEvent => {
      at = at.add({ minutes });
      if (kind !== 'deadlineExtended') return { kind, at, ref };
      return {
        kind,
        at,
        of: extended,
        until: at.toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days }),
      };
    };
    const history: CaseEvent[] = [...before.map(happen), { kind: 'announced', at }, ...after.map(happen)];
    return { history, of, rules, exam };
  });

type Life = typeof life extends fc.Arbitrary<infer Lived> ? Lived : never;

const stateAfter = ({ history, rules, exam }: Life, of: CaseDeadlineName, length = history.length) =>
  caseDeadline(of, history.slice(0, length), rules, exam);
const isLeft = ({ kind }: { kind: string }) => kind === 'left';
const compare = Temporal.Instant.compare;

test('no sequence of events makes a deadline end earlier than it did, or on a day off', () => {
  fc.assert(
    fc.property(life, (lived) => {
      const deadlines = lived.history.flatMap((_, place) => {
        const state = stateAfter(lived, lived.of, place + 1);
        return state.kind === 'running' ? [state.deadline] : [];
      });
      expect(deadlines.filter(({ lastDay }) => !isWorkingDay(lastDay))).toEqual([]);
      const ends = deadlines.map(({ at }) => at);
      expect(ends).toEqual(ends.toSorted(compare));
    }),
    { numRuns: 3000 },
  );
});

const answers: Partial<Record<CaseEventKind, CaseEventKind>> = {
  formalComplaintWithdrawn: 'formalComplaintFiled',
  explanationReceived: 'explanationRequested',
  formalComplaintDecided: 'formalComplaintFiled',
};
const endOfAppeal: CaseEvent['kind'][] = ['appealWithdrawn', 'appealDismissed', 'appealDecided'];

/** What is owed and open after a history, kept by hand. */
function openAfter(lived: Life) {
  const owed = new Set<string>();
  let appealIsOpen = false;
  for (const [place, event] of lived.history.entries()) {
    if (event.kind === 'deadlineExtended') continue;
    const { kind, ref, at } = event;
    const state = stateAfter(lived, 'explanation', place);
    const isInTime = state.kind === 'running' && isBeforeDeadline(at, state.deadline);
    if (kind === 'formalComplaintFiled' || (kind === 'explanationRequested' && isInTime)) {
      owed.add(`${kind} ${ref}`);
    }
    owed.delete(`${answers[kind]} ${ref}`);
    if (kind === 'appealFiled') appealIsOpen = true;
    if (endOfAppeal.includes(kind)) appealIsOpen = false;
  }
  return { owed: [...owed], appealIsOpen };
}

test('while anything is unanswered no deadline runs that waits for it: of two explanations each has its own answer', () => {
  fc.assert(
    fc.property(life, (lived) => {
      const { owed, appealIsOpen } = openAfter(lived);
      const { kind: appeal } = stateAfter(lived, 'appeal');
      const { kind: complaint } = stateAfter(lived, 'formalComplaint');
      const owesExplanation = owed.some((each) => each.startsWith('explanationRequested'));
      expect(appeal).not.toBe(owed.length > 0 ? 'running' : 'suspended');
      expect(complaint).not.toBe(owesExplanation || appealIsOpen ? 'running' : 'suspended');
    }),
    { numRuns: 1000 },
  );
});

test('the parts of a course come in order, last some time, and do not overlap', () => {
  fc.assert(
    fc.property(life, ({ of, history, rules, exam }) => {
      const course = deadlineCourse(of, history, rules, exam);
      for (const [place, { from, to }] of course.entries()) {
        const next = course[place + 1]?.from;
        if (to) expect(compare(from, to)).toBe(-1);
        if (next) expect(to && compare(to, next)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the course says of every moment what the deadline did then', () => {
  fc.assert(
    fc.property(life, fc.nat({ max: 60 * 24 * 200 }), (lived, minutes) => {
      const now = begin.add({ minutes });
      const { of, history, rules, exam } = lived;
      const state = stateAfter(lived, of, history.filter(({ at }) => compare(at, now) <= 0).length);
      const isOver = state.kind === 'running' && !isBeforeDeadline(now, state.deadline);
      const holding = deadlineCourse(of, history, rules, exam).find(
        ({ from, to }) => compare(from, now) <= 0 && (!to || compare(now, to) < 0),
      );
      const did = holding === undefined ? 'none' : holding.kind === 'still' ? 'suspended' : 'running';
      expect(did).toBe(isOver ? 'none' : state.kind);
    }),
    { numRuns: 3000 },
  );
});

test('what is left begins now and ends with the deadline, and is there only while it runs', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: 1, max: 60 * 24 * 60 }), (lived, minutes) => {
      const { of, history, rules, exam } = lived;
      const now = (history.at(-1)?.at ?? begin).add({ minutes });
      const state = stateAfter(lived, of);
      const segments = courseAt(deadlineCourse(of, history, rules, exam), now);
      const [past, left] = [segments.filter(({ to }) => compare(to, now) <= 0), segments.filter(isLeft)];
      const runs = state.kind === 'running' && isBeforeDeadline(now, state.deadline);
      const whole = runs ? [`${now} ${state.deadline.at}`] : [];
      expect(left.map(({ from, to }) => `${from} ${to}`)).toEqual(whole);
      expect(past.length + left.length).toBe(segments.length);
    }),
    { numRuns: 1000 },
  );
});

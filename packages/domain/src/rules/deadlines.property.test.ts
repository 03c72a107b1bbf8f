import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, endOfDay, isWorkingDay } from '../calendar/calendar.ts';
import { oral, running } from '../test/case-events.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import type { CaseEvent, CaseEventKind } from './case-history.ts';
import { appealDeadline, explanationRequestDeadline, proceduralComplaintDeadline } from './deadlines.ts';

const start = Temporal.Instant.from('2020-01-01T00:00Z');
const minutesInThirtyYears = start.until(Temporal.Instant.from('2051-01-01T00:00Z')).total('minutes');
const anyInstant = fc.integer({ min: 0, max: minutesInThirtyYears }).map((minutes) => start.add({ minutes }));

/** A last Sunday of March or October in the thirty years, when the clock changes. */
const anyClockChange = fc
  .tuple(fc.integer({ min: 2020, max: 2050 }), fc.constantFrom(3, 10))
  .map(([year, month]) => {
    const lastDay = new Temporal.PlainDate(year, month, 31);
    return lastDay.subtract({ days: lastDay.dayOfWeek % 7 });
  });

/** An announcement whose three weeks run over a change of the clock, or begin or end near one. */
const overClockChange = fc
  .tuple(anyClockChange, fc.integer({ min: -23, max: 2 }), fc.integer({ min: 0, max: 1379 }))
  .map(([sunday, days, minutes]) => endOfDay(sunday.add({ days })).add({ minutes }));

const anyAnnouncement = fc.oneof(anyInstant, overClockChange);
const announcedAt = (at: Temporal.Instant): CaseEvent => ({ kind: 'announced', at });

describe('every deadline of thirty years', () => {
  it('ends at 24:00 in Oslo on a working day, three weeks or more after the event', () => {
    fc.assert(
      fc.property(anyAnnouncement, (at) => {
        const deadline = running(appealDeadline([announcedAt(at)], rules));
        expect(isWorkingDay(deadline.lastDay)).toBe(true);
        expect(endOfDay(deadline.lastDay).equals(deadline.at)).toBe(true);
        const days = dateOf(at).until(deadline.lastDay).days;
        expect(days).toBeGreaterThanOrEqual(21);
        // Easter, from Maundy Thursday to Easter Monday, is the longest run of days off.
        expect(days).toBeLessThanOrEqual(21 + 5);
      }),
      { numRuns: 1000 },
    );
  });

  it('in hours ends on a working day and gives at least the hours', () => {
    fc.assert(
      fc.property(anyAnnouncement, (at) => {
        const deadline = running(explanationRequestDeadline([announcedAt(at)], rules, oral));
        expect(isWorkingDay(deadline.lastDay)).toBe(true);
        expect(dateOf(deadline.at.subtract({ nanoseconds: 1 })).equals(deadline.lastDay)).toBe(true);
        expect(at.until(deadline.at).total('hours')).toBeGreaterThanOrEqual(24);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no earlier when the event that it counts from is later', () => {
    fc.assert(
      fc.property(anyAnnouncement, fc.integer({ min: 1, max: 100_000 }), (at, minutes) => {
        const first = running(appealDeadline([announcedAt(at)], rules));
        const second = running(appealDeadline([announcedAt(at.add({ minutes }))], rules));
        expect(Temporal.Instant.compare(first.at, second.at)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('an appeal deadline that restarts', () => {
  const restarts: CaseEventKind[] = ['explanationReceived', 'formalComplaintDecided', 'newGradingAnnounced'];

  it('is as long as if the result had been announced at that moment', () => {
    fc.assert(
      fc.property(
        anyAnnouncement,
        fc.integer({ min: 1, max: 50_000 }),
        fc.constantFrom(...restarts),
        (at, minutes, kind) => {
          const again = at.add({ minutes });
          const restarted = running(appealDeadline([announcedAt(at), { kind, at: again }], rules));
          expect(restarted.at.equals(running(appealDeadline([announcedAt(again)], rules)).at)).toBe(true);
        },
      ),
    );
  });

  it('is never shortened by a history of requests and answers', () => {
    const kinds: CaseEventKind[] = [
      'explanationRequested',
      'explanationReceived',
      'formalComplaintFiled',
      'formalComplaintDecided',
      'formalComplaintWithdrawn',
      'appealFiled',
      'appealWithdrawn',
      'appealDismissed',
    ];
    const steps = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 5_000 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyAnnouncement, steps, (at, later) => {
        const history = [announcedAt(at)];
        let before = running(appealDeadline(history, rules)).at;
        let now = at;
        for (const [kind, minutes] of later) {
          now = now.add({ minutes });
          history.push({ kind, at: now });
          const state = appealDeadline(history, rules);
          if (state.kind !== 'running') continue;
          expect(Temporal.Instant.compare(before, state.deadline.at)).toBeLessThanOrEqual(0);
          before = state.deadline.at;
        }
      }),
    );
  });

  it('never outlives the decision on appeal, while the deadline for a procedural complaint then runs again', () => {
    fc.assert(
      fc.property(anyAnnouncement, fc.integer({ min: 1, max: 500_000 }), (at, minutes) => {
        const decision: CaseEvent = { kind: 'appealDecided', at: at.add({ minutes }) };
        const history = [announcedAt(at), { kind: 'appealFiled', at } as const, decision];
        expect(appealDeadline(history, rules)).toEqual({ kind: 'none', reason: 'decidedOnAppeal' });
        const formal = running(proceduralComplaintDeadline(history, rules));
        expect(dateOf(decision.at).until(formal.lastDay).days).toBeGreaterThanOrEqual(21);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { endOfDay } from '../calendar/calendar.ts';
import type { SittingState } from '../sitting/sitting.ts';
import type { TimeEvent } from '../sitting/time-events.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import {
  beginsNow,
  type DatedExam,
  hasBegun,
  isMoved,
  movedDeadlines,
  ownChanges,
  timeChangeFindings,
} from './time-change.ts';

const at = (text: string) => Temporal.Instant.from(text);
const planned = { startsAt: at('2026-03-02T08:00:00Z'), durationMinutes: 240 };
const later = { ...planned, startsAt: at('2026-03-02T09:00:00Z') };
const shorter = { ...planned, durationMinutes: 180 };
const lateStart = (startsAt: string): TimeEvent => ({
  kind: 'lateStart',
  at: at('2026-03-02T07:30:00Z'),
  startsAt: at(startsAt),
});
const candidate = { candidacyId: 'c', extraMinutes: 0, events: [] as TimeEvent[] };

describe('a candidate’s own time, when the exam’s is changed [P14, D7]', () => {
  const inWords = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) =>
    `${startsAt} ${endsAt}`;
  it.each<[string, typeof planned, Partial<typeof candidate>, string]>([
    ['moves with the start', later, {}, '2026-03-02T09:00:00Z 2026-03-02T13:00:00Z'],
    ['keeps its extra time', later, { extraMinutes: 60 }, '2026-03-02T09:00:00Z 2026-03-02T14:00:00Z'],
    ['is shorter', shorter, { extraMinutes: 60 }, '2026-03-02T08:00:00Z 2026-03-02T12:00:00Z'],
    [
      'keeps the minutes that were given',
      later,
      { events: [{ kind: 'extension', at: planned.startsAt, minutes: 15 }] },
      '2026-03-02T09:00:00Z 2026-03-02T13:15:00Z',
    ],
    [
      'keeps a late start that is later still',
      later,
      { events: [lateStart('2026-03-02T10:00:00Z')] },
      '2026-03-02T10:00:00Z 2026-03-02T14:00:00Z',
    ],
    [
      'is the exam’s own where it was moved past a late start',
      later,
      { events: [lateStart('2026-03-02T08:30:00Z')] },
      '2026-03-02T09:00:00Z 2026-03-02T13:00:00Z',
    ],
  ])('%s', (_, changed, own, expected) => {
    const [change] = ownChanges(planned, changed, [{ ...candidate, ...own }]);
    expect(change && inWords(change.after)).toBe(expected);
  });

  const anyEvent: fc.Arbitrary<TimeEvent> = fc.oneof(
    fc
      .integer({ min: 1, max: 60 })
      .map((minutes) => ({ kind: 'extension' as const, at: planned.startsAt, minutes })),
    fc.integer({ min: 0, max: 600 }).map((minutes) => ({
      kind: 'lateStart' as const,
      at: planned.startsAt,
      startsAt: planned.startsAt.add({ minutes }),
    })),
  );
  const anyTime = fc.record({
    startsAt: fc.integer({ min: -3000, max: 3000 }).map((minutes) => planned.startsAt.add({ minutes })),
    durationMinutes: fc.integer({ min: 5, max: 720 }),
  });

  it('no candidate begins before the exam, or has less than its duration and their extra time', () => {
    fc.assert(
      fc.property(
        anyTime,
        fc.nat(120),
        fc.array(anyEvent, { maxLength: 4 }),
        (changed, extraMinutes, events) => {
          const [change] = ownChanges(planned, changed, [{ ...candidate, extraMinutes, events }]);
          const own = change?.after ?? { startsAt: planned.startsAt, endsAt: planned.startsAt };
          expect(Temporal.Instant.compare(own.startsAt, changed.startsAt)).toBeGreaterThanOrEqual(0);
          const minutes = own.startsAt.until(own.endsAt).total('minutes');
          expect(minutes).toBeGreaterThanOrEqual(changed.durationMinutes + extraMinutes);
        },
      ),
    );
  });

  it('a change that is changed back moves no one', () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyEvent, { maxLength: 4 }), (changed, events) => {
        const [there] = ownChanges(planned, changed, [{ ...candidate, events }]);
        const [back] = ownChanges(changed, planned, [{ ...candidate, events }]);
        if (!there || !back) throw new Error('there is one candidate');
        expect(isMoved({ candidacyId: 'c', before: there.before, after: back.after })).toBe(false);
      }),
    );
  });
});

describe('deadlines that follow from the time [P14, G9, A1]', () => {
  const exam: DatedExam = {
    startsAt: planned.startsAt,
    endsAt: at('2026-03-02T12:00:00Z'),
    workKind: 'exam' as const,
    credits: 10,
    gradingPeriod: null,
    gradingBasis: '',
    rules,
  };
  const movedTo = (startsAt: string, endsAt: string) =>
    movedDeadlines(exam, { ...exam, startsAt: at(startsAt), endsAt: at(endsAt) });

  it('stay where the exam stays on its day', () => {
    expect(movedTo('2026-03-02T09:00:00Z', '2026-03-02T13:00:00Z')).toEqual([]);
  });

  it('move with it to another day', () => {
    const lastOf = (day: string) => endOfDay(Temporal.PlainDate.from(day));
    expect(movedTo('2026-03-03T08:00:00Z', '2026-03-03T12:00:00Z')).toEqual([
      { what: 'paper', before: lastOf('2026-02-16'), after: lastOf('2026-02-17') },
      { what: 'grades', before: lastOf('2026-03-23'), after: lastOf('2026-03-24') },
      { what: 'results', before: lastOf('2026-03-24'), after: lastOf('2026-03-25') },
    ]);
  });

  it('move by the grading alone where only the end is on another day', () => {
    const moved = movedTo('2026-03-02T08:00:00Z', '2026-03-02T23:30:00Z');
    expect(moved.map(({ what }) => what)).toEqual(['grades', 'results']);
  });
});

describe('what is worth knowing of a change [P14]', () => {
  const own = (extraMinutes: number, events: TimeEvent[] = []) => ({ ...candidate, extraMinutes, events });
  const foundIn = (changed: typeof planned, ...candidates: ReturnType<typeof own>[]) => {
    const changes = ownChanges(planned, changed, candidates);
    const withExtra = changes.map((each, index) => ({
      ...each,
      extraMinutes: candidates[index]?.extraMinutes ?? 0,
    }));
    return timeChangeFindings(planned, changed, withExtra).map(({ code, count }) => `${code} ${count}`);
  };
  const earlier = { ...planned, startsAt: at('2026-03-02T07:45:00Z') };
  const paused: TimeEvent = { kind: 'pause', at: at('2026-03-02T07:50:00Z') };
  it.each<[string, string[], string[]]>([
    ['nothing of a later start', foundIn(later, own(0), own(30)), []],
    ['that candidates begin earlier', foundIn(earlier, own(0), own(30)), ['earlierStart 2']],
    [
      'not of a candidate with a later start of their own',
      foundIn(earlier, own(0, [lateStart('2026-03-02T09:00:00Z')])),
      [],
    ],
    ['that extra time stays when the length changes', foundIn(shorter, own(0), own(30)), ['ownExtraTime 1']],
    ['that candidates are paused', foundIn(later, own(0), own(0, [paused])), ['candidatesPaused 1']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('whether a candidate has begun', () => {
  const start = planned.startsAt;
  type Times = Parameters<typeof hasBegun>[1];
  const times: Times = { startsAt: start, pausedSince: null };
  const waiting: SittingState = { kind: 'waiting', arrivedAt: null };
  const open: SittingState = { kind: 'open', startedAt: start };
  const withdrawn = (from: typeof waiting | typeof open): SittingState => ({
    kind: 'withdrawn',
    at: start,
    from,
  });
  const cancelled = (from: typeof waiting | typeof open): SittingState => ({
    kind: 'cancelled',
    at: start,
    from,
  });
  const soon = start.subtract({ seconds: 30 });
  test.each<[string, SittingState, Partial<Times>, Temporal.Instant, boolean]>([
    ['waits, an hour before', waiting, {}, start.subtract({ hours: 1 }), false],
    ['waits, just before the servers release the key', waiting, {}, soon.subtract({ nanoseconds: 1 }), false],
    ['waits, so near the start that the key may be released', waiting, {}, soon, true],
    ['waits, and the start has come', waiting, {}, start, true],
    ['waits in a pause', waiting, { pausedSince: soon }, start.add({ hours: 1 }), false],
    ['begins later than the exam', waiting, { startsAt: start.add({ hours: 2 }) }, start, false],
    ['has opened the paper', open, {}, start, true],
    ['has handed in', { kind: 'handedIn', at: start, by: 'candidate', startedAt: start }, {}, start, true],
    ['was absent', { kind: 'absent', at: start }, {}, start, true],
    ['withdrew beforehand', withdrawn(waiting), {}, start.add({ hours: 1 }), false],
    [
      'is in a cancelled exam that would not have begun',
      cancelled(waiting),
      {},
      start.subtract({ hours: 1 }),
      false,
    ],
    ['is in a cancelled exam that would have begun', cancelled(waiting), {}, start, true],
    ['wrote when the exam was cancelled', cancelled(open), { pausedSince: soon }, start, true],
    ['withdrew while writing', withdrawn(open), {}, start.add({ hours: 1 }), true],
  ])('%s', (_, state, own, now, expected) => {
    expect(hasBegun(state, { ...times, ...own }, now)).toBe(expected);
  });

  it('a start is fixed half a minute before it', () => {
    expect([beginsNow(start, soon), beginsNow(start, soon.subtract({ seconds: 1 }))]).toEqual([true, false]);
  });
});

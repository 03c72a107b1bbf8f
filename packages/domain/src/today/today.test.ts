import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupToday, type TodayItem, todayGroupOf, todayGroups, todayKinds, waitedFor } from './today.ts';

const at = (text: string) => Temporal.Instant.from(text);
/** A Wednesday, 10.00 in Oslo. */
const wednesday = at('2026-03-11T09:00:00Z');
const due = (deadline: string | null, waitingFor?: TodayItem['waitingFor']): TodayItem => ({
  kind: 'gradeScripts',
  deadline: deadline === null ? null : at(deadline),
  ...(waitingFor && { waitingFor }),
});

describe('where a line belongs on the first page [V3]', () => {
  it.each([
    ['what has no deadline can be done today', null, undefined, 'today'],
    ['the very instant of the deadline is too late', '2026-03-11T09:00:00Z', undefined, 'late'],
    ['a second before it is not', '2026-03-11T09:00:01Z', undefined, 'today'],
    ['24:00 in Oslo is the end of today', '2026-03-11T23:00:00Z', undefined, 'today'],
    ['a second later is tomorrow', '2026-03-11T23:00:01Z', undefined, 'thisWeek'],
    ['24:00 on Sunday ends the week', '2026-03-15T23:00:00Z', undefined, 'thisWeek'],
    ['Monday is later', '2026-03-16T09:00:00Z', undefined, 'later'],
    ['others have it', null, 'graders', 'waiting'],
    ['others have it until today', '2026-03-11T20:00:00Z', 'graders', 'waiting'],
    ['late is late, also where others have it', '2026-03-10T23:00:00Z', 'graders', 'late'],
  ] as const)('%s', (_, deadline, waitingFor, group) => {
    expect(todayGroupOf(due(deadline, waitingFor), wednesday)).toBe(group);
  });

  it.each([
    ['on a Sunday the week ends at midnight', '2026-03-15T12:00:00Z', '2026-03-16T00:00:00Z', 'later'],
    ['on a Monday the whole week lies ahead', '2026-03-16T08:00:00Z', '2026-03-22T23:00:00Z', 'thisWeek'],
    ['the evening before, UTC is still yesterday', '2026-03-10T23:30:00Z', '2026-03-11T23:00:00Z', 'today'],
    ['the day of 23 hours', '2026-03-28T23:30:00Z', '2026-03-29T22:00:00Z', 'today'],
    ['after the day of 23 hours', '2026-03-28T23:30:00Z', '2026-03-29T22:00:01Z', 'later'],
  ])('%s', (_, now, deadline, group) => {
    expect(todayGroupOf(due(deadline), at(now))).toBe(group);
  });
});

const items = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...todayKinds),
      deadline: fc.option(
        fc.integer({ min: -100_000, max: 100_000 }).map((minutes) => wednesday.add({ minutes })),
      ),
      waitingFor: fc.constantFrom(...waitedFor),
    },
    { requiredKeys: ['kind', 'deadline'] },
  ),
);

describe('the first page as a whole [V3]', () => {
  it('each line is in exactly one group', () => {
    fc.assert(
      fc.property(items, (lines) => {
        const groups = groupToday(lines, wednesday);
        const all = todayGroups.flatMap((group) => groups[group]);
        expect(all).toHaveLength(lines.length);
        expect(new Set(all)).toEqual(new Set(lines));
      }),
    );
  });

  it('in a group the lines without a date come first, then the nearest deadline', () => {
    fc.assert(
      fc.property(items, (lines) => {
        for (const group of Object.values(groupToday(lines, wednesday))) {
          const times = group.map(({ deadline }) => deadline?.epochMilliseconds ?? Number.NEGATIVE_INFINITY);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('with one deadline the order is the course of the exam', () => {
    const deadline = wednesday.add({ hours: 1 });
    const lines = (['announceResults', 'publishExam', 'gradeScripts'] as const).map((kind) => ({
      kind,
      deadline,
    }));
    const { today } = groupToday(lines, wednesday);
    expect(today.map(({ kind }) => kind)).toEqual(['publishExam', 'gradeScripts', 'announceResults']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupToday,
  groupTodayByExam,
  type TodayItem,
  todayGroupOf,
  todayGroups,
  todayKinds,
  waitedFor,
} from './today.ts';

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

describe('one exam is one place on the first page [V3]', () => {
  const of = (examId: string, kind: TodayItem['kind'], deadline: string | null, more = {}): TodayItem => ({
    kind,
    examId,
    deadline: deadline === null ? null : at(deadline),
    ...more,
  });
  const inShort = (lines: readonly TodayItem[]) => {
    const groups = groupTodayByExam(lines, wednesday);
    return todayGroups.flatMap((group) =>
      groups[group].length === 0
        ? []
        : [[group, ...groups[group].map(({ examId = '-', kind }) => `${examId} ${kind}`)].join(': ')],
    );
  };
  const [yesterday, friday, april] = ['2026-03-10T09:00:00Z', '2026-03-13T09:00:00Z', '2026-04-10T09:00:00Z'];

  it.each<[string, TodayItem[], string[]]>([
    [
      'all its lines are with the most urgent, the most urgent first',
      [
        of('a', 'announceResults', april),
        of('a', 'decideIncidents', null),
        of('a', 'followUpHandIns', yesterday),
      ],
      ['late: a followUpHandIns: a decideIncidents: a announceResults'],
    ],
    [
      'a running exam is first, with what is late in it, and the one that ends first before the others',
      [
        of('b', 'examRunning', null, { at: at(friday) }),
        of('a', 'followUpPaper', yesterday, { waitingFor: 'author' }),
        of('a', 'examRunning', null, { at: at('2026-03-11T12:00:00Z') }),
      ],
      ['running: a examRunning: a followUpPaper: b examRunning'],
    ],
    [
      'other exams come between by their own urgency, not by the lines of the first',
      [
        of('a', 'checkResults', friday),
        of('b', 'publishExam', '2026-03-12T09:00:00Z'),
        of('a', 'publishExam', april),
      ],
      ['thisWeek: b publishExam: a checkResults: a publishExam'],
    ],
    [
      'what is of no exam stays where it is',
      [
        { kind: 'failedMail', deadline: null },
        { kind: 'waitingSignIns', deadline: null },
        of('a', 'publishExam', friday),
      ],
      ['today: - failedMail: - waitingSignIns', 'thisWeek: a publishExam'],
    ],
    [
      'what others are to do waits, but not where the exam has something of the reader’s own',
      [
        of('a', 'followUpGrading', april, { waitingFor: 'graders' }),
        of('b', 'followUpGrading', april, { waitingFor: 'graders' }),
        of('b', 'decideIncidents', null),
      ],
      ['today: b decideIncidents: b followUpGrading', 'waiting: a followUpGrading'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(inShort(lines)).toEqual(expected);
  });

  it('every line is there once, and an exam in one group only', () => {
    const ofExams = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), items)
        .map(([examId, lines]) => lines.map((line) => ({ ...line, examId }))),
    );
    fc.assert(
      fc.property(ofExams, (found) => {
        const lines = found.flat();
        const groups = groupTodayByExam(lines, wednesday);
        const all = todayGroups.flatMap((group) => groups[group]);
        expect(all).toHaveLength(lines.length);
        expect(new Set(all)).toEqual(new Set(lines));
        const places = todayGroups.flatMap((group) => [
          ...new Set(groups[group].map(({ examId }) => examId)),
        ]);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

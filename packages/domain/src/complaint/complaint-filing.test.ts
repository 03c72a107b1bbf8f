import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventKind } from '../rules/case-history.ts';
import { appealDeadline, isBeforeDeadline, proceduralComplaintDeadline } from '../rules/deadlines.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import {
  complaintDeadline,
  complaintYearLimit,
  decideComplaintFiling,
  isBeyondYear,
  mostComplaints,
} from './complaint-filing.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const exam = { form: 'written', recheckable: true } as const;
/** Held on Monday 4 May 2026, announced on Tuesday 26 May. */
const startsAt = at('2026-05-04T07:00:00Z');
const announced: CaseEvent = { kind: 'announced', at: at('2026-05-26T10:00:00Z') };
const base = { startsAt, timesFiled: 0, isFiledAlready: false, history: [] as CaseEvent[], exam, rules };
const filing = (now: string, knownOn: string, more: Partial<typeof base> = {}) =>
  decideComplaintFiling({ ...base, now: at(now), knownOn: day(knownOn), ...more });
const inTime = { kind: 'accepted', event: { kind: 'complaintFiled', late: false } };
const late = { kind: 'accepted', event: { kind: 'complaintFiled', late: true } };

describe('the three weeks of a procedural complaint (uhl. § 11-9) [K8]', () => {
  test.each<[string, string, string, CaseEvent[], unknown]>([
    ['before the announcement, on the last day', '2026-05-26T21:59:59Z', '2026-05-04', [], inTime],
    ['before the announcement, too late', '2026-05-26T22:00:00Z', '2026-05-04', [], late],
    ['of an error that was known with the grade', '2026-06-16T21:59:59Z', '2026-05-26', [announced], inTime],
    ['of the same error, a day later', '2026-06-16T22:00:00Z', '2026-05-26', [announced], late],
    ['of an error found two months later', '2026-08-10T10:00:00Z', '2026-08-03', [announced], inTime],
    [
      'of an error known on the exam day, after the grade',
      '2026-06-01T10:00:00Z',
      '2026-05-04',
      [announced],
      late,
    ],
    [
      'of that error, three weeks from a received explanation (6)',
      '2026-06-22T10:00:00Z',
      '2026-05-04',
      [
        announced,
        { kind: 'explanationRequested', at: at('2026-05-27T10:00:00Z') },
        { kind: 'explanationReceived', at: at('2026-06-01T10:00:00Z') },
      ],
      inTime,
    ],
    [
      'while an appeal is not decided (6)',
      '2026-09-01T10:00:00Z',
      '2026-05-04',
      [announced, { kind: 'appealFiled', at: at('2026-06-10T10:00:00Z') }],
      inTime,
    ],
  ])('%s', (_, now, knownOn, history, expected) => {
    expect(filing(now, knownOn, { history })).toEqual(expected);
  });

  test.each([
    ['before the exam', '2026-05-04T06:59:59Z', '2026-05-04', {}, 'complaintBeforeExam'],
    ['about an error that is still to come', '2026-05-05T10:00:00Z', '2026-05-06', {}, 'errorKnownInFuture'],
    [
      'after so many',
      '2026-05-05T10:00:00Z',
      '2026-05-05',
      { timesFiled: mostComplaints },
      'complaintFiledTooOften',
    ],
  ] as const)('none is filed %s', (_, now, knownOn, more, code) => {
    expect(filing(now, knownOn, more)).toEqual({ kind: 'refused', code });
  });

  test('the same one, sent again, changes nothing: not even where it was the last that could be filed', () => {
    const again = { isFiledAlready: true, timesFiled: mostComplaints };
    expect(filing('2026-05-26T10:00:00Z', '2026-05-04', again)).toEqual({ kind: 'unchanged' });
  });

  test('none is refused for being late, however late it is and whatever has happened', () => {
    const kinds: CaseEventKind[] = [
      'announced',
      'explanationReceived',
      'appealFiled',
      'appealDecided',
      'newGradingAnnounced',
    ];
    const days = fc.integer({ min: 0, max: 2000 });
    const event = fc.record({
      kind: fc.constantFrom(...kinds),
      at: days.map((n) => startsAt.add({ hours: 24 * n })),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), days, days, (history, known, waited) => {
        const knownOn = startsAt.toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: known });
        const now = startsAt.add({ hours: 24 * (known + waited) });
        const decision = decideComplaintFiling({ ...base, history, knownOn, now });
        expect(decision.kind).toBe('accepted');
        if (waited <= 21 && decision.kind === 'accepted') expect(decision.event.late).toBe(false);
      }),
    );
  });
});

test('the day on which one error was known shortens no deadline for another', () => {
  const ofResult = proceduralComplaintDeadline([announced], rules, exam);
  const ofOld = complaintDeadline({ ...base, knownOn: day('2026-05-04'), history: [announced] });
  if (ofResult.kind !== 'running' || ofOld.kind !== 'running') throw new Error('both run');
  expect(ofOld.deadline.lastDay.toString()).toBe('2026-05-26');
  expect(ofResult.deadline.lastDay.toString()).toBe('2026-06-16');
});

test('a decided complaint gives the appeal its three weeks in full (uhl. § 11-10(1))', () => {
  const filed: CaseEvent = { kind: 'formalComplaintFiled', at: at('2026-05-28T10:00:00Z') };
  const decided: CaseEvent = { kind: 'formalComplaintDecided', at: at('2026-07-01T10:00:00Z') };
  expect(appealDeadline([announced, filed], rules, exam).kind).toBe('suspended');
  const state = appealDeadline([announced, filed, decided], rules, exam);
  expect(state.kind === 'running' && state.deadline.lastDay.toString()).toBe('2026-07-22');
});

describe('the year of fvl. § 31', () => {
  test('runs from the last decision about the grade', () => {
    const decided: CaseEvent = { kind: 'appealDecided', at: at('2026-08-14T10:00:00Z') };
    const limit = complaintYearLimit([decided, announced], rules);
    expect(limit?.lastDay.toString()).toBe('2027-08-16');
    expect(isBeyondYear(at('2027-08-16T21:59:59Z'), limit)).toBe(false);
    expect(isBeyondYear(at('2027-08-16T22:00:00Z'), limit)).toBe(true);
    expect(limit && isBeforeDeadline(at('2027-08-16T21:59:59Z'), limit)).toBe(true);
  });

  test('has not begun before the announcement', () => {
    expect(complaintYearLimit([], rules)).toBeNull();
    expect(isBeyondYear(at('2036-08-16T21:59:59Z'), null)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hourOn } from '../../calendar/mornings.ts';
import { type ExamState, examStates } from '../../exam/exam.ts';
import { type AnnouncedTogether, type BySelfExam, bySelfDay, decideBySelf } from './by-self.ts';

const rules = (bySelf: boolean) => ({ announcement: { workingDaysAfter: 1, bySelf, legalBasis: '' } });
const exam: BySelfExam = { state: 'checked', rules: rules(true), isTurnedOff: false };
const day = (date: string) => Temporal.PlainDate.from(date);
const morningOf = (date: string) => hourOn(day(date), 8);
/** Due on Monday 23 March 2026, and checked that Friday before. */
const grades: AnnouncedTogether = {
  results: 'checked',
  checkedAt: Temporal.Instant.from('2026-03-20T10:00:00Z'),
  dueOn: day('2026-03-23'),
  answers: 3,
  isPlanned: false,
  unsigned: 0,
  rescored: 0,
  corrections: 0,
};
const open = { results: 'open', checkedAt: null } as const;

function said(change: Partial<AnnouncedTogether>, date: string, of: Partial<BySelfExam> = {}): string {
  const decision = decideBySelf({ ...exam, ...of }, { ...grades, ...change }, morningOf(date));
  return decision.kind === 'wait' ? decision.obstacle : decision.kind;
}

describe('announcing by itself [R1]', () => {
  it.each<[string, Partial<AnnouncedTogether>, string, string]>([
    ['checked grades on the day they are due', {}, '2026-03-23', 'none'],
    ['checked grades on the first working day after it', {}, '2026-03-24', 'announce'],
    ['after days on which Karakter did not run', {}, '2026-03-31', 'announce'],
    ['on a Saturday after the due date', {}, '2026-03-28', 'none'],
    ['on Maundy Thursday', {}, '2026-04-02', 'none'],
    ['grades due on a Friday, on Saturday', { dueOn: day('2026-03-27') }, '2026-03-28', 'none'],
    ['grades due on a Friday, on Monday', { dueOn: day('2026-03-27') }, '2026-03-30', 'announce'],
    ['grades that are due later', { dueOn: day('2026-04-10') }, '2026-03-24', 'none'],
    ['grades without a due date', { dueOn: null }, '2026-03-24', 'none'],
    ['announced grades', { results: 'announced' }, '2026-03-24', 'none'],
    ['grades for which another time is planned', { isPlanned: true }, '2026-03-24', 'none'],
    ['unchecked grades', open, '2026-03-24', 'notChecked'],
    ['a check that was taken back', open, '2026-03-26', 'notChecked'],
    ['an exam in which no candidate handed in anything', { ...open, answers: 0 }, '2026-03-24', 'none'],
    ['grades with a protocol to sign', { unsigned: 1 }, '2026-03-24', 'unsigned'],
    ['grades that a changed scoring speaks against', { rescored: 2 }, '2026-03-24', 'rescored'],
    ['grades with a proposed correction', { corrections: 1 }, '2026-03-24', 'correctionProposed'],
    [
      'unchecked grades that other things are wrong with',
      { ...open, unsigned: 1 },
      '2026-03-24',
      'notChecked',
    ],
  ])('%s', (_, change, date, expected) => expect(said(change, date)).toBe(expected));

  it('what is checked in the course of a day is announced on the next working morning', () => {
    const checkedAt = Temporal.Instant.from('2026-03-27T07:00:01Z');
    const mornings = ['2026-03-27', '2026-03-28', '2026-03-30'].map((date) => said({ checkedAt }, date));
    expect(mornings).toEqual(['none', 'none', 'announce']);
    expect(said({ checkedAt: morningOf('2026-03-27') }, '2026-03-27')).toBe('announce');
  });

  it('is for exams in grading or checked, where the rules say so and the office has not turned it off', () => {
    const table = examStates.map((state) => [state, said({}, '2026-03-24', { state })]);
    const by = (wanted: ExamState[]) => examStates.map((s) => [s, wanted.includes(s) ? 'announce' : 'none']);
    expect(table).toEqual(by(['published', 'checked']));
    expect(said({}, '2026-03-24', { isTurnedOff: true })).toBe('none');
    expect(said({}, '2026-03-24', { rules: rules(false) })).toBe('none');
  });
});

const anyGrades: fc.Arbitrary<AnnouncedTogether> = fc.record({
  results: fc.constantFrom('open', 'checked', 'announced'),
  checkedAt: fc
    .option(fc.integer({ min: 0, max: 40 }))
    .map((days) => (days === null ? null : morningOf('2026-03-01').add({ hours: days * 24 + 1 }))),
  dueOn: fc.option(fc.integer({ min: 0, max: 40 }).map((days) => day('2026-03-01').add({ days }))),
  answers: fc.nat(2),
  isPlanned: fc.boolean(),
  unsigned: fc.nat(1),
  rescored: fc.nat(1),
  corrections: fc.nat(1),
});

test('nothing is announced before its day, unchecked, unsigned, undecided, planned, twice, or on a day off [R1, G4, G17]', () => {
  fc.assert(
    fc.property(anyGrades, fc.nat(60), (any, days) => {
      const today = day('2026-03-01').add({ days });
      const decision = decideBySelf(exam, any, hourOn(today, 8));
      const from = bySelfDay(exam, any);
      if (decision.kind === 'none') return;
      expect(from && Temporal.PlainDate.compare(from, today) <= 0).toBe(true);
      expect(any.results === 'announced' || any.isPlanned || today.dayOfWeek > 5).toBe(false);
      if (decision.kind !== 'announce') return;
      expect([any.results, any.unsigned, any.rescored, any.corrections]).toEqual(['checked', 0, 0, 0]);
    }),
  );
});

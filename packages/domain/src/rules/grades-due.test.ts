import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, dayEndedBy } from '../calendar/calendar.ts';
import { inShort, running } from '../test/case-events.ts';
import { day, daysInThirtyYears, oslo } from '../test/oslo.ts';
import { higherEducationRules as rules, schoolRules } from '../test/rules.ts';
import { type GradedWork, gradesDueFor, gradingDeadline } from './grades-due.ts';
import { builtInRules, rulesFor } from './rules-for.ts';

const work: GradedWork = { workKind: 'exam', credits: 10 };

describe('grading', () => {
  it('is due fifteen working days after the exam, with its paragraph [G9]', () => {
    const deadline = running(gradingDeadline(day('2026-05-04'), rules, work));
    expect(deadline.lastDay.toString()).toBe('2026-05-27');
    expect(deadline.at).toEqual(oslo('2026-05-28T00:00'));
    expect(deadline.legalBasis).toBe('uhl. § 11-7(4)');
  });

  it("keeps to the Act's date where the exam's own period is the shorter one from that day [G9]", () => {
    const own = { period: { days: 22 }, legalBasis: 'Forskrift' };
    // Over Easter, fifteen working days are more than twenty-two days.
    const overEaster = running(gradingDeadline(day('2026-03-25'), rules, { ...work, own }));
    expect(overEaster.lastDay.toString()).toBe('2026-04-20');
    expect(overEaster.legalBasis).toBe(rules.grading.legalBasis);
    const later = running(gradingDeadline(day('2026-04-20'), rules, { ...work, own }));
    expect(later.legalBasis).toBe(own.legalBasis);
  });

  it("follows the exam's own longer period when a regulation gives one", () => {
    const own = { period: { months: 3 }, legalBasis: 'FOR-2025-03-06-384 § 5-14(13)' };
    const deadline = running(gradingDeadline(day('2026-05-15'), rules, { ...work, own }));
    expect(deadline.lastDay.toString()).toBe('2026-08-17');
    expect(deadline.legalBasis).toBe(own.legalBasis);
  });

  it.each([
    ['2026-05-04T23:59', null, '2026-05-27'],
    ['2026-05-05T00:00', null, '2026-05-27'],
    ['2026-05-05T00:01', null, '2026-05-28'],
    // The nights in which the clock changes, and the one after which a holiday begins.
    ['2026-03-29T00:00', null, '2026-04-22'],
    ['2026-03-30T00:00', null, '2026-04-22'],
    ['2026-10-26T00:00', null, '2026-11-13'],
    ['2026-05-16T00:00', 'P3M', '2026-08-17'],
    ['2026-05-05T00:00', 'P30VD', '2026-06-17'],
  ])(
    'of an exam that ends at %s with its own time %s is due on %s: 24.00 ends the day',
    (end, period, due) => {
      const exam = { ...work, endsAt: oslo(end), gradingPeriod: period, gradingBasis: 'Studieforskriften' };
      const deadline = running(gradesDueFor(exam, rules));
      expect(deadline.lastDay.toString()).toBe(due);
      expect(deadline.legalBasis).toBe(period === null ? 'uhl. § 11-7(4)' : 'Studieforskriften');
    },
  );

  it.each([
    ['2026-11-16', '2027-01-05'],
    ['2026-11-27', '2027-01-05'],
    ['2026-11-28', 'outsideTerms'],
    ['2027-05-04', '2027-06-18'],
    ['2027-05-03', 'outsideTerms'],
    // Another school year, whose dates Udir sets separately and Karakter does not have: nothing is assumed.
    ['2026-05-12', 'outsideTerms'],
    ['2027-11-18', 'outsideTerms'],
  ])('for a school exam on %s is due by the term: %s', (exam, due) => {
    expect(inShort(gradingDeadline(day(exam), schoolRules, work))).toBe(due);
  });

  // Each is counted from 4 May 2026: the Act's 15 working days are 27 May, by the test vectors of the calendar.
  it.each([
    ['HIF', 'masterThesis', 30, '2026-05-27', 'uhl. § 11-7(4)'],
    ['NTNU', 'masterThesis', 30, '2026-08-04', 'NTNU § 5-14(13)'],
    ['NTNU', 'exam', 30, '2026-05-27', 'uhl. § 11-7(4)'],
    ['DMMH', 'masterThesis', 30, '2026-06-17', 'DMMH § 5-14(1)'],
    ['DMMH', 'bachelorThesis', 15, '2026-05-27', 'uhl. § 11-7(4)'],
    ['HVL', 'masterThesis', 60, '2026-06-15', 'HVL kap. 13'],
    ['UiS', 'exam', 15, '2026-05-27', 'uhl. § 11-7(4)'],
    ['UiS', 'exam', 15.5, '2026-06-01', 'UiS § 7-6'],
    ['UiS', 'exam', 30, '2026-06-29', 'UiS § 7-6'],
  ] as const)(
    'at %s of a work of kind %s with %d credits is due on %s (%s) [G9]',
    (institution, workKind, credits, due, basis) => {
      const own = rulesFor(
        { sector: 'higherEducation', institution, startsAt: oslo('2026-05-04T09:00') },
        builtInRules,
      );
      const deadline = running(gradingDeadline(day('2026-05-04'), own, { workKind, credits }));
      expect(deadline.lastDay.toString()).toBe(due);
      expect(deadline.legalBasis).toBe(basis);
    },
  );

  it('of a master at NTNU before its regulation is due by the Act', () => {
    const own = rulesFor(
      {
        sector: 'higherEducation',
        institution: 'NTNU',
        startsAt: oslo('2025-05-05T09:00'),
      },
      builtInRules,
    );
    const deadline = running(
      gradingDeadline(day('2025-05-05'), own, { workKind: 'masterThesis', credits: 30 }),
    );
    expect(deadline.lastDay.toString()).toBe('2025-05-26');
  });
});

const exam = (endsAt: string) => ({ ...work, endsAt: oslo(endsAt), gradingPeriod: null, gradingBasis: '' });

describe('an extension [G9]', () => {
  it('is the due date, with its step and the paragraph', () => {
    const deadline = running(gradesDueFor(exam('2026-05-04T13:00'), rules, day('2026-06-12')));
    expect(deadline.lastDay.toString()).toBe('2026-06-12');
    expect(deadline.at).toEqual(oslo('2026-06-13T00:00'));
    expect(deadline.legalBasis).toBe('uhl. § 11-7(4)');
    expect(deadline.steps.map(({ code }) => code)).toEqual([
      'countedFrom',
      'periodAdded',
      'extendedTo',
      'ends',
    ]);
  });

  it('is not for schools, whose terms have fixed dates, and whose rules let no one extend them', () => {
    for (const to of [null, day('2026-06-12'), day('2027-01-20')]) {
      expect(inShort(gradesDueFor(exam('2026-05-12T13:00'), schoolRules, to))).toBe('outsideTerms');
      expect(inShort(gradesDueFor(exam('2026-11-16T13:00'), schoolRules, to))).toBe('2027-01-05');
    }
  });

  it('has the paragraph of the rule that allows it, and gives a date to an exam that has none', () => {
    const own = { ...schoolRules, gradingExtension: { legalBasis: 'lokal forskrift' } };
    const deadline = running(gradesDueFor(exam('2026-05-12T13:00'), own, day('2026-06-12')));
    expect(deadline.lastDay.toString()).toBe('2026-06-12');
    expect(deadline.legalBasis).toBe('lokal forskrift');
  });

  const anyDay = fc.constantFrom(...daysInThirtyYears);
  const endOf = (date: Temporal.PlainDate) => exam(`${date.toString()}T13:00`);

  it('never makes the date earlier, and is never later than asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 90 }), (date, days) => {
        const to = addWorkingDays(date, days);
        const [without, due] = [gradesDueFor(endOf(date), rules), gradesDueFor(endOf(date), rules, to)];
        const [lastDay, usual] = [running(due).lastDay, running(without).lastDay];
        expect(Temporal.PlainDate.compare(lastDay, usual)).toBeGreaterThanOrEqual(0);
        const latest = Temporal.PlainDate.compare(to, usual) > 0 ? to : usual;
        expect(lastDay.toString()).toBe(latest.toString());
      }),
    );
  });

  it("a candidate's date never precedes the law's for the day that candidate's own exam ended", () => {
    const institution = fc.constantFrom('HIF', 'NTNU', 'DMMH', 'HVL', 'UiS');
    const kind = fc.constantFrom('exam', 'bachelorThesis', 'masterThesis' as const);
    const hour = fc.constantFrom('13:00', '23:59', '00:00');
    fc.assert(
      fc.property(
        anyDay,
        institution,
        kind,
        fc.constantFrom(7.5, 15, 30, 60),
        hour,
        (date, code, workKind, credits, at) => {
          const own = rulesFor(
            {
              sector: 'higherEducation',
              institution: code,
              startsAt: oslo('2026-05-04T09:00'),
            },
            builtInRules,
          );
          const endsAt = oslo(`${date.toString()}T${at}`);
          const due = running(gradesDueFor({ ...exam('2026-05-04T13:00'), endsAt, workKind, credits }, own));
          const byLaw = addWorkingDays(dayEndedBy(endsAt), 15);
          expect(Temporal.PlainDate.compare(due.lastDay, byLaw)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

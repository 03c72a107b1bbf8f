import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRules, caseRulesFor, rulesFor } from '../rules-for.ts';
import { type PlannedRule, rulesInForce } from './rules-in-force.ts';

const atNine = (on: string) =>
  Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '09:00' }).toInstant();
const rulesOn = (on: string, planned: readonly PlannedRule[], institution = 'HIF') =>
  rulesFor(
    { sector: 'higherEducation', institution, startsAt: atNine(on) },
    rulesInForce(builtInRules, planned),
  );

const appeal = (weeks: number, from: string, until?: string, institution = 'HIF') =>
  ({
    parameter: 'appeal',
    sector: 'higherEducation',
    institution,
    from,
    ...(until !== undefined && { until }),
    by: 'exam',
    law: 'LOV-2027-01-01-1',
    value: { period: { weeks }, legalBasis: 'uhl. § 11-10(1)' },
  }) as PlannedRule;
const weeksOn = (on: string, planned: readonly PlannedRule[], institution?: string) =>
  rulesOn(on, planned, institution).appeal.period;

describe('the rules in force with what an institution has planned [U1]', () => {
  it.each([
    ['2026-12-31', 3],
    ['2027-01-01', 4],
    ['2027-05-31', 4],
    ['2027-06-01', 3],
  ])('are the planned ones from their first day until their end: %s', (on, weeks) => {
    expect(weeksOn(on, [appeal(4, '2027-01-01', '2027-06-01')])).toEqual({ weeks });
  });

  it.each([
    ['2027-02-28', 4],
    ['2027-03-01', 5],
    ['2027-04-01', 4],
  ])('are those of the plan that began last, and of the one before when it has ended: %s', (on, weeks) => {
    const planned = [appeal(5, '2027-03-01', '2027-04-01'), appeal(4, '2027-01-01')];
    expect(weeksOn(on, planned)).toEqual({ weeks });
  });

  it('are of no other institution, and replace the institution’s own that came with Karakter', () => {
    const planned = [appeal(4, '2027-01-01')];
    expect(weeksOn('2027-02-01', planned, 'NTNU')).toEqual({ weeks: 3 });
    const bySelf = {
      parameter: 'announcement',
      sector: 'higherEducation',
      institution: 'NTNU',
      from: '2027-01-01',
      law: 'lokal forskrift',
      value: { workingDaysAfter: 2, bySelf: false, legalBasis: 'lokal forskrift' },
    } as PlannedRule;
    expect(rulesOn('2026-12-31', [bySelf], 'NTNU').announcement.bySelf).toBe(true);
    expect(rulesOn('2027-01-01', [bySelf], 'NTNU').announcement.workingDaysAfter).toBe(2);
  });

  it('go by the filing where the rule does: a case filed before keeps what it had', () => {
    const open = {
      parameter: 'reassessThreshold',
      sector: 'higherEducation',
      institution: 'HIF',
      from: '2027-01-01',
      by: 'filing',
      law: 'LOV-2026-06-19-60',
      value: null,
    } as PlannedRule;
    const exam = rulesOn('2026-12-01', [open]);
    expect(caseRulesFor(exam, atNine('2026-12-31')).reassessThreshold).toMatchObject({ grades: 2 });
    expect(caseRulesFor(exam, atNine('2027-01-01')).reassessThreshold).toBeNull();
  });

  it('are exactly one on each day, whatever is planned, and unchanged before the first plan begins', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((days) => Temporal.PlainDate.from('2027-01-01').add({ days }));
    const plan = fc
      .tuple(day, fc.option(fc.integer({ min: 1, max: 200 })), fc.integer({ min: 4, max: 40 }))
      .map(([from, days, weeks]) =>
        appeal(weeks, from.toString(), days === null ? undefined : from.add({ days }).toString()),
      );
    const plans = fc.uniqueArray(plan, { selector: ({ from }) => from, maxLength: 6 });
    fc.assert(
      fc.property(plans, day, (planned, on) => {
        const covering = planned.filter(
          ({ from, until }) => from <= on.toString() && (until === undefined || on.toString() < until),
        );
        const last = covering.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
        expect(rulesOn(on.toString(), planned).appeal).toEqual(
          last?.value ?? rulesOn(on.toString(), []).appeal,
        );
        const before = Temporal.PlainDate.from('2026-12-31');
        expect({ ...rulesOn(before.toString(), planned), inForce: [] }).toEqual({
          ...rulesOn(before.toString(), []),
          inForce: [],
        });
      }),
    );
  });
});

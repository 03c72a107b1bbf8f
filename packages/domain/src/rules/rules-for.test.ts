import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedRule } from './rule-set.ts';
import { builtInRules, caseRulesFor, rulesFor } from './rules-for.ts';

const exam = (on: string, institution = 'HIF', sector: 'higherEducation' | 'school' = 'higherEducation') => ({
  sector,
  institution,
  startsAt: Temporal.PlainDate.from(on)
    .toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '09:00' })
    .toInstant(),
});

/** A data set with one rule for each parameter, with these in place of the one for appeals. */
function withAppeals(
  ...appeals: readonly { institution?: string; from: string; until?: string; weeks: number; by?: 'filing' }[]
) {
  const others = Object.entries(rulesFor(exam('2026-05-20'), builtInRules))
    .filter(([key]) => !['sector', 'institution', 'on', 'inForce', 'appeal'].includes(key))
    .map(([parameter, value]) => ({
      parameter,
      value,
      sector: 'higherEducation',
      from: '2000-01-01',
      law: '',
    }));
  const own = appeals.map(({ weeks, ...dated }) => ({
    parameter: 'appeal',
    sector: 'higherEducation',
    law: 'FOR-0000-00-00-0',
    value: { period: { weeks }, legalBasis: '' },
    ...dated,
  }));
  return [...others, ...own] as DatedRule[];
}

describe('the rules of an exam', () => {
  it('are those of its sector: a candidate has three weeks to appeal in higher education, ten days at school [K1]', () => {
    expect(rulesFor(exam('2026-05-20'), builtInRules).appeal.period).toEqual({ weeks: 3 });
    expect(rulesFor(exam('2026-05-20', 'VGS', 'school'), builtInRules).appeal.period).toEqual({ days: 10 });
    expect(rulesFor(exam('2026-05-20', 'VGS', 'school'), builtInRules).explanationRequest).toBeNull();
  });

  it('are the institution’s own where it has one, and no other institution’s', () => {
    const data = withAppeals(
      { from: '2024-08-01', weeks: 3 },
      { from: '2024-08-01', weeks: 4, institution: 'NTU' },
    );
    expect(rulesFor(exam('2026-05-20', 'NTU'), data).appeal.period).toEqual({ weeks: 4 });
    expect(rulesFor(exam('2026-05-20', 'HIF'), data).appeal.period).toEqual({ weeks: 3 });
  });

  it.each([
    ['2026-07-31', 3],
    ['2026-08-01', 5],
  ])('change on a day, by the day of the exam in Oslo: %s [K1]', (on, weeks) => {
    const data = withAppeals(
      { from: '2024-08-01', until: '2026-08-01', weeks: 3 },
      { from: '2026-08-01', weeks: 5 },
    );
    expect(rulesFor(exam(on), data).appeal.period).toEqual({ weeks });
  });

  it('are never chosen between: two rules that both apply are an error, and so is none', () => {
    const two = withAppeals({ from: '2024-08-01', weeks: 3 }, { from: '2026-01-01', weeks: 4 });
    expect(() => rulesFor(exam('2026-05-20'), two)).toThrow('2 rules apply: appeal');
    expect(rulesFor(exam('2025-05-20'), two).appeal.period).toEqual({ weeks: 3 });
    expect(() => rulesFor(exam('2026-05-20'), withAppeals())).toThrow('no rule applies: appeal');
  });

  it('exist for every day of both sectors, exactly one of each, with a paragraph', () => {
    const day = fc.integer({ min: 0, max: 36_500 });
    fc.assert(
      fc.property(day, fc.constantFrom('higherEducation' as const, 'school' as const), (days, sector) => {
        const on = Temporal.PlainDate.from('2026-01-01').add({ days }).toString();
        const { appeal, grading, commission, on: day } = rulesFor(exam(on, 'ANY', sector), builtInRules);
        expect(day).toBe(on);
        for (const { legalBasis } of [appeal, grading, ...commission.minima]) expect(legalBasis).not.toBe('');
      }),
    );
  });
});

describe('the rules of a case', () => {
  const noon = (on: string) => exam(on).startsAt.add({ hours: 3 });
  const changed = withAppeals(
    { from: '2024-08-01', until: '2026-08-01', weeks: 3 },
    { from: '2026-08-01', weeks: 5, by: 'filing' },
  );

  it.each([
    ['filed before the change keeps the old rule', '2026-07-31', 3],
    ['filed on its day has the new one, though the exam was before', '2026-08-01', 5],
  ])('%s, when the rule goes by the filing [K1]', (_, filedOn, weeks) => {
    const ofExam = rulesFor(exam('2026-05-20'), changed);
    expect(ofExam.appeal.period).toEqual({ weeks: 3 });
    expect(caseRulesFor(ofExam, noon(filedOn)).appeal.period).toEqual({ weeks });
  });

  it('go by the exam where nothing says otherwise, whenever the case is filed', () => {
    const byExam = withAppeals(
      { from: '2024-08-01', until: '2026-08-01', weeks: 3 },
      { from: '2026-08-01', weeks: 5 },
    );
    const ofExam = rulesFor(exam('2026-05-20'), byExam);
    expect(caseRulesFor(ofExam, noon('2026-08-01'))).toEqual(ofExam);
  });

  it('of an exam after the change are the new ones before anything is filed', () => {
    expect(rulesFor(exam('2026-09-01'), changed).appeal.period).toEqual({ weeks: 5 });
  });

  it('are never chosen between two by the filing', () => {
    const two = withAppeals(
      { from: '2024-08-01', weeks: 3, by: 'filing' },
      { from: '2026-01-01', weeks: 4, by: 'filing' },
    );
    expect(() => rulesFor(exam('2026-05-20'), two)).toThrow('2 rules apply: appeal');
  });
});

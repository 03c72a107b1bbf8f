import { describe, expect, it } from 'vitest';
import { higherEducation } from './higher-education.ts';
import type { DatedRule } from './rule-set.ts';
import { schools } from './schools.ts';

/** `{"period":{"weeks":3}}` as `period weeks 3`: a value that can be read beside its paragraph. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => `(${inWords(each)})`).join(' ');
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).filter(([name]) => name !== 'legalBasis');
  const basis = 'legalBasis' in value ? `[${String(value.legalBasis)}]` : '';
  return [...members.map(([name, member]) => `${name} ${inWords(member)}`.trim()), basis]
    .filter(Boolean)
    .join(' ');
}

/** One line for each value; the members of the rule about commissions, which are many, have lines of their own. */
function linesOf({ parameter, from, until, law, institution, value }: DatedRule): string[] {
  const head = `${parameter}, from ${from}${until ? ` until ${until}` : ''}, ${law}${institution ?? ''}`;
  if (parameter !== 'commission') return [`${head}: ${inWords(value)}`];
  const { minima, ...others } = value;
  return [
    `${head}:`,
    ...minima.map((minimum) => `  ${inWords(minimum)}`),
    ...Object.entries(others).map(([name, other]) => `  ${name} ${inWords(other)}`),
  ];
}
const table = (rules: readonly DatedRule[]) => `\n${rules.flatMap(linesOf).join('\n')}\n`;

describe('each value of the rules is the value in its paragraph [P3, P6, G9, R1, K1]', () => {
  it('of universities and university colleges', () => {
    expect(new Set(higherEducation.map(({ sector }) => sector))).toEqual(new Set(['higherEducation']));
    expect(table(higherEducation)).toMatchInlineSnapshot(`
      "
      planning, from 2024-08-01, lokal forskrift: workingDaysBefore 10 [lokal forskrift]
      grading, from 2024-08-01, LOV-2024-03-08-9: period workingDays 15 [uhl. § 11-7(4)]
      announcement, from 2024-08-01, lokal forskrift: workingDaysAfter 1 [lokal forskrift]
      explanationRequest, from 2024-08-01, LOV-2024-03-08-9: period weeks 1 [uhl. § 11-8(1)]
      explanationRequestOral, from 2024-08-01, lokal forskrift: period hours 24 [lokal forskrift]
      explanationDelivery, from 2024-08-01, LOV-2024-03-08-9: period weeks 2 [uhl. § 11-8(2)]
      appeal, from 2024-08-01, LOV-2024-03-08-9: period weeks 3 [uhl. § 11-10(1)]
      proceduralComplaint, from 2024-08-01, LOV-2024-03-08-9: period weeks 3 [uhl. § 11-9(1)]
      preliminaryReply, from 2024-08-01, LOV-1967-02-10: period months 1 [fvl. § 11 a]
      lateMaxAge, from 2024-08-01, LOV-1967-02-10: period years 1 [fvl. § 31]
      reassessThreshold, from 2024-08-01, LOV-2024-03-08-9: grades 2 onEveryPassFailChange false [uhl. § 11-11(3)]
      paperDue, from 2024-08-01, lokal forskrift: season examsFrom 05-01 examsUntil 06-30 due 04-15 workingDaysBefore 10 [institution]
      commission, from 2024-08-01, LOV-2024-03-08-9:
        when kind appeal graders 2 externals 1 [uhl. § 11-11(2)]
        when kind newAssessment graders 2 externals 0 [lokal forskrift]
        when workKind masterThesis graders 2 externals 1 [uhl. § 11-7(2)]
        when workKind bachelorThesis graders 2 externals 0 externalWished true [uhl. § 11-7(2)]
        when recheckable false graders 2 externals 0 externalWished true [uhl. § 11-7(2)]
        when creditsFrom 15 graders 2 externals 0 [uhl. § 11-7(2)]
        when graders 1 externals 0 [uhl. § 11-7(1)]
        newGradersOnAppeal [uhl. § 11-11(2)]
        externalDoesNotTeach [lokal forskrift]
        ownTeacher barredFrom none [lokal forskrift]
        impartiality [fvl. § 6]
      "
    `);
  });

  it('of upper secondary schools', () => {
    expect(new Set(schools.map(({ sector }) => sector))).toEqual(new Set(['school']));
    expect(table(schools)).toMatchInlineSnapshot(`
      "
      planning, from 2024-08-01, Udir eksamensplan: workingDaysBefore 10 [Udir eksamensplan]
      grading, from 2024-08-01, Udir eksamensplan: terms (examsFrom 2026-11-16 examsUntil 2026-11-27 due 2027-01-05) (examsFrom 2027-05-04 examsUntil 2027-05-21 due 2027-06-18) [Udir eksamensplan]
      announcement, from 2024-08-01, Udir eksamensplan: workingDaysAfter 1 [Udir eksamensplan]
      explanationRequest, from 2024-08-01, FOR-2024-06-03-900: null
      explanationRequestOral, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-3]
      explanationDelivery, from 2024-08-01, FOR-2024-06-03-900: null
      appeal, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-2]
      proceduralComplaint, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-2]
      preliminaryReply, from 2024-08-01, LOV-1967-02-10: period months 1 [fvl. § 11 a]
      lateMaxAge, from 2024-08-01, LOV-1967-02-10: period years 1 [fvl. § 31]
      reassessThreshold, from 2024-08-01, FOR-2024-06-03-900: null
      paperDue, from 2024-08-01, FOR-2024-06-03-900: null
      commission, from 2026-01-01, FOR-2025-09-07-1787:
        when kind appeal graders 2 externals 0 [oppl.forskr. § 10-7]
        when kind ordinary local true graders 2 externals 1 [oppl.forskr. § 9-33(3)]
        when graders 2 externals 0 [oppl.forskr. § 9-33]
        newGradersOnAppeal [oppl.forskr. § 10-7]
        externalDoesNotTeach [oppl.forskr. § 9-33(3)]
        ownTeacher barredFrom localWritten [oppl.forskr. § 9-33(3)]
        impartiality [fvl. § 6]
      "
    `);
  });
});

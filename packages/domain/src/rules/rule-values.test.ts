import { describe, expect, it } from 'vitest';
import { higherEducation } from './higher-education.ts';
import { institutions } from './institutions.ts';
import { lawReference } from './law-words.ts';
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
  const head = `${parameter}, from ${from}${until ? ` until ${until}` : ''}, ${law}${institution ? ` of ${institution}` : ''}`;
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
      gradingExtension, from 2024-08-01, LOV-2024-03-08-9: [uhl. § 11-7(4)]
      gradingReminders, from 2024-08-01, lokal forskrift: workingDaysBefore (5) (1) daysBetweenAfter 7 [lokal forskrift]
      announcement, from 2024-08-01, lokal forskrift: workingDaysAfter 1 bySelf false [lokal forskrift]
      explanationRequest, from 2024-08-01, LOV-2024-03-08-9: period weeks 1 [uhl. § 11-8(1)]
      explanationRequestOral, from 2024-08-01, lokal forskrift: period hours 24 [lokal forskrift]
      explanationDelivery, from 2024-08-01, LOV-2024-03-08-9: period weeks 2 [uhl. § 11-8(2)]
      explanationReminders, from 2024-08-01, lokal forskrift: workingDaysBefore (5) (1) daysBetweenAfter 7 [lokal forskrift]
      appeal, from 2024-08-01, LOV-2024-03-08-9: period weeks 3 [uhl. § 11-10(1)]
      proceduralComplaint, from 2024-08-01, LOV-2024-03-08-9: period weeks 3 [uhl. § 11-9(1)]
      preliminaryReply, from 2024-08-01, LOV-1967-02-10: period months 1 [fvl. § 11 a]
      interimReply, from 2024-08-01, LOV-1967-02-10: bySelf months 1 [fvl. § 11 a]
      lateMaxAge, from 2024-08-01, LOV-1967-02-10: period years 1 [fvl. § 31]
      dismissalAppeal, from 2024-08-01, LOV-1967-02-10: period weeks 3 [fvl. § 29]
      withdrawal, from 2024-08-01, lokal forskrift: until decision [lokal forskrift]
      appealCommission, from 2024-08-01, LOV-2024-03-08-9: otherOrdinaryMayServe false due null [uhl. § 11-11(1)]
      newAssessment, from 2024-08-01, lokal forskrift: compositions (oneOfEach) (all) (new) withCoordinator false decider agreement [lokal forskrift]
      decisionLetter, from 2024-08-01, lokal forskrift: withReasons false [lokal forskrift]
      transcriptBlock, from 2024-08-01, lokal forskrift: whileAppealOpen false [lokal forskrift]
      appealSight, from 2024-08-01, LOV-2024-03-08-9: graders blind [uhl. § 11-11(2)]
      reassessThreshold, from 2024-08-01, LOV-2024-03-08-9: grades 2 onEveryPassFailChange false [uhl. § 11-11(3)]
      paperDue, from 2024-08-01, lokal forskrift: season examsFrom 05-01 examsUntil 06-30 due 04-15 workingDaysBefore 10 [lokal forskrift]
      paperRelease, from 2024-08-01, lokal forskrift: after announcement [lokal forskrift]
      doorList, from 2024-08-01, LOV-2018-06-15-38: shows candidateNumbers [GDPR art. 5(1)]
      statistics, from 2024-08-01, LOV-2018-06-15-38: smallestGroup 5 earlierYearsForGraders afterOwnConfirmation [GDPR art. 5(1)(c)]
      examDay, from 2024-08-01, lokal forskrift: invigilatorRegisters false reopenMinutesAfterEnd 60 noticeMinutes 15 [lokal forskrift]
      timeReasons, from 2024-08-01, lokal forskrift: reasons (accommodation) (noise) (alarm) (technical) (power) (late) (illness) (other) [lokal forskrift]
      commission, from 2024-08-01, LOV-2024-03-08-9:
        when kind appeal graders 2 externals 1 [uhl. § 11-11(2)]
        when kind newAssessment graders 2 externals 0 [lokal forskrift]
        when workKind masterThesis graders 2 externals 1 [uhl. § 11-7(2)]
        when workKind bachelorThesis graders 2 externals 0 externalWished true [uhl. § 11-7(2)]
        when recheckable false graders 2 externals 0 externalWished true [uhl. § 11-7(2)]
        when creditsFrom 15 graders 2 externals 0 [uhl. § 11-7(2)]
        when graders 1 externals 0 [uhl. § 11-7(1)]
        newGradersOnAppeal [uhl. § 11-11(2)]
        newGradersAfterError [uhl. § 11-9(2)]
        externalDoesNotTeach [lokal forskrift]
        ownTeacher barredFrom none [lokal forskrift]
        impartiality [fvl. § 6]
      external, from 2024-08-01, lokal forskrift: notEmployed studyYear notTeaching true notSupervising true [lokal forskrift]
      supervisor, from 2024-08-01, lokal forskrift: barredFrom warnedOn (masterThesis) [lokal forskrift]
      scales, from 2024-08-01, LOV-2024-03-08-9: allowed (A-F) (pass-fail) [uhl. § 11-7(1)]
      disagreement, from 2024-08-01, lokal forskrift: thirdFromApart null deciders (thirdGrader) thirdSees answer [lokal forskrift]
      protocolSignature, from 2024-08-01, lokal forskrift: before archive [lokal forskrift]
      changeReasons, from 2024-08-01, lokal forskrift: time (plannedWrong) (clash) (room) (staff) (technical) (outside) (other) rules (factsWrong) (coursePlan) (staff) (technical) (outside) (other) cancel (emergency) (paperLeaked) (paperFaulty) (room) (staff) (technical) (outside) (other) takeBackCancelling (byMistake) (settled) (other) [lokal forskrift]
      "
    `);
  });

  it('of upper secondary schools', () => {
    expect(new Set(schools.map(({ sector }) => sector))).toEqual(new Set(['school']));
    expect(table(schools)).toMatchInlineSnapshot(`
      "
      planning, from 2024-08-01, Udir eksamensplan: workingDaysBefore 10 [Udir eksamensplan]
      grading, from 2024-08-01, Udir eksamensplan: terms (examsFrom 2026-11-16 examsUntil 2026-11-27 due 2027-01-05) (examsFrom 2027-05-04 examsUntil 2027-05-21 due 2027-06-18) [Udir eksamensplan]
      gradingExtension, from 2024-08-01, Udir eksamensplan: null
      gradingReminders, from 2024-08-01, Udir eksamensplan: workingDaysBefore (5) (1) daysBetweenAfter 7 [Udir eksamensplan]
      announcement, from 2024-08-01, Udir eksamensplan: workingDaysAfter 1 bySelf false [Udir eksamensplan]
      explanationRequest, from 2024-08-01, FOR-2024-06-03-900: null
      explanationRequestOral, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-3]
      explanationDelivery, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-3]
      explanationReminders, from 2024-08-01, Udir eksamensplan: workingDaysBefore (5) (1) daysBetweenAfter 7 [Udir eksamensplan]
      appeal, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-2]
      proceduralComplaint, from 2024-08-01, FOR-2024-06-03-900: period days 10 [oppl.forskr. § 10-2]
      preliminaryReply, from 2024-08-01, LOV-1967-02-10: period months 1 [fvl. § 11 a]
      interimReply, from 2024-08-01, LOV-1967-02-10: bySelf months 1 [fvl. § 11 a]
      lateMaxAge, from 2024-08-01, FOR-2024-06-03-900: period years 1 [oppl.forskr. kap. 10]
      dismissalAppeal, from 2024-08-01, LOV-1967-02-10: null
      withdrawal, from 2024-08-01, FOR-2024-06-03-900: until decision [oppl.forskr. kap. 10]
      appealCommission, from 2024-08-01, FOR-2024-06-03-900: otherOrdinaryMayServe false due null [oppl.forskr. § 10-7]
      newAssessment, from 2024-08-01, FOR-2024-06-03-900: null
      decisionLetter, from 2024-08-01, FOR-2024-06-03-900: withReasons false [oppl.forskr. § 10-7]
      transcriptBlock, from 2024-08-01, FOR-2024-06-03-900: whileAppealOpen false [oppl.forskr. kap. 10]
      appealSight, from 2024-08-01, FOR-2024-06-03-900: graders blind [oppl.forskr. § 10-7]
      reassessThreshold, from 2024-08-01, FOR-2024-06-03-900: null
      paperDue, from 2024-08-01, FOR-2024-06-03-900: null
      paperRelease, from 2024-08-01, Udir eksamensplan: after announcement [Udir eksamensplan]
      doorList, from 2024-08-01, LOV-2018-06-15-38: shows candidateNumbers [GDPR art. 5(1)]
      statistics, from 2024-08-01, LOV-2018-06-15-38: smallestGroup 5 earlierYearsForGraders afterOwnConfirmation [GDPR art. 5(1)(c)]
      examDay, from 2024-08-01, Udir eksamensplan: invigilatorRegisters false reopenMinutesAfterEnd 60 noticeMinutes 15 [Udir eksamensplan]
      timeReasons, from 2024-08-01, Udir eksamensplan: reasons (accommodation) (noise) (alarm) (technical) (power) (late) (illness) (other) [Udir eksamensplan]
      commission, from 2026-01-01, FOR-2025-09-07-1787:
        when kind appeal graders 2 externals 0 [oppl.forskr. § 10-7]
        when kind ordinary local true graders 2 externals 1 [oppl.forskr. § 9-33(3)]
        when graders 2 externals 0 [oppl.forskr. § 9-33]
        newGradersOnAppeal [oppl.forskr. § 10-7]
        newGradersAfterError [oppl.forskr. kap. 10]
        externalDoesNotTeach [oppl.forskr. § 9-33(3)]
        ownTeacher barredFrom localWritten [oppl.forskr. § 9-33(3)]
        impartiality [fvl. § 6]
      external, from 2024-08-01, FOR-2024-06-03-900: notEmployed studyYear notTeaching true notSupervising true [oppl.forskr. § 9-33(3)]
      supervisor, from 2024-08-01, FOR-2024-06-03-900: barredFrom warnedOn [oppl.forskr. § 9-33]
      scales, from 2024-08-01, FOR-2024-06-03-900: allowed (1-6) (pass-fail) [oppl.forskr. kap. 9]
      disagreement, from 2024-08-01, Udir eksamensplan: thirdFromApart null deciders (adjudicator) thirdSees assessments [Udir eksamensplan]
      protocolSignature, from 2024-08-01, Udir eksamensplan: before archive [Udir eksamensplan]
      changeReasons, from 2024-08-01, Udir eksamensplan: time (plannedWrong) (room) (staff) (technical) (outside) (other) rules (factsWrong) (coursePlan) (staff) (technical) (outside) (other) cancel (emergency) (paperLeaked) (paperFaulty) (room) (staff) (technical) (outside) (other) takeBackCancelling (byMistake) (settled) (other) [Udir eksamensplan]
      "
    `);
  });

  it('of single institutions, which is where the regulations were read', () => {
    expect(new Set(institutions.map(({ institution }) => institution))).toEqual(
      new Set(['NTNU', 'DMMH', 'HVL', 'UiS']),
    );
    expect(table(institutions)).toMatchInlineSnapshot(`
      "
      grading, from 2025-08-01, FOR-2025-03-06-384 of NTNU: period workingDays 15 longer (when workKind masterThesis period months 3 [NTNU § 5-14(13)]) [uhl. § 11-7(4)]
      external, from 2025-08-01, FOR-2025-03-06-384 of NTNU: notEmployed months 12 notTeaching true notSupervising true [NTNU § 5-14(4)]
      disagreement, from 2025-08-01, FOR-2025-03-06-384 of NTNU: thirdFromApart null deciders (external) (thirdGrader) thirdSees answer [NTNU § 5-14(9)]
      announcement, from 2025-08-01, FOR-2025-03-06-384 of NTNU: workingDaysAfter 1 bySelf true [lokal forskrift]
      newAssessment, from 2025-08-01, FOR-2025-03-06-384 of NTNU: compositions (new) withCoordinator false decider office [lokal forskrift]
      transcriptBlock, from 2025-08-01, FOR-2025-03-06-384 of NTNU: whileAppealOpen true [NTNU § 6-2(4)]
      supervisor, from 2025-08-01, FOR-2025-03-06-384 of NTNU: barredFrom (masterThesis) warnedOn [NTNU § 5-14]
      grading, from 2025-08-01, FOR-2025-06-05-1370 of DMMH: period workingDays 15 longer (when workKind masterThesis period workingDays 30 [DMMH § 5-14(1)]) [uhl. § 11-7(4)]
      external, from 2025-08-01, FOR-2025-06-05-1370 of DMMH: notEmployed studyYear notTeaching true notSupervising true [DMMH § 5-13(4)]
      disagreement, from 2025-08-01, FOR-2025-06-05-1370 of DMMH: thirdFromApart null deciders (thirdGrader) thirdSees answer [DMMH § 5-14(3)]
      announcement, from 2025-08-01, FOR-2025-06-05-1370 of DMMH: workingDaysAfter 1 bySelf true [lokal forskrift]
      newAssessment, from 2025-08-01, FOR-2025-06-05-1370 of DMMH: compositions (oneOfEach) withCoordinator false decider agreement [lokal forskrift]
      withdrawal, from 2024-08-01, lokal forskrift of HVL: until graded [HVL § 13-12(2)]
      appealCommission, from 2024-08-01, lokal forskrift of HVL: otherOrdinaryMayServe true due null [HVL § 13-13(3)]
      newAssessment, from 2024-08-01, lokal forskrift of HVL: compositions (all) withCoordinator true decider coordinator [HVL § 13-8]
      grading, from 2024-08-01, lokal forskrift of HVL: period workingDays 15 longer (when workKind masterThesis period weeks 6 [HVL kap. 13]) [uhl. § 11-7(4)]
      external, from 2024-08-01, lokal forskrift of HVL: notEmployed months 12 notTeaching false notSupervising false [HVL § 13-5]
      disagreement, from 2024-08-01, lokal forskrift of HVL: thirdFromApart 3 deciders (external) (nonTeacher) (thirdGrader) thirdSees assessments [HVL § 13-7]
      supervisor, from 2024-08-01, lokal forskrift of HVL: barredFrom (masterThesis) warnedOn (bachelorThesis) [HVL § 13-5]
      grading, from 2024-08-01, lokal forskrift of UiS: period workingDays 15 longer (when creditsFrom 15.5 period weeks 4 [UiS § 7-6]) (when creditsFrom 30 period weeks 8 [UiS § 7-6]) [uhl. § 11-7(4)]
      newAssessment, from 2024-08-01, lokal forskrift of UiS: compositions (appealGraders) withCoordinator false decider agreement [UiS § 7-10(3)]
      disagreement, from 2024-08-01, lokal forskrift of UiS: thirdFromApart null deciders (external) (nonTeacher) (thirdGrader) thirdSees answer [UiS kap. 7]
      "
    `);
  });
});

it('the basis of every rule names its law in words, and leaves no Norwegian abbreviation in English', () => {
  const bases = JSON.stringify([...higherEducation, ...institutions, ...schools]).matchAll(
    /"legalBasis":"([^"]*)"/g,
  );
  const inEnglish = [...bases].map(([, cited = '']) => lawReference(cited).inWords.en);
  expect(inEnglish.filter((words) => /§|uhl|fvl|kap\.|art\.|forskr|lokal|Udir/.test(words))).toEqual([]);
});

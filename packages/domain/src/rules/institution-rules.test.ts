import { describe, expect, it } from 'vitest';
import type { Rules, Sector } from './rule-set.ts';
import { builtInRules, rulesFor } from './rules-for.ts';

const startsAt = Temporal.Instant.from('2026-11-20T08:00:00Z');
const sectorOf = (institution: string): Sector => (institution === 'VGS' ? 'school' : 'higherEducation');
const of = (institution: string) =>
  rulesFor({ sector: sectorOf(institution), institution, startsAt }, builtInRules);
const institutions = ['HIF', 'NTNU', 'DMMH', 'HVL', 'UiS', 'VGS'] as const;

/** A setting of each institution; HIF has none of its own, and VGS is a school. */
const settingOf = (say: (rules: Rules) => string) =>
  Object.fromEntries(institutions.map((institution) => [institution, say(of(institution))]));

describe('what institutions vary is their own value with its own basis, and everyone else’s is the sector’s (law.md 1.4)', () => {
  it('grades are announced on the first working day after they are due, in some places by Karakter itself [R1]', () => {
    expect(
      settingOf(({ announcement: a }) => `${a.workingDaysAfter} ${a.bySelf ? 'by itself' : 'by people'}`),
    ).toEqual({
      HIF: '1 by people',
      NTNU: '1 by itself',
      DMMH: '1 by itself',
      HVL: '1 by people',
      UiS: '1 by people',
      VGS: '1 by people',
    });
  });

  it('an appeal is withdrawn until the decision, at HVL until its graders have set a grade [K2]', () => {
    expect(settingOf(({ withdrawal }) => `${withdrawal.until}, ${withdrawal.legalBasis}`)).toEqual({
      HIF: 'decision, lokal forskrift',
      NTNU: 'decision, lokal forskrift',
      DMMH: 'decision, lokal forskrift',
      HVL: 'graded, HVL § 13-12(2)',
      UiS: 'decision, lokal forskrift',
      VGS: 'decision, oppl.forskr. kap. 10',
    });
  });

  it('another ordinary commission may grade an appeal at HVL, and nowhere else [K3]', () => {
    expect(
      settingOf(
        ({ appealCommission: a }) => `${a.otherOrdinaryMayServe ? 'may' : 'may not'}, ${a.legalBasis}`,
      ),
    ).toEqual({
      HIF: 'may not, uhl. § 11-11(1)',
      NTNU: 'may not, uhl. § 11-11(1)',
      DMMH: 'may not, uhl. § 11-11(1)',
      HVL: 'may, HVL § 13-13(3)',
      UiS: 'may not, uhl. § 11-11(1)',
      VGS: 'may not, oppl.forskr. § 10-7',
    });
  });

  it('a new assessment is made by those whom the institution has chosen, and by no one in schools [K6]', () => {
    const inWords = ({ newAssessment: a }: Rules) =>
      a === null
        ? 'none'
        : `${a.compositions.join(' or ')}${a.withCoordinator ? ' with the coordinator' : ''}, ${a.decider} decides, ${a.legalBasis}`;
    expect(settingOf(inWords)).toEqual({
      HIF: 'oneOfEach or all or new, agreement decides, lokal forskrift',
      NTNU: 'new, office decides, lokal forskrift',
      DMMH: 'oneOfEach, agreement decides, lokal forskrift',
      HVL: 'all with the coordinator, coordinator decides, HVL § 13-8',
      UiS: 'appealGraders, agreement decides, UiS § 7-10(3)',
      VGS: 'none',
    });
  });

  it('the transcript is withheld while an appeal is open at NTNU [K5]', () => {
    expect(
      settingOf(
        ({ transcriptBlock: b }) => `${b.whileAppealOpen ? 'withheld' : 'given out'}, ${b.legalBasis}`,
      ),
    ).toEqual({
      HIF: 'given out, lokal forskrift',
      NTNU: 'withheld, NTNU § 6-2(4)',
      DMMH: 'given out, lokal forskrift',
      HVL: 'given out, lokal forskrift',
      UiS: 'given out, lokal forskrift',
      VGS: 'given out, oppl.forskr. kap. 10',
    });
  });

  it('the letter with the decision has no reasons unless the institution says so; a school gives none [K5]', () => {
    const basis = { HIF: 'lokal forskrift', VGS: 'oppl.forskr. § 10-7' };
    for (const [institution, legalBasis] of Object.entries(basis)) {
      expect(of(institution).decisionLetter).toEqual({ withReasons: false, legalBasis });
    }
  });

  it('graders who owe an explanation are reminded five days and one day before, and then weekly [E2]', () => {
    for (const institution of institutions) {
      expect(of(institution).explanationReminders).toMatchObject({
        workingDaysBefore: [5, 1],
        daysBetweenAfter: 7,
      });
    }
  });

  it('who decides where graders disagree follows the institution [G6]', () => {
    expect(settingOf(({ disagreement }) => disagreement.deciders.join(', then '))).toEqual({
      HIF: 'thirdGrader',
      NTNU: 'external, then thirdGrader',
      DMMH: 'thirdGrader',
      HVL: 'external, then nonTeacher, then thirdGrader',
      UiS: 'external, then nonTeacher, then thirdGrader',
      VGS: 'adjudicator',
    });
  });

  it('a supervisor is barred from a master’s thesis at NTNU and HVL, and elsewhere at the most warned of [P6]', () => {
    const inWords = ({ supervisor: { barredFrom, warnedOn } }: Rules) =>
      `barred ${barredFrom.join()} warned ${warnedOn.join()}`;
    expect(settingOf(inWords)).toEqual({
      HIF: 'barred  warned masterThesis',
      NTNU: 'barred masterThesis warned ',
      DMMH: 'barred  warned masterThesis',
      HVL: 'barred masterThesis warned bachelorThesis',
      UiS: 'barred  warned masterThesis',
      VGS: 'barred  warned ',
    });
  });
});

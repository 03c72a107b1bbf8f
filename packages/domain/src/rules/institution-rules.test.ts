import { describe, expect, it } from 'vitest';
import { running } from '../test/case-events.ts';
import { day } from '../test/oslo.ts';
import { type GradedWork, gradingDeadline } from './grades-due.ts';
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

/** The rows of law.md 1.4, each with the parameter that has it; null where Karakter has no rule of it yet. */
const settings: Readonly<Record<string, keyof Rules | null>> = {
  'Sensors disagree': 'disagreement',
  'External =': 'external',
  'Supervisor as sensor': 'supervisor',
  'External frequency': null,
  'Sensur deadline beyond 15 vd': 'grading',
  'Grade visible': 'announcement',
  'Third assessment by': 'newAssessment',
  'Klagekommisjon pool': 'appealCommission',
  'Withdraw appeal': 'withdrawal',
  'Begrunnelse on klagesensur': null,
  'Begrunnelse form': 'explanationRequestOral',
  'Part exams': null,
  'Justerende muntlig': null,
  'Vitnemål while appeal open': 'transcriptBlock',
  'Cheating suspicion': null,
};

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

  it('no institution has a rule of its own about anything else', () => {
    const named = Object.values(settings);
    const own = builtInRules.filter(({ institution }) => institution !== undefined);
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter(({ parameter }) => !named.includes(parameter))).toEqual([]);
  });

  it.each<[string, GradedWork, Record<string, string>]>([
    ['an exam of 15 credits', { workKind: 'exam', credits: 15 }, {}],
    ['an exam of 15.5 credits', { workKind: 'exam', credits: 15.5 }, { UiS: '2026-06-01 UiS § 7-6' }],
    ['a bachelor thesis', { workKind: 'bachelorThesis', credits: 20 }, { UiS: '2026-06-01 UiS § 7-6' }],
    [
      'a master thesis',
      { workKind: 'masterThesis', credits: 30 },
      {
        NTNU: '2026-08-04 NTNU § 5-14(13)',
        DMMH: '2026-06-17 DMMH § 5-14(1)',
        HVL: '2026-06-15 HVL kap. 13',
        UiS: '2026-06-29 UiS § 7-6',
      },
    ],
  ])('grades of %s are due after fifteen working days, or as the regulation says [G9]', (_, work, longer) => {
    const inHigherEducation = institutions.filter((each) => each !== 'VGS');
    const found = inHigherEducation.map((institution) => {
      const { lastDay, legalBasis } = running(gradingDeadline(day('2026-05-04'), of(institution), work));
      return [institution, `${lastDay} ${legalBasis}`];
    });
    const fifteenDays = inHigherEducation.map((institution) => [institution, '2026-05-27 uhl. § 11-7(4)']);
    expect(Object.fromEntries(found)).toEqual({ ...Object.fromEntries(fifteenDays), ...longer });
  });

  it('who is external follows the institution [P5]', () => {
    const inWords = ({ external: e }: Rules) => {
      const apart = e.notEmployed === 'studyYear' ? 'the study year' : `${e.notEmployed.months} months`;
      const notOthers = [e.notTeaching && 'not teaching', e.notSupervising && 'not supervising'];
      return [apart, ...notOthers.filter(Boolean), e.legalBasis].join(', ');
    };
    expect(settingOf(inWords)).toEqual({
      HIF: 'the study year, not teaching, not supervising, lokal forskrift',
      NTNU: '12 months, not teaching, not supervising, NTNU § 5-14(4)',
      DMMH: 'the study year, not teaching, not supervising, DMMH § 5-13(4)',
      HVL: '12 months, HVL § 13-5',
      UiS: 'the study year, not teaching, not supervising, lokal forskrift',
      VGS: 'the study year, not teaching, not supervising, oppl.forskr. § 9-33(3)',
    });
  });

  it('grades more than two apart go straight to a third grader at HVL, who may see the dispute [G6]', () => {
    expect(
      settingOf(
        ({ disagreement: d }) => `from ${d.thirdFromApart ?? 'never'}, sees ${d.thirdSees}, ${d.legalBasis}`,
      ),
    ).toEqual({
      HIF: 'from never, sees answer, lokal forskrift',
      NTNU: 'from never, sees answer, NTNU § 5-14(9)',
      DMMH: 'from never, sees answer, DMMH § 5-14(3)',
      HVL: 'from 3, sees assessments, HVL § 13-7',
      UiS: 'from never, sees answer, UiS kap. 7',
      VGS: 'from never, sees assessments, Udir eksamensplan',
    });
  });

  it('an explanation of an oral exam is asked for within a day, and in schools within ten [E1]', () => {
    const inWords = ({ explanationRequestOral: rule }: Rules) =>
      `${JSON.stringify(rule?.period)}, ${rule?.legalBasis}`;
    const { VGS, ...others } = settingOf(inWords);
    expect(VGS).toBe('{"days":10}, oppl.forskr. § 10-3');
    expect([...new Set(Object.values(others))]).toEqual(['{"hours":24}, lokal forskrift']);
  });

  it('a school has ten calendar days for an appeal and a complaint, no written explanation and no new assessment [K1, K8]', () => {
    expect(of('VGS')).toMatchObject({
      appeal: { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' },
      proceduralComplaint: { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' },
      explanationRequest: null,
      reassessThreshold: null,
      dismissalAppeal: null,
      appealSight: { graders: 'blind', legalBasis: 'oppl.forskr. § 10-7' },
      scales: { allowed: ['1-6', 'pass-fail'] },
    });
  });
});

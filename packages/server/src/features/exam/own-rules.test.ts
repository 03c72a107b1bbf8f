import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';
import { gradesDue } from '../grading/due.ts';
import { examFacts } from './store.ts';

const app = useTestApp('2026-01-05T09:00:00Z');

const oral = { form: 'oral', recheckable: false, appealOpen: false } as const;

describe('an oral exam [G8]', () => {
  test('is published without a paper, and told to its candidates as an exam that they come to', async () => {
    const planned = await planTestExam(app(), oral);
    const { officer, examId } = planned;
    await prepareTestExam(app(), planned);
    const params = { examId };
    const { body: overview } = await app().call(officer, publishingRoutes.seePublishing, { params });
    const codes = overview.findings.map(({ code }) => code);
    expect(codes).toContain('guideMissing');
    expect(codes).not.toContain('paperMissing');
    expect(overview.mails[0]?.body).toContain('Møt opp dit i god tid.');
    expect(overview.mails[0]?.body).not.toContain('venterommet');
    expect((await app().call(officer, planningRoutes.publishExam, { params })).status).toBe(200);
    const { body: exam } = await app().call(officer, planningRoutes.seeExam, { params });
    expect(exam.pages).toContain('attendance');
    expect(exam.pages).not.toContain('board');
  });
});

describe('an exam’s own rules', () => {
  test('a longer time for the grades is used from the day the exam ended, and is fixed once published [G9]', async () => {
    const planned = await planTestExam(app(), { startsAt: '2026-03-02T19:00:00Z', durationMinutes: 240 });
    const { officer, examId } = planned;
    await prepareTestExam(app(), planned);
    const params = { examId };
    const see = () => app().call(officer, planningRoutes.seeExam, { params });
    const due = () =>
      app()
        .services.db.transaction()
        .execute(async (tx) => {
          const exam = await examFacts(tx, examId);
          return exam && gradesDue(exam, 'ordinary')?.toString();
        });
    const give = async (own: { gradingPeriod: string | null; gradingBasis: string }) => {
      const { version, facts } = (await see()).body;
      const body = { version, facts: { ...facts, ...own } };
      return app().call(officer, planningRoutes.changeExamFacts, { params, body });
    };
    // The first candidate has an extra half-hour, and is done on the 3rd, which no date of the graders discloses.
    expect(await due()).toBe('2026-03-23T23:00:00Z');
    const own = { gradingPeriod: 'P6W', gradingBasis: 'Studieforskriften § 7-6' };
    expect((await give(own)).status).toBe(200);
    expect(await due()).toBe('2026-04-13T22:00:00Z');
    await app().call(officer, planningRoutes.publishExam, { params });
    for (const gradingPeriod of ['P8W', 'P5W']) {
      const refused = await give({ ...own, gradingPeriod });
      expect(refused.body).toMatchObject({
        refusal: { details: { faults: [{ field: 'gradingPeriod', code: 'extendedByDelegate' }] } },
      });
    }
    expect((await give({ gradingPeriod: null, gradingBasis: '' })).status).toBe(422);
    expect(await due()).toBe('2026-04-13T22:00:00Z');
    const { body: after } = await see();
    expect(after.facts).toMatchObject(own);
    expect(after.steps.find(({ step }) => step === 'grading')?.date).toBe('2026-04-14');
  });

  test.each([
    [{ planGraders: 2, planExternals: 0 }, 'Emneplanen pkt. 7'],
    [{ planGraders: 0, planExternals: 1 }, 'Emneplanen pkt. 7'],
    [{ planGraders: 1, planExternals: 0 }, 'Emneplanen pkt. 7'],
    [{ planGraders: 0, planExternals: 0 }, ''],
  ])('a scheme of %j is stored with the basis "%s", and no basis without one', async (scheme, basis) => {
    const without = { gradingPeriod: null, gradingBasis: 'Studieforskriften § 7-6' };
    const { officer, examId } = await planTestExam(app(), {
      ...scheme,
      ...without,
      planBasis: 'Emneplanen pkt. 7',
    });
    const { body } = await app().call(officer, planningRoutes.seeExam, { params: { examId } });
    expect(body.facts).toMatchObject({ ...scheme, planBasis: basis, gradingBasis: '' });
  });

  test('the course plan’s scheme stops a commission that is lawful, and the place in the plan is shown [P5]', async () => {
    const plan = { planGraders: 2, planExternals: 1, planBasis: 'Emneplanen pkt. 7' };
    const { officer, examId } = await planTestExam(app(), plan);
    const params = { examId };
    const import_ = { params, body: { text: candidateListText(1) } };
    await app().call(officer, candidateRoutes.importCandidates, import_);
    const personId = await addTestPerson(app().services.db, 'Intern Sensor', []);
    const members = [{ personId, external: false, teaches: false }];
    const checked = await app().call(officer, commissionRoutes.checkCommission, {
      params,
      body: { members },
    });
    expect(checked.body.findings).toMatchObject([
      { code: 'tooFewGraders', paragraph: 'Emneplanen pkt. 7', needed: 2 },
      { code: 'tooFewExternals', paragraph: 'Emneplanen pkt. 7', needed: 1 },
    ]);
  });
});

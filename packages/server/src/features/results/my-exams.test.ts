import { allRoutes } from '@karakter/contract/all-routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { Route } from '@karakter/contract/platform/route';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { isEarlier, type TestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam, addGradedExam } from '../../test/scenes/graded.ts';
import { testGuide } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

const candidateOf = (exam: TestExam, index = 0) =>
  exam.candidates[index] ?? { candidacyId: '', personId: '', candidateNumber: 0 };
const show = (person: string, candidacyId: string) =>
  app().call(person, myExamsRoutes.showMyExam, { params: { candidacyId } });
const mine = async (exam: TestExam) => {
  const { personId, candidacyId } = candidateOf(exam);
  return (await show(personId, candidacyId)).body;
};

describe('before the announcement [R1]', () => {
  it('no route shows a candidate a grade, or that there is one', async () => {
    const exam = await addGradedExam(app(), { grades: ['A', 'B', 'D'] });
    await app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
    const { personId, candidacyId, candidateNumber } = candidateOf(exam);
    const { examId, commissionId } = exam;
    const open = (route: Route) =>
      route.access === 'anyone' || route.access === 'signedIn' || route.access.includes('candidate');
    const asked = allRoutes.filter((route) => route.method === 'GET' && open(route));
    const ids = { examId, candidacyId, commissionId, candidateNumber, explanationId: candidacyId };
    for (const route of asked) {
      const params = Object.fromEntries(
        [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
          name,
          ids[name as keyof typeof ids] ?? examId,
        ]),
      );
      const url = route.path.replace(/:(\w+)/g, (_, name: string) => String(params[name]));
      const headers = { cookie: await app().cookieOf(personId) };
      const { body } = await app().app.inject({ method: 'GET', url, headers });
      const found = body.match(/"\w*[gG]rade":"[A-F]"/g) ?? [];
      // The grade of the exam before.
      const isKnown = route === myExamsRoutes.listMyExams && found.length === 1;
      expect([route.name, found.length > 0 && !isKnown, body.includes('resultsChecked')]).toEqual([
        route.name,
        false,
        false,
      ]);
    }
    expect(await mine(exam)).toMatchObject({ grade: null, gradeKind: null, deadlines: null, guide: null });
  });

  it('shows the date on which the grades are due', async () => {
    const exam = await addGradedExam(app());
    expect((await mine(exam)).todo).toEqual([{ code: 'gradeAwaited', at: '2026-03-23T23:00:00Z' }]);
  });
});

describe('after the announcement [R5]', () => {
  it('shows grade, guide, answer, and deadlines with every step of their derivation', async () => {
    const exam = await addAnnouncedExam(app(), { grades: ['B', 'C', 'D'] });
    const body = await mine(exam);
    expect(body).toMatchObject({
      grade: 'B',
      gradeKind: 'ordinary',
      guide: testGuide,
      answer: { pdfReady: true },
      mayAskExplanation: true,
    });
    expect(body.deadlines?.appeal).toEqual({
      kind: 'running',
      at: '2026-03-31T22:00:00Z',
      lastDay: '2026-03-31',
      legalBasis: 'uhl. § 11-10(1)',
      steps: [
        { code: 'countedFrom', event: 'announced', date: '2026-03-10' },
        { code: 'periodAdded', period: { weeks: 3 }, date: '2026-03-31' },
        { code: 'ends', at: '2026-03-31T22:00:00Z', date: '2026-03-31' },
      ],
    });
    expect(body.todo.map(({ code }) => code)).toEqual(['mayAskExplanation', 'mayAppeal']);
    // A member of a group is advised to appeal like others; not a candidate whose exam takes no appeals in the portal.
    const { db } = app().services;
    for (const [change, advised] of [
      [{ individual: false }, ['mayAskExplanation', 'mayAppeal']],
      [{ appeal_open: false }, ['mayAskExplanation']],
    ] as const) {
      await db.updateTable('exam').set(change).where('id', '=', exam.examId).execute();
      expect((await mine(exam)).todo.map(({ code }) => code)).toEqual(advised);
    }
  });

  it('says that an appeal may be filed while its deadline is suspended for the explanation [E6, V3]', async () => {
    const exam = await addAnnouncedExam(app());
    const { personId, candidacyId } = candidateOf(exam);
    await app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
    expect((await mine(exam)).todo).toEqual([
      { code: 'mayAppeal', at: null },
      { code: 'explanationAwaited', at: expect.any(String) },
    ]);
  });

  it('the paper is released with the grade, in both written forms and without its key; never to another exam’s candidate [A1, A2]', async () => {
    const [exam, graded] = [await addAnnouncedExam(app()), await addGradedExam(app())];
    const read = (person: string, candidacyId: string) =>
      app().call(person, myExamsRoutes.showMyPaper, { params: { candidacyId } });
    const own = candidateOf(exam);
    expect((await mine(exam)).isPaperReleased).toBe(true);
    const { body } = await read(own.personId, own.candidacyId);
    expect([body.language, body.other?.language]).toEqual(['nb', 'nn']);
    expect(body.questions.map(({ title }) => title)).toEqual(['Drøft prøving', 'Hva er riktig?']);
    expect(JSON.stringify(body)).not.toMatch(/correct|pointsForWrong/);
    const waiting = candidateOf(graded);
    expect((await mine(graded)).isPaperReleased).toBe(false);
    for (const [person, candidacyId] of [
      [waiting.personId, waiting.candidacyId],
      [waiting.personId, own.candidacyId],
      [exam.officer, own.candidacyId],
    ] as const)
      expect((await read(person, candidacyId)).status).not.toBe(200);
  });

  it('another candidate’s result is not found, though both sat the same exam', async () => {
    const exam = await addAnnouncedExam(app());
    const answer = await show(candidateOf(exam, 0).personId, candidateOf(exam, 1).candidacyId);
    expect([answer.status, answer.refusal]).toEqual([404, 'notFound']);
  });

  it('the list holds only the candidate’s own exams', async () => {
    const exam = await addAnnouncedExam(app(), { grades: ['E', 'A', 'A'] });
    const { personId, candidacyId } = candidateOf(exam);
    const { body } = await app().call(personId, myExamsRoutes.listMyExams);
    const grades = body.exams.filter((each) => !isEarlier(each.candidacyId));
    expect(grades.map((each) => [each.candidacyId, each.grade])).toEqual([[candidacyId, 'E']]);
  });

  it('an appeal that needs a new assessment looks like any that is handled [K6]', async () => {
    const exam = await addAnnouncedExam(app());
    const { candidacyId: candidacy_id } = candidateOf(exam);
    const common = { exam_id: exam.examId, candidacy_id, filed_at: app().services.clock.now(), late: false };
    await app()
      .services.db.insertInto('appeal')
      .values({
        ...common,
        id: crypto.randomUUID(),
        state: 'needsNewAssessment',
        original_grade: 'C',
        new_grade: 'A',
        outcome: 'inFavour',
      })
      .execute();
    const body = await mine(exam);
    expect(body.appeals).toMatchObject([{ state: 'underReview', outcome: null, decidedAt: null }]);
    expect(body.grade).toBe('C');
    expect(JSON.stringify(body)).not.toContain('needsNewAssessment');
    expect(body.todo).toContainEqual({ code: 'appealUnderReview', at: null });
    expect(body.todo.map(({ code }) => code)).not.toContain('mayAppeal');
  });
});

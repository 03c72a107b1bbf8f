import { gradingRoutes } from '@karakter/contract/grading/routes';
import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addFaultyKey } from '../../../test/scenes/deciding/faulty-key.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addTestPaper, handInAll, handInAnswer } from '../../../test/scenes/handed-in.ts';
import { addTestPerson, grantRole } from '../../../test/scenes/people.ts';
import { addYearBefore, inShort, seeStatistics } from '../../../test/scenes/statistics/statistics.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

/** Four candidates: the first grader has confirmed three, the second two, of which one differs. */
async function addHalfGraded(): Promise<TestExam> {
  const exam = await addTestExam(app().services.db, { candidates: 4 });
  await handInAll(app().services.db, exam);
  const [anna, bo] = exam.graders;
  const [first = 0, second = 0, third = 0, fourth = 0] = numbersOf(exam);
  for (const [number, grade] of [
    [first, 'B'],
    [second, 'B'],
    [third, 'A'],
  ] as const)
    await gradeAndConfirm(app(), anna, scriptAt(exam, number), grade);
  for (const [number, grade] of [
    [first, 'B'],
    [second, 'D'],
  ] as const)
    await gradeAndConfirm(app(), bo, scriptAt(exam, number), grade);
  await writeAssessment(app(), bo, scriptAt(exam, fourth), { grade: 'F' });
  return exam;
}

describe('the exam office sees an exam’s statistics [G16]', () => {
  it('each grader’s progress against the due date, by day, and never a grade that is not revealed [G2]', async () => {
    const exam = await addHalfGraded();
    const { body } = await seeStatistics(app(), exam, exam.officer);
    expect(body.opensAt).toBe(exam.endsAt.toString());
    expect(body.dueAt).toBe('2026-03-23T23:00:00Z');
    expect(body.commissions).toMatchObject([
      { number: 1, answers: 4, agreed: 1, scripts: 8, confirmed: 5, state: 'onTrack' },
    ]);
    const days = (confirmed: number) => [{ date: '2026-03-10', confirmed }];
    expect(body.commissions[0]?.graders).toEqual([
      {
        name: 'Intern Sensor',
        external: false,
        scripts: 4,
        confirmed: 3,
        state: 'onTrack',
        missing: 0,
        days: days(3),
      },
      {
        name: 'Ekstern Sensor',
        external: true,
        scripts: 4,
        confirmed: 2,
        state: 'onTrack',
        missing: 0,
        days: days(2),
      },
    ]);
    expect(inShort(body.distribution)).toBe('B1');
    expect(body.agreement).toMatchObject({ pairs: 2, exact: 1, withinOne: 1 });
    // The A that one grader confirmed alone, and the F of a draft, are nowhere.
    expect(body.agreement?.matrix.flat().filter((count) => count > 0)).toEqual([1, 1]);
    expect(body.commissions[0]?.agreement).toEqual(body.agreement);
  });

  it('and those who answer for the course see it without any grader apart from the others', async () => {
    const exam = await addHalfGraded();
    const head = await addTestPerson(app().services.db, 'Institutt Leder', ['headOfDepartment']);
    for (const reader of [exam.coordinator, head]) {
      const { body, status } = await seeStatistics(app(), exam, reader);
      expect(status).toBe(200);
      // Two revealed scripts of four candidates: too few for readers who do not know the grades [R4].
      expect([body.distribution, body.agreement, body.questions]).toEqual([null, null, []]);
      expect(body.commissions).toMatchObject([
        { confirmed: 5, graders: [], distribution: null, agreement: null },
      ]);
      expect(JSON.stringify(body)).not.toMatch(/Intern|Ekstern/);
    }
  });

  it('but no one who grades the exam, in whatever other role, and no one who has none [U7]', async () => {
    const exam = await addHalfGraded();
    const { db } = app().services;
    const [anna] = exam.graders;
    await db
      .insertInto('role_grant')
      .values({
        id: exam.examId,
        person_id: anna,
        role: 'courseCoordinator',
        exam_id: exam.examId,
        granted_at: exam.startsAt,
      })
      .execute();
    const stranger = await addTestPerson(db, 'Annet Kontor', []);
    await db
      .insertInto('role_grant')
      .values({
        id: exam.commissionId,
        person_id: stranger,
        role: 'courseCoordinator',
        exam_id: (await addTestExam(db)).examId,
        granted_at: exam.startsAt,
      })
      .execute();
    for (const person of [anna, stranger])
      expect((await seeStatistics(app(), exam, person)).status).toBe(404);
  });

  it('each question: its points, automatic ones among them, how hard it was, and who left it blank', async () => {
    const exam = await addFaultyKey(app());
    const [first = 0, second = 0] = exam.numbers;
    for (const grader of exam.graders) {
      const grade = { grade: 'C', points: { q1: grader === exam.graders[0] ? 30 : 40 } };
      for (const number of [first, second]) {
        const params = scriptAt(exam, number);
        const version = await writeAssessment(app(), grader, params, grade);
        await app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
      }
    }
    const { body } = await seeStatistics(app(), exam, exam.officer);
    // The first candidate chose the wrong option, which costs 10 points; the third is not revealed.
    expect(body.questions).toMatchObject([
      { questionId: 'q1', number: 1, kind: 'essay', most: 60, scripts: 2, mean: 35, blank: 0 },
      {
        questionId: 'q2',
        number: 2,
        kind: 'multipleChoice',
        most: 40,
        scripts: 2,
        mean: 15,
        difficulty: 0.375,
        blank: 0,
      },
    ]);
    expect(body.questions.map(({ discrimination }) => discrimination)).toEqual([null, null]);
  });

  it('an essay with white space alone is blank, to those who answer for the exam and to its grader [G16]', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 2 });
    await addTestPaper(db, exam);
    const [written, empty] = exam.candidates;
    await handInAnswer(db, exam, written!, { text: 'Et ord' });
    await handInAnswer(db, exam, empty!, { text: ' \n\t ', chosen: null });
    for (const grader of exam.graders)
      for (const { candidateNumber } of exam.candidates) {
        const params = scriptAt(exam, candidateNumber);
        const version = await writeAssessment(app(), grader, params, { grade: 'C', points: { q1: 10 } });
        await app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
      }
    const blank = [
      { questionId: 'q1', blank: 1 },
      { questionId: 'q2', blank: 1 },
    ];
    expect((await seeStatistics(app(), exam, exam.officer)).body.questions).toMatchObject(blank);
    const own = await app().call(exam.graders[0], statisticsRoutes.showOwnStatistics, {
      params: { commissionId: exam.commissionId },
    });
    expect(own.body.questions).toMatchObject(blank);
  });

  it('earlier years of the course, and not of a group so small that it tells of a person [R4]', async () => {
    const exam = await addGradedExam(app(), { grades: ['A', 'B', 'C'] });
    const large = await addYearBefore(app(), exam, ['A', 'A', 'B', 'C', 'F']);
    await addYearBefore(app(), exam, ['A', 'B', 'C']);
    const { body } = await seeStatistics(app(), exam, exam.officer);
    const shown = body.earlier.map(({ total, distribution }) => [total, inShort(distribution)]);
    expect(shown.toSorted()).toEqual([
      [3, null],
      [5, 'A2 B1 C1 F1'],
    ]);
    // Seen from the earlier one there is nothing before it, whatever came later.
    expect((await seeStatistics(app(), large, large.officer)).body.earlier).toEqual([]);
  });

  it('before the answers are open there is nothing to count', async () => {
    const exam = await addTestExam(app().services.db, { startsAt: '2026-04-01T08:00:00Z' });
    const { body } = await seeStatistics(app(), exam, exam.officer);
    expect(body).toMatchObject({ opensAt: null, dueAt: null, commissions: [], questions: [] });
  });
});

describe('the overview of the exams in grading [G9, G16]', () => {
  it('puts those furthest behind first, and leaves out what has not ended or is checked', async () => {
    const late = await addTestExam(app().services.db, { startsAt: '2026-02-02T08:00:00Z' });
    const done = await addGradedExam(app());
    const ahead = await addTestExam(app().services.db, { startsAt: '2026-04-01T08:00:00Z' });
    await handInAll(app().services.db, late);
    const head = await addTestPerson(app().services.db, 'Institutt Leder', ['headOfDepartment']);
    const { body } = await app().call(head, statisticsRoutes.listGradingProgress);
    const among = [late.examId, done.examId, ahead.examId];
    const own = body.exams.filter(({ examId }) => among.includes(examId));
    expect(own).toMatchObject([
      {
        examId: late.examId,
        state: 'late',
        answers: 3,
        scripts: 6,
        confirmed: 0,
        missing: 6,
        graders: 2,
        gradersBehind: 2,
      },
      { examId: done.examId, state: 'done', confirmed: 6, agreed: 3, gradersBehind: 0 },
    ]);
    const order = ['late', 'behind', 'onTrack', 'done'];
    const states = body.exams.map(({ state }) => state);
    expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('without those that the reader grades: a head of department who grades could infer what the co-grader has done [G2, U7]', async () => {
    const exam = await addHalfGraded();
    const [anna] = exam.graders;
    const { db } = app().services;
    await grantRole(db, anna, 'headOfDepartment');
    const { body, status } = await app().call(anna, statisticsRoutes.listGradingProgress);
    expect(status).toBe(200);
    expect(body.exams.filter(({ examId }) => examId === exam.examId)).toEqual([]);
  });
});

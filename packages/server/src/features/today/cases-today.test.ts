import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import { todayGroups } from '@karakter/domain/today/today';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addCaseworker, fileAppeal } from '../../test/scenes/appealed.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { explanationActs } from '../../test/scenes/explained.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, requested, save, send } = explanationActs(app);

const linesIn = (groups: TodayGroupsText, { examId }: TestExam) =>
  todayGroups.flatMap((group) =>
    groups[group].filter((line) => line.examId === examId).map(({ kind }) => `${group} ${kind}`),
  );
const todayOf = async (personId: string, exam: TestExam) =>
  linesIn((await app().call(personId, todayRoutes.today)).body, exam);
const graderTodayOf = async (personId: string, exam: TestExam) =>
  linesIn((await app().call(personId, todayRoutes.graderToday)).body, exam);

async function seat(personId: string, { commissionId }: TestExam, no = 3): Promise<void> {
  const member = { person_id: personId, seat: no, external: false, display_name: 'Sensor og kontor' };
  await app()
    .services.db.insertInto('commission_member')
    .values({ ...member, commission_id: commissionId, appointed_at: app().services.clock.now() })
    .execute();
}

describe('an explanation that is marked ready [E3]', () => {
  it('is the exam office’s to send at once and the graders’ no more, until they write on it', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    const [grader] = exam.graders;
    expect(await graderTodayOf(grader, exam)).toEqual(['later writeExplanation']);
    expect(await todayOf(exam.officer, exam)).toEqual([]);
    await save(grader, id);
    const params = { explanationId: id };
    await app().call(grader, explanationRoutes.markExplanationReady, { params, body: { version: 2 } });
    expect(await graderTodayOf(grader, exam)).toEqual([]);
    expect(await todayOf(exam.officer, exam)).toEqual(['today sendExplanations']);
    await save(grader, id, 2);
    expect(await graderTodayOf(grader, exam)).toEqual(['later writeExplanation']);
    expect(await todayOf(exam.officer, exam)).toEqual([]);
  });

  it('is closed in the case list when it is sent, read or not', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    const query = { examId: exam.examId };
    const holder = async () =>
      (await app().call(exam.officer, casesRoutes.listCases, { query })).body.cases.map(
        ({ state, heldBy, dueAt }) => [state, heldBy, dueAt === null],
      );
    expect(await holder()).toEqual([['requested', 'graders', false]]);
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect(await holder()).toEqual([['sent', null, true]]);
  });
});

describe('an appeal [K1, U7]', () => {
  it('stands on the exam office’s first page where the unit has no caseworker, and of those who do not grade the exam', async () => {
    const exam = await announcedExam();
    await fileAppeal(app(), candidateOf(exam));
    expect(await todayOf(exam.officer, exam)).toEqual(['later assignAppeals']);
    const colleague = await addTestPerson(app().services.db, 'Kontor Kollega', ['examOffice']);
    await seat(exam.officer, exam);
    expect(await todayOf(exam.officer, exam)).toEqual([]);
    expect(await todayOf(colleague, exam)).toEqual(['later assignAppeals']);
  });

  it('is told to the operator, without anything of it, where all who could handle it grade the exam', async () => {
    const exam = await announcedExam();
    await fileAppeal(app(), candidateOf(exam));
    const { db } = app().services;
    const operator = await addTestPerson(db, 'Drift Operatør', ['itOperator']);
    expect(await todayOf(operator, exam)).toEqual([]);
    const others = db.updateTable('role_grant').set({ revoked_at: app().services.clock.now() });
    await others
      .where('unit_id', '=', testUnitId)
      .where('role', '=', 'examOffice')
      .where('person_id', '<>', exam.officer)
      .execute();
    await seat(exam.officer, exam);
    const { body } = await app().call(operator, todayRoutes.today);
    expect(linesIn(body, exam)).toEqual(['today findCaseHandler']);
    const [line] = body.today.filter(({ examId }) => examId === exam.examId);
    expect(line).toEqual({
      kind: 'findCaseHandler',
      examId: exam.examId,
      exam: expect.anything(),
      deadline: null,
    });
    const caseworker = await addCaseworker(app());
    // A caseworker prepares the case, and nobody of the office can decide it yet [K5].
    expect(await todayOf(operator, exam)).toEqual(['today findOfficeForCases']);
    expect(await todayOf(caseworker, exam)).toEqual(['later assignAppeals']);
  });
});

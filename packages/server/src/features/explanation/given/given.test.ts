import { randomUUID } from 'node:crypto';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { feesRoutes } from '@karakter/contract/fees/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { todayGroups } from '@karakter/domain/today/today';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { isEarlier, type TestExam } from '../../../test/scenes/exam.ts';
import { explanationActs, wholeExplanation as text } from '../../../test/scenes/explained.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { earlierGradersOf } from '../../planning/commissions/earlier-graders.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, requested, save, send, read, told } = explanationActs(app);

/** A grader of another commission of the exam. */
async function addOtherGrader({ examId }: TestExam): Promise<string> {
  const { db, clock } = app().services;
  const person_id = await addTestPerson(db, 'Dina Sensor', []);
  const commission_id = randomUUID();
  const at = clock.now();
  await db
    .insertInto('commission')
    .values({ id: commission_id, exam_id: examId, kind: 'ordinary', number: 2, created_at: at })
    .execute();
  await db
    .insertInto('commission_member')
    .values({
      commission_id,
      person_id,
      seat: 1,
      external: false,
      display_name: 'Dina Sensor',
      appointed_at: at,
      confidentiality_accepted_at: at,
    })
    .execute();
  await db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id, role: 'grader', commission_id, granted_at: at })
    .execute();
  return person_id;
}

async function scene() {
  const exam = await announcedExam();
  const id = await requested(exam);
  return { exam, id, other: await addOtherGrader(exam), number: candidateOf(exam).candidateNumber };
}

const ofCase = ({ examId }: TestExam, explanationId: string) => ({ examId, explanationId });
const give = (exam: TestExam, id: string, personId: string | null, by = exam.officer) =>
  app().call(by, explanationWritingRoutes.giveExplanation, { params: ofCase(exam, id), body: { personId } });
const away = (exam: TestExam, id: string, personId: string, isAway = true) =>
  app().call(exam.officer, explanationWritingRoutes.declareAway, {
    params: ofCase(exam, id),
    body: { personId, isAway },
  });
const office = async (exam: TestExam, id: string) =>
  (await app().call(exam.officer, explanationRoutes.showExplanationCase, { params: ofCase(exam, id) })).body;
const shown = (by: string, explanationId: string) =>
  app().call(by, explanationRoutes.showExplanation, { params: { explanationId } });
const answer = (by: string, explanationId: string) =>
  app().call(by, explanationWritingRoutes.showExplainedAnswer, { params: { explanationId } });
const listed = async (by: string) =>
  (await app().call(by, explanationRoutes.listMyExplanations)).body.explanations.filter(
    (each) => !isEarlier(each.id),
  );
const linesOf = async (by: string) => {
  const { body } = await app().call(by, todayRoutes.graderToday);
  const lines = todayGroups.flatMap((group) => body[group]);
  return lines.map(({ kind }) => kind).filter((kind) => /xplanation/.test(kind));
};

describe('an explanation that is given to a grader of another commission [E3, G19]', () => {
  it('is seen, written and sent by that grader, and before by none but the commission [U7]', async () => {
    const { exam, id, other, number } = await scene();
    expect((await shown(other, id)).status).toBe(404);
    expect((await answer(other, id)).status).toBe(404);
    expect((await save(other, id)).status).toBe(404);
    expect(await listed(other)).toEqual([]);
    expect((await give(exam, id, other)).status).toBe(200);
    expect(await told(other, 'explanationRequested')).toEqual([
      { candidateNumber: number, dueAt: '2026-03-27T23:00:00Z' },
    ]);
    expect(await listed(other)).toMatchObject([{ id, candidateNumber: number, isMember: false }]);
    expect(await linesOf(other)).toEqual(['writeExplanation']);
    expect((await shown(other, id)).body).toMatchObject({
      candidateNumber: number,
      isMember: false,
      givenTo: { isMe: true },
      assessments: [{ isMe: false }, { isMe: false }],
      draft: { assessment: '' },
    });
    expect((await answer(other, id)).body.script.answers.length).toBeGreaterThan(0);
    expect((await save(other, id)).body.version).toBe(2);
    expect((await send(other, id)).status).toBe(200);
    expect((await read(exam, id)).body.text).toEqual(text);
  });

  it('leaves everything else of the commission closed to that grader, and no name of a candidate [U7]', async () => {
    const { exam, id, other, number } = await scene();
    await give(exam, id, other);
    const params = { commissionId: exam.commissionId, candidateNumber: number };
    for (const route of [gradingRoutes.showScript, gradingRoutes.answerPdf] as const) {
      expect((await app().call(other, route, { params })).status).toBe(404);
    }
    const { body } = await app().call(other, gradingRoutes.listMyCommissions);
    expect(body.commissions.map(({ commissionId }) => commissionId)).not.toContain(exam.commissionId);
    const seen = JSON.stringify([(await shown(other, id)).body, (await answer(other, id)).body]);
    for (const secret of [candidateOf(exam).name, candidateOf(exam).personId]) {
      expect(seen).not.toContain(secret);
    }
  });

  it('is not asked of the commission meanwhile, which sees to whom it was given and can still write it', async () => {
    const { exam, id, other } = await scene();
    const [anna] = exam.graders;
    await give(exam, id, other);
    expect(await listed(anna)).toMatchObject([{ id, givenTo: { name: 'Dina Sensor', isMe: false } }]);
    expect(await linesOf(anna)).toEqual([]);
    expect((await save(anna, id)).status).toBe(200);
    await give(exam, id, null);
    expect(await linesOf(anna)).toEqual(['writeExplanation']);
    expect((await shown(other, id)).status).toBe(404);
  });

  it('bars that grader from the exam’s appeal commissions [K3]', async () => {
    const { exam, id, other } = await scene();
    const barred = async () =>
      (
        await app()
          .services.db.transaction()
          .execute((tx) => earlierGradersOf(tx, exam.examId))
      ).map(({ personId }) => personId);
    await app()
      .services.db.updateTable('commission')
      .set({ kind: 'third', parent_id: exam.commissionId, third_sees: 'answer' })
      .where('exam_id', '=', exam.examId)
      .where('number', '=', 2)
      .execute();
    await give(exam, id, other);
    expect(await barred()).toContain(other);
  });

  it('is never given to someone outside the exam, nor by anyone but the office, nor once it is sent', async () => {
    const { exam, id, other } = await scene();
    const stranger = (await addAnnouncedExam(app())).graders[0];
    expect((await give(exam, id, stranger)).refusal).toBe('writerCannotWrite');
    expect((await give(exam, id, other, exam.graders[0])).status).toBe(403);
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await give(exam, id, other)).refusal).toBe('explanationSentAlready');
  });
});

describe('graders who are ill or away [G19, E2]', () => {
  it('do not count as able to write: the office may write at once, long before it is overdue', async () => {
    const { exam, id } = await scene();
    const [anna, bo] = exam.graders;
    await away(exam, id, anna);
    expect(await office(exam, id)).toMatchObject({ hasWriter: true, mayWrite: false });
    await away(exam, id, bo);
    expect(await office(exam, id)).toMatchObject({ hasWriter: false, mayWrite: true });
    await away(exam, id, bo, false);
    expect(await office(exam, id)).toMatchObject({ hasWriter: true, mayWrite: false });
  });

  it('are replaced by another grader of the exam, who cannot be away too', async () => {
    const { exam, id, other } = await scene();
    for (const grader of exam.graders) await away(exam, id, grader);
    await away(exam, id, other);
    expect((await give(exam, id, other)).refusal).toBe('writerCannotWrite');
    await away(exam, id, other, false);
    expect((await give(exam, id, other)).status).toBe(200);
    expect(await office(exam, id)).toMatchObject({ hasWriter: true, givenTo: other });
  });
});

it('it is kept by each save who wrote which part [E3]', async () => {
  const { exam, id, other } = await scene();
  const [anna] = exam.graders;
  await save(anna, id, 1, { guidelines: 'Retningslinjene.', assessment: '', overall: '' });
  await give(exam, id, other);
  await save(other, id, 2, { ...text, guidelines: 'Retningslinjene.' });
  await save(other, id, 3, { ...text, guidelines: 'Retningslinjene, utfylt.' });
  const names = (await office(exam, id)).partsBy.map(({ part, names: by }) => [part, by.length]);
  expect(names).toEqual([
    ['guidelines', 2],
    ['assessment', 1],
    ['overall', 1],
  ]);
  const change = app().services.db.deleteFrom('explanation_part').where('explanation_id', '=', id);
  await expect(change.execute()).rejects.toThrow();
});

it('that was written for another commission counts in the writer’s own fee, and in no one else’s [G14, E3]', async () => {
  const { exam, id, other } = await scene();
  const explained = async (by: string) =>
    (await app().call(by, feesRoutes.listMyFees)).body.places.map(({ left }) => left.explanations);
  const before = await explained(exam.graders[0]);
  expect(await explained(other)).toEqual([0]);
  await give(exam, id, other);
  await save(other, id);
  await send(other, id);
  expect(await explained(other)).toEqual([1]);
  expect(await explained(exam.graders[0])).toEqual(before);
});

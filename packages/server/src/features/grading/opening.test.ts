import { randomUUID } from 'node:crypto';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents, eventKinds } from '../../test/log.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt } from '../../test/scenes/grading.ts';
import { addHandedInExam, testGuide } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

describe('the right to open an answer [U4, U6]', () => {
  it('only for members: not for a grader of another exam, an exam officer with a grader’s role, or a candidate', async () => {
    const exam = await addHandedInExam(app());
    const other = await addHandedInExam(app());
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    const unitGrader = await addTestPerson(app().services.db, 'Sensor Ved Enhet', ['grader', 'examOffice']);
    for (const stranger of [other.graders[0], unitGrader]) {
      expect((await app().call(stranger, gradingRoutes.showScript, { params })).status).toBe(404);
      expect((await app().call(stranger, gradingRoutes.showCommission, { params })).status).toBe(404);
      expect((await app().call(stranger, gradingRoutes.answerPdf, { params })).status).toBe(404);
    }
    const candidate = exam.candidates[0]?.personId ?? '';
    expect((await app().call(candidate, gradingRoutes.showScript, { params })).status).toBe(403);
    const elsewhere = { ...params, candidateNumber: 99_999 };
    const [anna] = exam.graders;
    expect((await app().call(anna, gradingRoutes.showScript, { params: elsewhere })).status).toBe(404);
  });

  it('not for a member before the last candidate’s deadline: not even the number of answers [S4]', async () => {
    const exam = await addHandedInExam(app(), { startsAt: '2026-03-03T07:00:00Z' });
    const [anna] = exam.graders;
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    const refused = await app().call(anna, gradingRoutes.showScript, { params });
    expect([refused.status, refused.refusal]).toEqual([409, 'answersNotIn']);
    const { body } = await app().call(anna, gradingRoutes.showCommission, { params });
    expect(body).toMatchObject({ closed: 'answersNotIn', scripts: [], counts: { answers: 0 } });
  });

  it('not for a member before the duty of confidentiality is accepted, which is recorded once [U6]', async () => {
    const exam = await addHandedInExam(app());
    const { db } = app().services;
    await db
      .updateTable('commission_member')
      .set({ confidentiality_accepted_at: null })
      .where('commission_id', '=', exam.commissionId)
      .execute();
    const [anna, bo] = exam.graders;
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    for (const route of [gradingRoutes.showScript, gradingRoutes.showGradedPaper, gradingRoutes.answerPdf]) {
      expect((await app().call(anna, route, { params })).refusal).toBe('confidentialityFirst');
    }
    for (let i = 0; i < 2; i += 1)
      await app().call(anna, gradingRoutes.acceptConfidentiality, { params, body: { impartial: true } });
    expect((await app().call(anna, gradingRoutes.showScript, { params })).status).toBe(200);
    expect((await app().call(bo, gradingRoutes.showScript, { params })).refusal).toBe('confidentialityFirst');
    expect(await eventKinds(app(), exam.examId)).toEqual(['confidentialityAccepted']);
  });

  it('a member of two commissions accepts the duty of each, and sees in each its own answers and guide', async () => {
    const one = await addHandedInExam(app(), { candidates: 1 });
    const other = await addHandedInExam(app(), { candidates: 2 });
    const { db, clock } = app().services;
    const [both] = one.graders;
    const seat = { commission_id: other.commissionId, person_id: both, seat: 3, external: false };
    const appointed = { display_name: 'Begge Steder', appointed_at: clock.now() };
    await db
      .insertInto('commission_member')
      .values({ ...seat, ...appointed })
      .execute();
    const role = {
      person_id: both,
      role: 'grader',
      commission_id: other.commissionId,
      granted_at: clock.now(),
    };
    await db
      .insertInto('role_grant')
      .values({ ...role, id: randomUUID() })
      .execute();
    const members = db.updateTable('commission_member').where('person_id', '=', both);
    await members.set({ confidentiality_accepted_at: null }).execute();
    const content = JSON.stringify({ ...testGuide, suggestedSolution: 'Et annet løsningsforslag.' });
    await db.updateTable('grading_guide').set({ content }).where('exam_id', '=', other.examId).execute();
    const of = ({ commissionId }: TestExam) => ({ params: { commissionId } });
    const accept = (exam: TestExam) =>
      app().call(both, gradingRoutes.acceptConfidentiality, { ...of(exam), body: { impartial: true } });
    const paperOf = (exam: TestExam) => app().call(both, gradingRoutes.showGradedPaper, of(exam));
    await accept(one);
    expect((await paperOf(other)).refusal).toBe('confidentialityFirst');
    await accept(other);
    for (const [exam, solution] of [
      [one, testGuide.suggestedSolution],
      [other, 'Et annet løsningsforslag.'],
    ] as const) {
      const { body: commission } = await app().call(both, gradingRoutes.showCommission, of(exam));
      const seen = commission.scripts.map(({ candidateNumber }) => candidateNumber);
      expect(seen.toSorted((a, b) => a - b)).toEqual(numbersOf(exam).toSorted((a, b) => a - b));
      const { body } = await paperOf(exam);
      expect(body.guide.suggestedSolution).toBe(solution);
    }
    const [number = 0] = numbersOf(one);
    for (const grader of one.graders) await gradeAndConfirm(app(), grader, scriptAt(one, number), 'B');
    expect(await countEvents(app(), one.examId, 'commissionCompleted')).toBe(1);
  });

  it('the PDF is refused until it is made', async () => {
    const exam = await addHandedInExam(app(), { candidates: 1 });
    const { db } = app().services;
    await db.updateTable('hand_in').set({ pdf_file_id: null }).where('exam_id', '=', exam.examId).execute();
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    expect((await app().call(exam.graders[0], gradingRoutes.answerPdf, { params })).refusal).toBe(
      'answerPdfNotReady',
    );
  });

  it('the PDF is the candidate’s own without its seal, and named only by candidate number [U7]', async () => {
    const exam = await addHandedInExam(app());
    for (const each of numbersOf(exam)) {
      const params = scriptAt(exam, each);
      const { body } = await app().call(exam.graders[0], gradingRoutes.answerPdf, { params });
      expect(Buffer.from(body.bytes).toString()).toBe(`%PDF-1.7 ${each}`);
    }
    const [number = 0] = numbersOf(exam);
    const cookie = await app().cookieOf(exam.graders[0]);
    const url = `/api/grading/commissions/${exam.commissionId}/scripts/${number}/answer.pdf`;
    const reply = await app().app.inject({ url, headers: { cookie } });
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="${number}.pdf"; filename*=UTF-8''${number}.pdf`,
    );
    expect(reply.headers['content-type']).toBe('application/pdf');
  });
});

import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds } from '../../test/log.ts';
import { numbersOf, scriptAt } from '../../test/scenes/grading.ts';
import { addHandedInExam } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

describe('who may open an answer, and when [U4, U6]', () => {
  it('no one who is not a member: a grader of another exam, the exam office with a grader’s role, a candidate', async () => {
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

  it('no member before the last candidate’s deadline: not even how many answers there are [S4]', async () => {
    const exam = await addHandedInExam(app(), { startsAt: '2026-03-03T07:00:00Z' });
    const [anna] = exam.graders;
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    const refused = await app().call(anna, gradingRoutes.showScript, { params });
    expect([refused.status, refused.refusal]).toEqual([409, 'answersNotIn']);
    const { body } = await app().call(anna, gradingRoutes.showCommission, { params });
    expect(body).toMatchObject({ closed: 'answersNotIn', scripts: [], counts: { answers: 0 } });
  });

  it('no member before the duty of confidentiality is accepted, which is recorded once [U6]', async () => {
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
    for (let i = 0; i < 2; i += 1) await app().call(anna, gradingRoutes.acceptConfidentiality, { params });
    expect((await app().call(anna, gradingRoutes.showScript, { params })).status).toBe(200);
    expect((await app().call(bo, gradingRoutes.showScript, { params })).refusal).toBe('confidentialityFirst');
    expect(await eventKinds(app(), exam.examId)).toEqual(['confidentialityAccepted']);
  });

  it('the PDF is the candidate’s own without its seal, and named by candidate number alone [U7]', async () => {
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

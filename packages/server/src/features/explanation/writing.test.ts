import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { aMark, marksOfEveryKind, putMarks } from '../../test/scenes/desk/marks.ts';
import { isEarlier } from '../../test/scenes/exam.ts';
import { explanationActs, wholeExplanation as text } from '../../test/scenes/explained.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { scriptAt } from '../../test/scenes/grading.ts';
import { testGuide } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, ask, requested, save, send, myExam, told } = explanationActs(app);

describe('a request [E1, E2]', () => {
  it('opens a case that is due in two weeks, and notifies the graders by candidate number alone', async () => {
    const exam = await announcedExam();
    await requested(exam);
    const { candidateNumber } = candidateOf(exam);
    for (const grader of exam.graders) {
      const notices = await told(grader, 'explanationRequested');
      expect(notices).toEqual([{ candidateNumber, dueAt: '2026-03-27T23:00:00Z' }]);
    }
    const body = await myExam(exam);
    expect(body.explanations).toMatchObject([{ state: 'requested', late: false }]);
    expect(body.deadlines?.appeal).toEqual({ kind: 'suspended', since: expect.any(String) });
  });

  it('made twice is one case', async () => {
    const exam = await announcedExam();
    const answers = await Promise.all([ask(exam), ask(exam)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await myExam(exam)).explanations).toHaveLength(1);
  });

  it('about another candidate’s grade is not found', async () => {
    const exam = await announcedExam();
    const answer = await app().call(candidateOf(exam, 1).personId, explanationRoutes.requestExplanation, {
      params: { candidacyId: candidateOf(exam, 0).candidacyId },
    });
    expect(answer.status).toBe(404);
  });
});

describe('graders write it blind [U7]', () => {
  it('with the grader’s own comments beside the answer: no private note, no note to the co-grader, and nothing of the co-grader’s [E5, G5, G11]', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    const at = scriptAt(exam, candidateOf(exam).candidateNumber);
    const [anna, bo] = exam.graders;
    await putMarks(app(), anna, at, [
      ...marksOfEveryKind('Annas'),
      aMark({ questionId: 'q2', text: 'Annas om den andre' }),
      aMark({ passage: { from: 0, to: 9, quote: 'Vi prøver' }, text: 'Annas om stedet' }),
    ]);
    await putMarks(app(), bo, at, marksOfEveryKind('Bos'));
    const params = { explanationId: id };
    const { body } = await app().call(anna, explanationRoutes.showExplanation, { params });
    expect(body.comments).toEqual([
      { question: 1, quote: null, text: 'Annas vist kommentar' },
      { question: 1, quote: null, text: 'Annas skjult kommentar' },
      { question: 1, quote: 'Vi prøver', text: 'Annas om stedet' },
      { question: 2, quote: null, text: 'Annas om den andre' },
    ]);
    // The text is the grader's to write: nothing is put in by itself.
    expect(body.text).toEqual({ guidelines: '', assessment: '', overall: '' });
  });

  it('from the guide and the grader’s own comment; another grader’s text is never included [G11]', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    const { db } = app().services;
    const own = db.updateTable('candidacy').where('id', '=', candidateOf(exam).candidacyId);
    await own.set({ language: 'nn' }).execute();
    for (const [seat, grader] of exam.graders.entries()) {
      const { body } = await app().call(grader, explanationRoutes.showExplanation, {
        params: { explanationId: id },
      });
      expect(body.draft).toEqual({
        guidelines: testGuide.levels.C,
        assessment: `Kommentar fra sensor ${seat + 1}`,
        overall: '',
      });
      expect(body.assessments.map(({ isMe }) => isMe)).toEqual([true, false]);
      expect(body.language).toBe('nn');
    }
  });

  it('and no route of theirs contains the candidate’s identity', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    const cookie = await app().cookieOf(exam.graders[0]);
    const { name, personId } = candidateOf(exam);
    const person = await app()
      .services.db.selectFrom('person')
      .select('email')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    for (const url of ['/api/grading/explanations', `/api/grading/explanations/${id}`]) {
      const { body, statusCode } = await app().app.inject({ method: 'GET', url, headers: { cookie } });
      expect(statusCode).toBe(200);
      for (const secret of [name, personId, person.email]) expect(body).not.toContain(secret);
    }
  });

  it('a grader of another commission does not find it, nor one of the appeal', async () => {
    const exam = await announcedExam();
    const other = await addAnnouncedExam(app());
    const id = await requested(exam);
    const params = { explanationId: id };
    for (const answer of [
      await app().call(other.graders[0], explanationRoutes.showExplanation, { params }),
      await save(other.graders[0], id),
      await send(other.graders[0], id, 1),
      await app().call(other.graders[0], explanationRoutes.recordOralExplanation, {
        params,
        body: { on: '2026-03-13' },
      }),
    ]) {
      expect([answer.status, answer.refusal]).toEqual([404, 'notFound']);
    }
  });

  it('two graders who write at the same time do not overwrite each other', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    expect((await save(exam.graders[0], id, 1)).body.version).toBe(2);
    const second = await save(exam.graders[1], id, 1, { ...text, overall: 'Noe annet.' });
    expect([second.status, second.refusal]).toEqual([409, 'changedMeanwhile']);
    expect((await send(exam.graders[1], id, 1)).refusal).toBe('changedMeanwhile');
  });
});

it('an overdue explanation is shown as late to graders, exam office and candidate [E2]', async () => {
  const exam = await announcedExam();
  const id = await requested(exam);
  const { clock } = app().services;
  const before = clock.now();
  await clock.moveTo(Temporal.Instant.from('2026-03-27T23:00:00Z'));
  const { body: graders } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
  const params = { examId: exam.examId };
  const { body: office } = await app().call(exam.officer, explanationRoutes.listExplanations, { params });
  const candidate = await myExam(exam);
  await clock.moveTo(before);
  for (const list of [graders.explanations, office.explanations, candidate.explanations]) {
    expect(list.filter((each) => !isEarlier(each.id))).toMatchObject([{ id, late: true }]);
  }
});

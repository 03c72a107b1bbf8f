import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addExamWithTexts, addHandedInExam } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/** The grader's list by candidate number: each grader has an own order. */
async function listFor(grader: string, { commissionId }: { commissionId: string }) {
  const { body } = await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } });
  return body.scripts.toSorted((a, b) => a.candidateNumber - b.candidateNumber);
}

describe('a grader’s marks to look again [G15]', () => {
  it('are the grader’s own: the co-grader sees none of them, before or after the reveal [G2]', async () => {
    const exam = await addHandedInExam(app(), { candidates: 2 });
    const [anna, bo] = exam.graders;
    const [first] = numbersOf(exam);
    const params = scriptAt(exam, first!);
    const mark = (isMarked: boolean) =>
      app().call(anna, deskRoutes.markLookAgain, { params, body: { isMarked } });
    const marked = async (grader: string) =>
      (await listFor(grader, exam)).filter(({ lookAgain }) => lookAgain).map((line) => line.candidateNumber);
    await mark(true);
    expect((await mark(true)).status).toBe(200);
    expect([await marked(anna), await marked(bo)]).toEqual([[first], []]);
    for (const grader of [anna, bo]) {
      const version = await writeAssessment(app(), grader, params, { grade: 'C' });
      await app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
    }
    expect([await marked(anna), await marked(bo)]).toEqual([[first], []]);
    await mark(false);
    expect(await marked(anna)).toEqual([]);
  });

  it('are refused for a script of another commission, as if it did not exist [U7]', async () => {
    const exam = await addHandedInExam(app(), { candidates: 1 });
    const other = await addHandedInExam(app(), { candidates: 1 });
    const params = scriptAt(exam, numbersOf(exam)[0]!);
    const marked = await app().call(other.graders[0], deskRoutes.markLookAgain, {
      params,
      body: { isMarked: true },
    });
    expect(marked.status).toBe(404);
  });
});

describe('one question across all scripts [G3]', () => {
  it('gives each script’s answer with the grader’s own assessment, and never the co-grader’s [G2]', async () => {
    const exam = await addExamWithTexts(app(), 'Første svar', 'Andre svar');
    const [anna, bo] = exam.graders;
    const [first, second] = exam.numbers;
    await writeAssessment(app(), anna, scriptAt(exam, first!), { points: { q1: 17 }, grade: 'D' });
    await writeAssessment(app(), bo, scriptAt(exam, first!), { points: { q1: 55 }, grade: 'A' });
    const { body } = await app().call(anna, deskRoutes.listAnswersTo, {
      params: { commissionId: exam.commissionId, questionId: 'q1' },
      query: { numbers: `${first},${second},999999` as never },
    });
    expect(body.answers.map(({ candidateNumber, own }) => [candidateNumber, own.points, own.grade])).toEqual([
      [first, { q1: 17 }, 'D'],
      [second, {}, null],
    ]);
    expect(JSON.stringify(body.answers.map(({ answer }) => answer))).toContain('Andre svar');
    expect(JSON.stringify(body)).not.toContain('55');
    const unknown = await app().call(anna, deskRoutes.listAnswersTo, {
      params: { commissionId: exam.commissionId, questionId: 'q9' },
      query: { numbers: String(first) as never },
    });
    expect(unknown.status).toBe(404);
  });
});

describe('the short answers to a question [G21]', () => {
  it('are given as text with the grader’s own assessment, and never with the co-grader’s [G2]', async () => {
    const exam = await addExamWithTexts(app(), 'Oslo', 'oslo.', 'lang '.repeat(60), null);
    const [anna, bo] = exam.graders;
    const [first, second, third, fourth] = exam.numbers;
    await writeAssessment(app(), anna, scriptAt(exam, first!), { points: { q1: 17 } });
    await writeAssessment(app(), bo, scriptAt(exam, first!), { points: { q1: 55 } });
    const ask = (grader: string, questionId: string, after = 0) =>
      app().call(grader, deskRoutes.listShortAnswersTo, {
        params: { commissionId: exam.commissionId, questionId },
        query: { after },
      });
    const { body } = await ask(anna, 'q1');
    expect(body.answers.map((each) => [each.candidateNumber, each.text, each.own.points])).toEqual([
      [first, 'Oslo', { q1: 17 }],
      [second, 'oslo.', {}],
      [fourth, '', {}],
    ]);
    expect([body.others, body.next]).toEqual([[third], null]);
    expect(JSON.stringify(body)).not.toContain('55');
    expect((await ask(anna, 'q1', second)).body.answers.map((each) => each.candidateNumber)).toEqual([
      fourth,
    ]);
    expect((await ask(anna, 'q9')).status).toBe(404);
    const other = await addExamWithTexts(app(), 'Oslo');
    expect((await ask(other.graders[0], 'q1')).status).toBe(404);
  });

  it('are not marked in a shared assessment that a co-grader has confirmed', async () => {
    const exam = await addHandedInExam(app(), { candidates: 1, assessing: 'shared' });
    const [anna, bo] = exam.graders;
    const params = scriptAt(exam, numbersOf(exam)[0] ?? 0);
    const version = await writeAssessment(app(), anna, params, { points: { q1: 40 }, grade: 'C' });
    const mayMark = async () => {
      const asked = { commissionId: exam.commissionId, questionId: 'q1' };
      const { body } = await app().call(bo, deskRoutes.listShortAnswersTo, {
        params: asked,
        query: { after: 0 },
      });
      return body.answers.map(({ maySave }) => maySave);
    };
    expect(await mayMark()).toEqual([true]);
    await app().call(anna, gradingRoutes.confirmAssessment, { params, body: { version } });
    expect(await mayMark()).toEqual([false]);
  });
});

describe('many assessments at once [G21]', () => {
  it('each has its own result: a version that is not the newest stops no other', async () => {
    const exam = await addExamWithTexts(app(), null, null, 'Et svar');
    const [anna] = exam.graders;
    const [first, second, third] = exam.numbers;
    const params = { commissionId: exam.commissionId };
    const lines = await listFor(anna, exam);
    expect(lines.flatMap((line) => (line.blank ? [line.candidateNumber] : []))).toEqual([first, second]);
    await writeAssessment(app(), anna, scriptAt(exam, second!), { comment: 'Skrevet i et annet vindu' });
    const blank = { points: { q1: 0 }, comment: '', grade: 'F', version: 0 };
    const { body } = await app().call(anna, deskRoutes.saveAssessments, {
      params,
      body: { entries: [first!, second!].map((candidateNumber) => ({ ...blank, candidateNumber })) },
    });
    expect(
      body.results.map(({ candidateNumber, version, refusal }) => [candidateNumber, version, refusal]),
    ).toEqual([
      [first, 1, null],
      [second, null, 'changedMeanwhile'],
    ]);
    const own = await app().call(anna, deskRoutes.listOwnAssessments, {
      params,
      query: { numbers: exam.numbers.join(',') as never },
    });
    expect(
      own.body.assessments.map((each) => [each.candidateNumber, each.own.grade, each.own.comment]),
    ).toEqual([
      [first, 'F', ''],
      [second, null, 'Skrevet i et annet vindu'],
      [third, null, ''],
    ]);
  });
});

describe('the list of scripts', () => {
  it('tells which questions lack points, and which have them by hand [G3]', async () => {
    const exam = await addExamWithTexts(app(), 'Et svar', 'Et annet');
    const [anna] = exam.graders;
    const [first] = exam.numbers;
    await writeAssessment(app(), anna, scriptAt(exam, first!), { points: { q1: 60 } });
    const lines = (await listFor(anna, exam)).map(({ points, gaps, byHand }) => [points, gaps, byHand]);
    expect(lines).toEqual([
      [100, undefined, 1],
      [40, 1, undefined],
    ]);
  });
});

it('all PDFs are one zip, named by candidate number and with the same hour for all [U7, S2]', async () => {
  const exam = await addHandedInExam(app(), { candidates: 2 });
  const [anna] = exam.graders;
  const [first, second] = numbersOf(exam);
  const { body, status } = await app().call(anna, deskRoutes.answersZip, {
    params: { commissionId: exam.commissionId },
    query: { numbers: `${first},${second}` as never },
  });
  expect(status).toBe(200);
  const files = unzipSync(body.bytes);
  expect(Object.keys(files).sort()).toEqual([`${first}.pdf`, `${second}.pdf`]);
  expect(new TextDecoder().decode(files[`${first}.pdf`])).toBe(`%PDF-1.7 ${first}`);
});

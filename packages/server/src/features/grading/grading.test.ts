import { gradingRoutes } from '@karakter/contract/grading/routes';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents, noticesOf } from '../../test/log.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { addHandedInExam } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const script = (grader: string, exam: TestExam, number: number) =>
  app().call(grader, gradingRoutes.showScript, { params: scriptAt(exam, number) });
const agreedGrades = (exam: TestExam) =>
  app()
    .services.db.selectFrom('agreed_grade')
    .select(['grade', 'basis'])
    .where('commission_id', '=', exam.commissionId)
    .execute();

describe('one by one, each candidate revealed separately [G1, G2]', () => {
  let exam: TestExam;
  beforeAll(async () => {
    exam = await addHandedInExam(app());
  });

  it('two graders who chose the same grade agree automatically', async () => {
    const [number = 0] = numbersOf(exam);
    const [anna, bo] = exam.graders;
    await gradeAndConfirm(app(), anna, scriptAt(exam, number), 'B');
    expect((await script(anna, exam, number)).body).toMatchObject({
      state: 'confirmed',
      others: [],
      agreed: null,
    });
    await gradeAndConfirm(app(), bo, scriptAt(exam, number), 'B');
    const { body } = await script(anna, exam, number);
    expect(body).toMatchObject({
      state: 'agreed',
      agreed: { grade: 'B', basis: 'same' },
      allowed: ['sendBack'],
    });
    expect(body.others).toMatchObject([{ name: 'Ekstern Sensor', external: true, grade: 'B' }]);
  });

  it('two graders who differ agree when one approves the other’s proposal [G6]', async () => {
    const [, number = 0] = numbersOf(exam);
    const [anna, bo] = exam.graders;
    const at = { params: scriptAt(exam, number) };
    await gradeAndConfirm(app(), anna, at.params, 'B');
    await gradeAndConfirm(app(), bo, at.params, 'D');
    expect((await script(bo, exam, number)).body).toMatchObject({
      state: 'differing',
      allowed: ['propose', 'declareDisagreement'],
    });
    const reason = 'Drøftingen er bedre enn vi så';
    await app().call(anna, gradingRoutes.proposeGrade, { ...at, body: { grade: 'C', reason } });
    const own = await app().call(anna, gradingRoutes.approveGrade, { ...at, body: { grade: 'C' } });
    expect(own.refusal).toBe('ownProposal');
    await app().call(bo, gradingRoutes.proposeGrade, { ...at, body: { grade: 'D', reason: 'Nei' } });
    await app().call(anna, gradingRoutes.proposeGrade, { ...at, body: { grade: 'C', reason } });
    const replaced = await app().call(bo, gradingRoutes.approveGrade, { ...at, body: { grade: 'D' } });
    expect(replaced.refusal).toBe('proposalReplaced');
    const approved = await app().call(bo, gradingRoutes.approveGrade, { ...at, body: { grade: 'C' } });
    expect(approved.status).toBe(200);
    expect((await script(anna, exam, number)).body.agreed).toMatchObject({ grade: 'C', basis: 'discussed' });
  });

  it('the last agreed grade completes the commission and notifies the exam office once [G1, T3]', async () => {
    const [, , number = 0] = numbersOf(exam);
    expect(await countEvents(app(), exam.examId, 'commissionCompleted')).toBe(0);
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, number), 'A');
    expect(await countEvents(app(), exam.examId, 'commissionCompleted')).toBe(1);
    const told = await noticesOf(app(), {
      examId: exam.examId,
      personId: exam.officer,
      kind: 'gradingCompleted',
    });
    expect(told.map(({ data }) => data)).toEqual([{ commissionNumber: 1 }]);
  });

  it('the comparison page shows differing answers first', async () => {
    const other = await addHandedInExam(app());
    const [first = 0, second = 0, third = 0] = numbersOf(other);
    const [anna, bo] = other.graders;
    const grades = [
      [first, 'B', 'B'],
      [second, 'B', 'C'],
      [third, 'A', 'F'],
    ] as const;
    for (const [number, one, two] of grades) {
      await gradeAndConfirm(app(), anna, scriptAt(other, number), one);
      await gradeAndConfirm(app(), bo, scriptAt(other, number), two);
    }
    const { commissionId } = other;
    const { body } = await app().call(anna, gradingRoutes.compareGrades, { params: { commissionId } });
    expect(body.scripts.map((s) => [s.candidateNumber, s.state, s.distance])).toEqual([
      [third, 'differing', 5],
      [second, 'differing', 1],
      [first, 'agreed', 0],
    ]);
    expect(body).toMatchObject({ completed: false, hidden: 0 });
  });
});

describe('all candidates revealed at once [G1]', () => {
  it('nothing is revealed before both have confirmed the last one', async () => {
    const exam = await addHandedInExam(app(), { confirming: 'allCandidates' });
    const [anna, bo] = exam.graders;
    const [first = 0, ...rest] = numbersOf(exam);
    for (const number of numbersOf(exam)) await gradeAndConfirm(app(), anna, scriptAt(exam, number), 'C');
    for (const number of rest) await gradeAndConfirm(app(), bo, scriptAt(exam, number), 'C');
    expect(await agreedGrades(exam)).toEqual([]);
    expect((await script(anna, exam, rest[0] ?? 0)).body).toMatchObject({ state: 'confirmed', others: [] });
    await gradeAndConfirm(app(), bo, scriptAt(exam, first), 'C');
    expect(await agreedGrades(exam)).toHaveLength(3);
    expect(await countEvents(app(), exam.examId, 'assessmentsRevealed')).toBe(1);
  });
});

describe('many confirmed in one go [G1]', () => {
  it('answers that are ready are confirmed, the others state why not, and neither stops the other', async () => {
    const exam = await addHandedInExam(app());
    const [anna] = exam.graders;
    const [first = 0, second = 0, third = 0] = numbersOf(exam);
    await writeAssessment(app(), anna, scriptAt(exam, first), { grade: 'A' });
    await writeAssessment(app(), anna, scriptAt(exam, second), { comment: 'uten karakter' });
    await gradeAndConfirm(app(), anna, scriptAt(exam, third), 'B');
    const { commissionId } = exam;
    const { body } = await app().call(anna, gradingRoutes.confirmAssessments, {
      params: { commissionId },
      body: { candidateNumbers: numbersOf(exam) },
    });
    expect(body.results).toEqual([
      { candidateNumber: first, refusal: null },
      { candidateNumber: second, refusal: 'gradeMissing' },
      { candidateNumber: third, refusal: 'assessmentConfirmed' },
    ]);
    const [, bo] = exam.graders;
    await writeAssessment(app(), bo, scriptAt(exam, first), { grade: 'A' });
    const one = { params: { commissionId }, body: { candidateNumbers: [first] } };
    await app().call(bo, gradingRoutes.confirmAssessments, one);
    expect(await agreedGrades(exam)).toEqual([{ grade: 'A', basis: 'same' }]);
  });
});

describe('what a grader writes', () => {
  let exam: TestExam;
  let number = 0;
  beforeAll(async () => {
    exam = await addHandedInExam(app());
    [number = 0] = numbersOf(exam);
  });

  it('is saved during typing, with the sum of points and the automatic points of closed questions [G3, G15]', async () => {
    const [anna] = exam.graders;
    const params = scriptAt(exam, number);
    const body = { points: { q1: 42.5 }, comment: 'God drøfting', grade: 'B', version: 0 };
    const saved = await app().call(anna, gradingRoutes.saveAssessment, { params, body });
    expect(saved.body).toMatchObject({ version: 1, sum: 82.5, ready: true });
    expect((await script(anna, exam, number)).body).toMatchObject({
      own: { version: 1, points: { q1: 42.5 }, comment: 'God drøfting', grade: 'B', sum: 82.5 },
      suggested: { q2: 40 },
    });
  });

  it('is not overwritten by another window that had not seen it [G15]', async () => {
    const [anna] = exam.graders;
    const params = scriptAt(exam, number);
    for (const version of [0, 7]) {
      const body = { points: {}, comment: 'gammelt vindu', grade: null, version };
      const saved = await app().call(anna, gradingRoutes.saveAssessment, { params, body });
      expect(saved.refusal).toBe('changedMeanwhile');
    }
    expect((await script(anna, exam, number)).body.own.comment).toBe('God drøfting');
  });

  it('is confirmed as it was shown, is then final, and can be taken back until it is revealed [G1]', async () => {
    const [anna, bo] = exam.graders;
    const at = { params: scriptAt(exam, number) };
    const stale = await app().call(anna, gradingRoutes.confirmAssessment, { ...at, body: { version: 9 } });
    expect(stale.refusal).toBe('changedMeanwhile');
    await app().call(anna, gradingRoutes.confirmAssessment, { ...at, body: { version: 1 } });
    const body = { points: {}, comment: 'for sent', grade: 'A', version: 1 };
    expect((await app().call(anna, gradingRoutes.saveAssessment, { ...at, body })).refusal).toBe(
      'assessmentConfirmed',
    );
    expect((await app().call(anna, gradingRoutes.reopenAssessment, at)).status).toBe(200);
    await gradeAndConfirm(app(), anna, at.params, 'C');
    await gradeAndConfirm(app(), bo, at.params, 'D');
    expect((await app().call(anna, gradingRoutes.reopenAssessment, at)).refusal).toBe('alreadyRevealed');
    expect((await app().call(anna, gradingRoutes.saveAssessment, { ...at, body })).refusal).toBe(
      'alreadyRevealed',
    );
  });

  it.each([
    [{ points: { q1: 61 }, grade: null }, 'pointsOutOfRange'],
    [{ points: { q9: 1 }, grade: null }, 'unknownQuestion'],
    [{ points: {}, grade: 'G' }, 'gradeNotOnScale'],
  ])('%j is refused with %s [G3]', async (wrong, refusal) => {
    const [, second = 0] = numbersOf(exam);
    const body = { comment: '', version: 0, ...wrong };
    const params = scriptAt(exam, second);
    expect((await app().call(exam.graders[0], gradingRoutes.saveAssessment, { params, body })).refusal).toBe(
      refusal,
    );
  });
});

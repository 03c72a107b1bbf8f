import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, replace } = seatScene(app);

async function inGrading() {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 2 });
  await handInAll(db, exam);
  const head = await addTestPerson(db, 'Institutt Leder', ['headOfDepartment']);
  const [one, two] = exam.candidates.map(({ candidateNumber }) => candidateNumber) as [number, number];
  return { exam, head, anna: exam.graders[0], bo: exam.graders[1], one, two };
}

const declare = (grader: string, { commissionId }: TestExam, candidateNumber: number | null) =>
  app().call(grader, impartialityRoutes.declareGround, {
    params: { commissionId },
    body: { ground: 'related', account: 'Nær slekt.', candidateNumber },
  });
const see = async (person: string, { examId }: TestExam) =>
  app().call(person, impartialityRoutes.seeDeclaredGrounds, { params: { examId } });
async function decide(head: string, exam: TestExam, isPartial: boolean) {
  const [first] = (await see(head, exam)).body.cases;
  return app().call(head, impartialityRoutes.decideImpartiality, {
    params: { examId: exam.examId, caseId: first!.caseId },
    body: { isPartial, reason: 'Søsken (fvl. § 6 b).' },
  });
}
const seenBy = (grader: string, exam: TestExam, number: number) =>
  app().call(grader, gradingRoutes.showScript, { params: scriptAt(exam, number) });
const listed = async (grader: string, { commissionId }: TestExam) =>
  (await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } })).body;

describe('a grader declares a ground for disqualification (fvl. § 6) [U6]', () => {
  it('for the whole exam: sees no answer until it is decided, and goes on when impartial', async () => {
    const { exam, head, anna, one } = await inGrading();
    expect((await declare(anna, exam, null)).status).toBe(200);
    expect((await declare(anna, exam, null)).refusal).toBe('groundDeclaredAlready');
    expect(await seenBy(anna, exam, one)).toMatchObject({ status: 409, refusal: 'groundDeclared' });
    expect((await listed(anna, exam)).impartiality).toEqual({ wholeExam: true, hiddenAnswers: 0 });
    expect((await decide(head, exam, false)).status).toBe(200);
    expect((await seenBy(anna, exam, one)).status).toBe(200);
    expect((await decide(head, exam, true)).refusal).toBe('impartialityDecidedAlready');
  });

  it('for one answer: that answer is gone, the others stay, and the co-grader sees nothing of it [G2]', async () => {
    const { exam, anna, bo, one, two } = await inGrading();
    const before = await listed(bo, exam);
    await declare(anna, exam, one);
    expect((await seenBy(anna, exam, one)).status).toBe(404);
    expect((await seenBy(anna, exam, two)).status).toBe(200);
    const own = await listed(anna, exam);
    expect(own.scripts.map(({ candidateNumber }) => candidateNumber)).toEqual([two]);
    expect(own.impartiality).toEqual({ wholeExam: false, hiddenAnswers: 1 });
    expect(await listed(bo, exam)).toEqual(before);
  });

  it('what the grader has confirmed does not count until it is decided, and counts again when impartial', async () => {
    const { exam, head, anna, bo, one } = await inGrading();
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'C');
    await declare(anna, exam, one);
    await gradeAndConfirm(app(), bo, scriptAt(exam, one), 'C');
    expect((await seenBy(bo, exam, one)).body.state).toBe('confirmed');
    await decide(head, exam, false);
    expect((await seenBy(bo, exam, one)).body.state).toBe('agreed');
  });

  it('the exam office carries it out by replacing the grader, whose work is set aside', async () => {
    const { exam, head, anna, bo, one } = await inGrading();
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'C');
    await declare(anna, exam, null);
    await decide(head, exam, true);
    const successor = await comer();
    await replace(exam, { personId: anna, reason: 'notImpartial', workStands: false, successor });
    expect((await see(exam.officer, exam)).body.cases.map(({ state }) => state)).toEqual(['carriedOut']);
    await gradeAndConfirm(app(), bo, scriptAt(exam, one), 'C');
    expect((await seenBy(bo, exam, one)).body.state).toBe('confirmed');
  });

  it('a grader of the exam sees no declaration, also as head of department, and decides nothing', async () => {
    const { exam, anna, bo } = await inGrading();
    await declare(anna, exam, null);
    expect((await see(bo, exam)).status).toBe(403);
    expect((await declare(bo, exam, 99_999)).status).toBe(404);
  });
});

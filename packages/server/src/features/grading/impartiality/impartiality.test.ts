import { planningRoutes } from '@karakter/contract/exam/routes';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, replace, versionOf } = seatScene(app);

async function inGrading(wishes: Parameters<typeof addTestExam>[1] = {}) {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 2, ...wishes });
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
const listed = async (grader: string, { commissionId }: Pick<TestExam, 'commissionId'>) =>
  (await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } })).body;

describe('a grader declares a ground for disqualification (fvl. § 6) [U6]', () => {
  it('and the head of department finds the page of it among the pages of the exam', async () => {
    const { exam, head } = await inGrading();
    const seen = await app().call(head, planningRoutes.seeExam, { params: { examId: exam.examId } });
    expect(seen.body.pages).toContain('impartiality');
  });

  it('for the whole exam: sees no answer until it is decided, and goes on when impartial', async () => {
    const { exam, head, anna, one } = await inGrading();
    expect((await declare(anna, exam, null)).status).toBe(200);
    expect((await declare(anna, exam, null)).refusal).toBe('groundDeclaredAlready');
    expect(await seenBy(anna, exam, one)).toMatchObject({ status: 409, refusal: 'groundDeclared' });
    expect((await listed(anna, exam)).impartiality).toEqual({ wholeExam: true, hiddenAnswers: 0 });
    expect((await decide(head, exam, false)).status).toBe(200);
    expect((await seenBy(anna, exam, one)).status).toBe(200);
    expect((await decide(head, exam, true)).refusal).toBe('impartialityDecidedAlready');
    expect((await declare(anna, exam, null)).status).toBe(200);
    expect((await decide(head, exam, false)).status).toBe(200);
    expect((await declare(anna, exam, null)).refusal).toBe('groundDeclaredAlready');
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

  it('an answer that is moved away does not come back to the disqualified grader, by hand or at random', async () => {
    const { exam, head, anna, one } = await inGrading();
    const { db } = app().services;
    await db.updateTable('commission').set({ number: 2 }).where('id', '=', exam.commissionId).execute();
    const other = await addTestCommission(db, exam.examId, []);
    const [first] = exam.candidates;
    const move = async (toCommissionId: string | null) =>
      app().call(exam.officer, movingRoutes.moveCandidates, {
        params: { examId: exam.examId },
        body: {
          version: await versionOf(exam),
          candidacyIds: [first!.candidacyId],
          toCommissionId,
          seenBegun: 1,
        },
      });
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'C');
    await declare(anna, exam, one);
    await decide(head, exam, true);
    expect((await move(other.commissionId)).status).toBe(200);
    expect((await see(exam.officer, exam)).body.cases.map(({ state }) => state)).toEqual(['carriedOut']);
    expect((await move(exam.commissionId)).refusal).toBe('movesToDisqualified');
    expect((await move(null)).status).toBe(200);
    expect((await listed(other.graders[0], other)).scripts).toHaveLength(1);
    const back = sql`update commission_candidacy set commission_id = ${exam.commissionId}
      where candidacy_id = ${first!.candidacyId}`;
    await back.execute(db);
    expect((await seenBy(anna, exam, one)).status).toBe(404);
    const { rows } = await sql`select seat from confirmed_seats(${exam.commissionId})`.execute(db);
    expect(rows).toEqual([]);
  });

  it('a shared assessment waits for the decision about a grader who has confirmed it [G1]', async () => {
    const { exam, head, anna, bo, one } = await inGrading({ assessing: 'shared' });
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'C');
    await declare(anna, exam, one);
    const confirmed = await app().call(bo, gradingRoutes.confirmAssessment, {
      params: scriptAt(exam, one),
      body: { version: 1 },
    });
    expect(confirmed.status).toBe(200);
    expect((await seenBy(bo, exam, one)).body.state).toBe('confirmed');
    await decide(head, exam, false);
    expect((await seenBy(bo, exam, one)).body.state).toBe('agreed');
  });

  it('a grader who is taken out of the commission keeps the case with it, and the commission is not dissolved', async () => {
    const { exam, head, anna, bo } = await inGrading();
    await declare(anna, exam, null);
    const successor = await comer();
    const members = [successor, { personId: bo, external: true, teaches: false }];
    const params = { examId: exam.examId, commissionId: exam.commissionId };
    const changed = await app().call(exam.officer, commissionRoutes.changeCommission, {
      params,
      body: { version: await versionOf(exam), members },
    });
    expect(changed.status).toBe(200);
    expect((await see(head, exam)).body.cases).toMatchObject([
      { state: 'declared', grader: 'Intern Sensor' },
    ]);
    await decide(head, exam, true);
    expect((await see(head, exam)).body.cases).toMatchObject([{ state: 'carriedOut' }]);
    const again = await app().call(exam.officer, commissionRoutes.changeCommission, {
      params,
      body: {
        version: await versionOf(exam),
        members: [successor, { personId: anna, external: false, teaches: false }],
      },
    });
    expect(again.refusal).toBe('commissionUnlawful');
    await sql`update exam set state = 'planned' where id = ${exam.examId}`.execute(app().services.db);
    await app().moveTo('2026-03-03T08:00:00Z');
    const dissolved = await app().call(exam.officer, commissionRoutes.dissolveCommission, { params });
    expect(dissolved.status).not.toBe(500);
  });

  it('an answer that is hidden from the grader whose confirmation was the last is settled all the same [G1]', async () => {
    const { exam, anna, bo, one, two } = await inGrading({ confirming: 'allCandidates', completing: 'one' });
    await declare(anna, exam, one);
    await gradeAndConfirm(app(), bo, scriptAt(exam, one), 'C');
    await gradeAndConfirm(app(), anna, scriptAt(exam, two), 'B');
    await app().jobs.settle();
    expect((await seenBy(bo, exam, one)).body).toMatchObject({ state: 'agreed', agreed: { grade: 'C' } });
    expect((await seenBy(bo, exam, two)).body).toMatchObject({ state: 'agreed', agreed: { grade: 'B' } });
  });

  it('a grader of the exam sees no declaration, also as head of department, and decides nothing', async () => {
    const { exam, anna, bo } = await inGrading();
    await declare(anna, exam, null);
    expect((await see(bo, exam)).status).toBe(403);
    expect((await declare(bo, exam, 99_999)).status).toBe(404);
  });
});

import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { replace, check, comer, add } = seatScene(app);

/** Three answers: anna has confirmed the first, drafted the second and not begun the third. */
async function midway(wishes: Parameters<typeof addTestExam>[1] = {}) {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 3, ...wishes });
  await handInAll(db, exam);
  const [anna, bo] = exam.graders;
  const [one, two, three] = exam.candidates.map(({ candidateNumber }) => scriptAt(exam, candidateNumber)) as [
    Place,
    Place,
    Place,
  ];
  await gradeAndConfirm(app(), anna, one, 'B');
  await writeAssessment(app(), anna, two, { grade: 'C', comment: 'UTKASTET' });
  return { exam, anna, bo, one, two, three };
}
type Place = ReturnType<typeof scriptAt>;

const assessmentsIn = async (exam: TestExam) =>
  (
    await sql<object>`select * from assessment where commission_id = ${exam.commissionId}
      order by candidacy_id, person_id`.execute(app().services.db)
  ).rows;
const linesFor = async (grader: string, { commissionId }: Pick<TestExam, 'commissionId'>) =>
  (await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } })).body.scripts
    .toSorted((a, b) => a.candidateNumber - b.candidateNumber)
    .map(({ state }) => state);
const seenBy = async (grader: string, params: Place) =>
  (await app().call(grader, gradingRoutes.showScript, { params })).body;

describe('the exam office sees beforehand what happens to each answer when a grader leaves [G19]', () => {
  it('for an ill grader whose confirmed work may count or be set aside', async () => {
    const { exam, anna, one, two, three } = await midway();
    const successor = await comer();
    const numbers = (...places: Place[]) => places.map(({ candidateNumber }) => candidateNumber);
    const stands = await check(exam, { personId: anna, reason: 'ill', workStands: true, successor });
    expect(stands).toMatchObject({ refusal: null, mayWorkStand: true });
    expect(stands.consequences).toEqual([
      { consequence: 'countsForSeat', candidateNumbers: numbers(one) },
      { consequence: 'draftKept', candidateNumbers: numbers(two) },
      { consequence: 'untouched', candidateNumbers: numbers(three) },
    ]);
    const asideOnly = await check(exam, { personId: anna, reason: 'ill', workStands: false, successor });
    expect(asideOnly.consequences[0]).toEqual({ consequence: 'setAside', candidateNumbers: numbers(one) });
  });

  it('by the commission’s own workflow, where it is not the exam’s [P5, G1]', async () => {
    const { exam, anna } = await midway({ completing: 'one' });
    const { db } = app().services;
    await db.updateTable('exam').set({ credits: 15 }).where('id', '=', exam.examId).execute();
    const successor = await comer();
    const asked = { personId: anna, reason: 'ill', workStands: true, successor } as const;
    const codes = async () => (await check(exam, asked)).findings.map(({ code }) => code);
    expect(await codes()).toContain('oneCompletes');
    const adapted = { assessing: 'individual', confirming: 'eachCandidate', completing: 'all' };
    await db.updateTable('commission').set(adapted).where('id', '=', exam.commissionId).execute();
    expect(await codes()).not.toContain('oneCompletes');
  });

  it('a disqualified grader’s confirmed work cannot count (fvl. § 6)', async () => {
    const { exam, anna } = await midway();
    const successor = await comer();
    const asked = { personId: anna, reason: 'notImpartial', workStands: true, successor } as const;
    expect(await check(exam, asked)).toMatchObject({ refusal: 'workMayNotStand', mayWorkStand: false });
    expect(await replace(exam, asked)).toMatchObject({ status: 422, refusal: 'workMayNotStand' });
  });
});

describe('a grader is replaced midway, also after confirming [G19]', () => {
  it('loses every access at once, and keeps what was done with the case', async () => {
    const { exam, anna, one } = await midway();
    const before = await assessmentsIn(exam);
    const successor = await comer();
    expect((await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor })).status).toBe(
      200,
    );
    expect(await assessmentsIn(exam)).toEqual(before);
    for (const route of [gradingRoutes.showScript, gradingRoutes.answerPdf]) {
      expect((await app().call(anna, route, { params: one })).status).toBe(404);
    }
  });

  it('the successor goes on where confirmed work counts, and is never shown a draft', async () => {
    const { exam, anna, bo, one, two } = await midway();
    const successor = await comer();
    await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor });
    const cleo = successor.personId;
    expect(await linesFor(cleo, exam)).toEqual(['standing', 'untouched', 'untouched']);
    expect(await seenBy(cleo, one)).toMatchObject({ state: 'standing', others: [], allowed: [] });
    expect(JSON.stringify(await seenBy(cleo, two))).not.toContain('UTKASTET');
    const body = { points: {}, comment: '', grade: 'A', version: 0 };
    const refused = await app().call(cleo, gradingRoutes.saveAssessment, { params: one, body });
    expect(refused).toMatchObject({ status: 409, refusal: 'assessedByPredecessor' });
    await gradeAndConfirm(app(), bo, one, 'B');
    expect(await seenBy(cleo, one)).toMatchObject({
      state: 'agreed',
      others: [{ grade: 'B' }, { grade: 'B' }],
    });
  });

  it('work that is set aside is read again by the successor, and nothing is revealed before that', async () => {
    const { exam, anna, bo, one } = await midway();
    const successor = await comer();
    await replace(exam, { personId: anna, reason: 'notImpartial', workStands: false, successor });
    await gradeAndConfirm(app(), bo, one, 'B');
    expect(await seenBy(bo, one)).toMatchObject({ state: 'confirmed', others: [] });
    await gradeAndConfirm(app(), successor.personId, one, 'D');
    const seen = await seenBy(bo, one);
    expect(seen).toMatchObject({ state: 'differing', others: [{ grade: 'D' }] });
  });

  it('an answer that waited for the leaving grader alone is not revealed by the replacement', async () => {
    const { exam, anna, bo, two } = await midway();
    await gradeAndConfirm(app(), bo, two, 'C');
    const successor = await comer();
    await replace(exam, { personId: anna, reason: 'late', workStands: true, successor });
    expect(await seenBy(bo, two)).toMatchObject({ state: 'confirmed', others: [] });
  });

  it('the successor takes the seat’s part where the assessments differ', async () => {
    const { exam, anna, bo, one } = await midway();
    await gradeAndConfirm(app(), bo, one, 'D');
    const proposal = { grade: 'C', reason: 'midt imellom' };
    await app().call(anna, gradingRoutes.proposeGrade, { params: one, body: proposal });
    const successor = await comer();
    const cleo = successor.personId;
    await replace(exam, { personId: anna, reason: 'ill', workStands: false, successor });
    const seen = await seenBy(cleo, one);
    expect(seen).toMatchObject({
      state: 'proposed',
      proposal: { byMe: true },
      allowed: ['propose', 'declareDisagreement'],
    });
    expect(seen.others.map(({ grade }) => grade)).toEqual(['B', 'D']);
    const own = await app().call(cleo, gradingRoutes.approveGrade, { params: one, body: { grade: 'C' } });
    expect(own.refusal).toBe('ownProposal');
    const params = { commissionId: exam.commissionId };
    const { body } = await app().call(cleo, gradingRoutes.compareGrades, { params });
    expect(body.scripts[0]?.grades.map(({ grade, isMe }) => [grade, isMe])).toEqual([
      ['B', true],
      ['D', false],
    ]);
    const approved = await app().call(bo, gradingRoutes.approveGrade, { params: one, body: { grade: 'C' } });
    expect(approved.status).toBe(200);
  });

  it('the co-grader sees only that there is a new colleague [G2]', async () => {
    const { exam, anna, bo } = await midway();
    const { commissionId } = exam;
    const see = async () => {
      const all = exam.candidates.map(({ candidateNumber }) => scriptAt(exam, candidateNumber));
      const scripts = await Promise.all(all.map((params) => seenBy(bo, params)));
      const { body } = await app().call(bo, gradingRoutes.showCommission, { params: { commissionId } });
      return { members: body.members.map(({ name }) => name), rest: [scripts, body.scripts, body.counts] };
    };
    const before = await see();
    await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor: await comer() });
    const after = await see();
    expect(after.rest).toEqual(before.rest);
    expect([before.members[0], after.members[0]]).toEqual(['Intern Sensor', 'Ny Sensor']);
    const notices = await app()
      .services.db.selectFrom('notice')
      .select(['kind', 'data'])
      .where('person_id', '=', bo)
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(notices).toEqual([{ kind: 'colleagueChanged', data: { commissionNumber: 1 } }]);
  });

  it('a successor who leaves too gives the seat on with what stands', async () => {
    const { exam, anna, bo, one, two } = await midway();
    const cleo = await comer();
    await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor: cleo });
    await gradeAndConfirm(app(), cleo.personId, two, 'C');
    const dina = await comer();
    await replace(exam, { personId: cleo.personId, reason: 'ill', workStands: true, successor: dina });
    expect(await linesFor(dina.personId, exam)).toEqual(['standing', 'standing', 'untouched']);
    await gradeAndConfirm(app(), bo, one, 'B');
    await gradeAndConfirm(app(), bo, two, 'C');
    expect(await linesFor(dina.personId, exam)).toEqual(['agreed', 'agreed', 'untouched']);
  });

  it('one who has left does not come back to the commission', async () => {
    const { exam, anna } = await midway();
    const cleo = await comer();
    await replace(exam, { personId: anna, reason: 'ill', workStands: true, successor: cleo });
    const successor = { personId: anna, external: false, teaches: false };
    const refused = await replace(exam, {
      personId: cleo.personId,
      reason: 'ill',
      workStands: true,
      successor,
    });
    expect(refused).toMatchObject({ status: 422, refusal: 'memberHasLeft' });
  });
});

describe('the number of graders changes midway [G19, P5]', () => {
  it('a grader who joins must confirm what is not revealed, and what is agreed stands', async () => {
    const { exam, anna, bo, one, two } = await midway();
    await gradeAndConfirm(app(), bo, one, 'B');
    const member = await comer();
    expect((await add(exam, member)).status).toBe(200);
    expect(await linesFor(member.personId, exam)).toEqual(['agreed', 'untouched', 'untouched']);
    for (const grader of [anna, bo]) await gradeAndConfirm(app(), grader, two, 'C');
    expect(await linesFor(bo, exam)).toEqual(['agreed', 'confirmed', 'untouched']);
    await gradeAndConfirm(app(), member.personId, two, 'C');
    expect(await linesFor(bo, exam)).toEqual(['agreed', 'agreed', 'untouched']);
  });

  it('a seat that goes no longer holds back what the others have confirmed', async () => {
    const { exam, anna, bo, one, two } = await midway();
    await gradeAndConfirm(app(), bo, two, 'E');
    const gone = await replace(exam, { personId: anna, reason: 'late', workStands: false, successor: null });
    expect(gone.status).toBe(200);
    expect(await seenBy(bo, two)).toMatchObject({ state: 'agreed', agreed: { grade: 'E' }, others: [] });
    expect(await seenBy(bo, one)).toMatchObject({ state: 'untouched', others: [] });
  });

  it('one grader is not left alone with a disagreement', async () => {
    const { exam, anna, bo, one } = await midway();
    await gradeAndConfirm(app(), bo, one, 'D');
    const asked = { personId: anna, reason: 'late', workStands: false, successor: null } as const;
    expect((await check(exam, asked)).refusal).toBe('discussionNeedsTwo');
    expect(await replace(exam, asked)).toMatchObject({ status: 409, refusal: 'discussionNeedsTwo' });
  });
});

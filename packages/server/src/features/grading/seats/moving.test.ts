import { planningRoutes } from '@karakter/contract/exam/routes';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds } from '../../../test/log.ts';
import { commissionScene, inside, seatScene } from '../../../test/scenes/commissions.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { versionOf } = seatScene(app);
const { form, grader } = commissionScene(app);

/** An exam in grading with two commissions; the first has the candidates. */
async function twoCommissions(wishes: Parameters<typeof addTestExam>[1] = {}) {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 3, ...wishes });
  await handInAll(db, exam);
  await sql`update commission set number = 2 where id = ${exam.commissionId}`.execute(db);
  const other = await addTestCommission(db, exam.examId, []);
  const numbers = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  return { exam, other, numbers };
}

const see = async ({ officer, examId }: Pick<TestExam, 'officer' | 'examId'>) =>
  (await app().call(officer, movingRoutes.seeDistribution, { params: { examId } })).body;

async function move(exam: TestExam, candidates: TestExam['candidates'], to: string | null, seenBegun = 0) {
  const body = {
    version: await versionOf(exam),
    candidacyIds: candidates.map(({ candidacyId }) => candidacyId),
    toCommissionId: to,
    seenBegun,
  };
  return app().call(exam.officer, movingRoutes.moveCandidates, { params: { examId: exam.examId }, body });
}

const numbersSeenBy = async (person: string, commissionId: string) =>
  (await app().call(person, gradingRoutes.showCommission, { params: { commissionId } })).body.scripts
    .map(({ candidateNumber }) => candidateNumber)
    .toSorted((a, b) => a - b);

describe('the exam office moves candidates between commissions [P4, G19]', () => {
  it('freely where no one has begun, and each commission sees its own only', async () => {
    const { exam, other, numbers } = await twoCommissions();
    const [first] = exam.candidates;
    expect((await see(exam)).candidates.map(({ consequence }) => consequence)).toEqual([
      'free',
      'free',
      'free',
    ]);
    expect((await move(exam, [first!], other.commissionId)).status).toBe(200);
    expect(await numbersSeenBy(exam.graders[0], exam.commissionId)).toEqual(numbers.slice(1));
    expect(await numbersSeenBy(other.graders[0], other.commissionId)).toEqual(numbers.slice(0, 1));
    const gone = await app().call(exam.graders[0], gradingRoutes.showScript, {
      params: scriptAt(exam, numbers[0]!),
    });
    expect(gone.status).toBe(404);
  });

  it('what the first commission wrote is kept aside, and found again when the candidate comes back', async () => {
    const { exam, other, numbers } = await twoCommissions();
    const [anna, bo] = exam.graders;
    const [first] = exam.candidates;
    const at = scriptAt(exam, numbers[0]!);
    await gradeAndConfirm(app(), anna, at, 'B');
    const unseen = await move(exam, [first!], other.commissionId);
    expect(unseen).toMatchObject({ status: 409, refusal: 'moreBegunMeanwhile' });
    expect((await move(exam, [first!], other.commissionId, 1)).status).toBe(200);
    await gradeAndConfirm(app(), other.graders[0], scriptAt(other, numbers[0]!), 'D');
    await gradeAndConfirm(app(), other.graders[1], scriptAt(other, numbers[0]!), 'E');
    expect((await move(exam, [first!], exam.commissionId, 1)).status).toBe(200);
    const { body } = await app().call(anna, gradingRoutes.showScript, { params: at });
    expect(body).toMatchObject({ state: 'confirmed', own: { grade: 'B' } });
    await gradeAndConfirm(app(), bo, at, 'B');
    const after = await app().call(anna, gradingRoutes.showScript, { params: at });
    expect(after.body).toMatchObject({ state: 'agreed', agreed: { grade: 'B' } });
    expect((await see(exam)).candidates[0]?.consequence).toBe('gradeAgreed');
    expect((await move(exam, [first!], other.commissionId, 1)).refusal).toBe('movesAgreedGrade');
  });

  it('where all wait for each other, those who stay are revealed when the last one is moved [G1]', async () => {
    const { exam, other, numbers } = await twoCommissions({ confirming: 'allCandidates' });
    for (const number of numbers.slice(1)) {
      for (const person of exam.graders) await gradeAndConfirm(app(), person, scriptAt(exam, number), 'C');
    }
    const [first] = exam.candidates;
    await move(exam, [first!], other.commissionId);
    const { body } = await app().call(exam.graders[0], gradingRoutes.showCommission, {
      params: { commissionId: exam.commissionId },
    });
    expect(body.scripts.map(({ state }) => state)).toEqual(['agreed', 'agreed']);
  });

  it('an answer that comes back complete is revealed at once, and being done is recorded once [G2]', async () => {
    const { exam, other, numbers } = await twoCommissions({ candidates: 2 });
    const [one = 0, two = 0] = numbers;
    const [first] = exam.candidates;
    const [anna, bo] = exam.graders;
    for (const person of [anna, bo]) await gradeAndConfirm(app(), person, scriptAt(exam, two), 'C');
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'C');
    const done = async () =>
      (await eventKinds(app(), exam.examId)).filter((kind) => kind === 'commissionCompleted').length;
    expect((await move(exam, [first!], other.commissionId, 1)).status).toBe(200);
    expect(await done()).toBe(1);
    // What bo had confirmed before the move, as where bo's ground for disqualification was decided meanwhile.
    await sql`insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, updated_at, confirmed_at)
      values (${exam.commissionId}, ${first!.candidacyId}, ${bo}, '{}', '', 'C', 'confirmed', 1, now(), now())`.execute(
      app().services.db,
    );
    expect((await move(exam, [first!], exam.commissionId, 0)).status).toBe(200);
    const { body } = await app().call(anna, gradingRoutes.showScript, { params: scriptAt(exam, one) });
    expect(body).toMatchObject({ state: 'agreed', agreed: { grade: 'C' } });
    expect(await done()).toBe(2);
  });

  it('a grader of the exam sees no distribution, and neither does a commission of another exam take a candidate', async () => {
    const { exam } = await twoCommissions();
    const { other: foreign } = await twoCommissions();
    const [first] = exam.candidates;
    expect((await move(exam, [first!], foreign.commissionId)).status).toBe(404);
    const params = { examId: exam.examId };
    expect((await app().call(exam.graders[0], movingRoutes.seeDistribution, { params })).status).toBe(403);
  });

  it('a draft that is saved while its candidate is moved is neither lost nor shown', async () => {
    const { exam, other, numbers } = await twoCommissions();
    const [anna] = exam.graders;
    await writeAssessment(app(), anna, scriptAt(exam, numbers[0]!), { comment: 'KLADDEN' });
    await move(exam, [exam.candidates[0]!], other.commissionId, 1);
    const { rows } = await sql<{ comment: string }>`
      select comment from assessment where commission_id = ${exam.commissionId}`.execute(app().services.db);
    expect(rows).toEqual([{ comment: 'KLADDEN' }]);
    const seen = await app().call(other.graders[0], gradingRoutes.showScript, {
      params: scriptAt(other, numbers[0]!),
    });
    expect(JSON.stringify(seen.body)).not.toContain('KLADDEN');
  });
});

describe('groups and classes [P4]', () => {
  it('go to the commission that grades them, also those who come later, and never to a grader’s page', async () => {
    const planned = await planTestExam(app(), { startsAt: '2026-06-02T08:00:00Z' });
    await prepareTestExam(app(), planned, 4);
    const second = await form(planned, [inside(await grader('Klassens Sensor'))]);
    const params = { examId: planned.examId };
    const before = await see(planned);
    const version = async () => (await see(planned)).version;
    const [one, two, three] = before.candidates.map(({ candidacyId }) => candidacyId);
    const group = (candidacyIds: string[]) => async () =>
      app().call(planned.officer, movingRoutes.groupCandidates, {
        params,
        body: { version: await version(), candidacyIds, group: '2A' },
      });
    expect((await group([one!, two!])()).status).toBe(200);
    const of = { params: { ...params, commissionId: second.body.id } };
    const given = await app().call(planned.officer, movingRoutes.giveGroups, {
      ...of,
      body: { version: await version(), groups: ['2A'] },
    });
    expect(given.status).toBe(200);
    await group([three!])();
    const { candidates, commissions } = await see(planned);
    expect(commissions.map(({ groups }) => groups)).toEqual([[], ['2A']]);
    const first = commissions[0]!.id;
    const taken = await app().call(planned.officer, movingRoutes.giveGroups, {
      params: { ...params, commissionId: first },
      body: { version: await version(), groups: ['2A', '2B'] },
    });
    expect(taken).toMatchObject({ status: 409, refusal: 'groupTaken' });
    expect(candidates.filter(({ group: own }) => own === '2A')).toHaveLength(3);
    await app().call(planned.officer, planningRoutes.publishExam, { params });
    const published = (await see(planned)).candidates;
    const inClass = published.filter(({ commissionId }) => commissionId === second.body.id);
    expect(inClass.map(({ candidacyId }) => candidacyId)).toEqual([one, two, three]);
    expect(published.filter(({ commissionId }) => commissionId === first)).toHaveLength(1);
  });
});

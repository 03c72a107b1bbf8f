import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockCommission } from '../../planning/commission-store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

type Written = { points?: Record<string, number>; comment?: string; grade?: string | null };

async function addShared(completing: 'all' | 'one' = 'all', confirming = 'eachCandidate') {
  const exam = await addHandedInExam(app(), { assessing: 'shared', completing, confirming, candidates: 2 });
  const [one = 0, two = 0] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  return { exam, at: scriptAt(exam, one), other: scriptAt(exam, two) };
}

type At = ReturnType<typeof scriptAt>;

const see = async (by: string, at: At) =>
  (await app().call(by, gradingRoutes.showScript, { params: at })).body;

const save = (by: string, at: At, version: number, { points = {}, comment = '', grade = null }: Written) =>
  app().call(by, gradingRoutes.saveAssessment, { params: at, body: { points, comment, grade, version } });

const confirm = (by: string, at: At, version: number) =>
  app().call(by, gradingRoutes.confirmAssessment, { params: at, body: { version } });

const eventsOf = async ({ examId }: TestExam) =>
  (
    await app()
      .services.db.selectFrom('event')
      .select(['kind', 'actor_id'])
      .where('exam_id', '=', examId)
      .orderBy('number')
      .execute()
  ).map(({ kind, actor_id: by }) => ({ kind, by }));

describe('a shared assessment [G1]', () => {
  it('is the same to both at once, with who changed what, and agreed without a reveal once both confirm it', async () => {
    const { exam, at } = await addShared();
    const [anna, bo] = exam.graders;
    expect((await save(anna, at, 0, { points: { q1: 40 }, comment: 'Anna skriver' })).body.version).toBe(1);
    expect((await see(bo, at)).own).toMatchObject({
      points: { q1: 40 },
      comment: 'Anna skriver',
      version: 1,
    });
    const both = { points: { q1: 40 }, comment: 'Anna skriver. Bo skriver.', grade: 'C' };
    expect((await save(bo, at, 1, both)).body).toMatchObject({ version: 2, ready: true });
    const seen = await see(anna, at);
    expect(seen.own).toMatchObject({ ...both, version: 2 });
    expect(seen.others).toEqual([]);
    expect(seen.shared?.changes.map(({ field, isMe }) => [field, isMe])).toEqual([
      ['comment', false],
      ['grade', false],
      ['points:q1', true],
    ]);
    expect((await confirm(anna, at, 2)).status).toBe(200);
    const waiting = await see(bo, at);
    expect(waiting.state).toBe('draft');
    expect(waiting.shared).toMatchObject({ confirmedBy: [{ isMe: false }], waitsFor: [{ isMe: true }] });
    expect((await confirm(bo, at, 2)).status).toBe(200);
    const done = await see(anna, at);
    expect(done.agreed).toMatchObject({ grade: 'C', basis: 'shared' });
    expect(done.allowed).toEqual(['sendBack']);
    const kinds = (await eventsOf(exam)).map(({ kind }) => kind);
    expect(kinds).toContain('gradeAgreed');
    expect(kinds).not.toContain('assessmentsRevealed');
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'assessmentsRevealed' })).toEqual([]);
    expect((await save(bo, at, 2, { grade: 'A' })).refusal).toBe('alreadyAgreed');
  });

  it('that is changed after a confirmation takes it back, says whose change it was, and tells that member once', async () => {
    const { exam, at } = await addShared();
    const [anna, bo] = exam.graders;
    await save(anna, at, 0, { grade: 'B' });
    await confirm(anna, at, 1);
    // Who has confirmed it takes that back first; the other's change does so by itself.
    expect((await save(anna, at, 1, { grade: 'A' })).refusal).toBe('assessmentConfirmed');
    expect((await save(bo, at, 1, { grade: 'B' })).body.version).toBe(1);
    expect((await see(anna, at)).state).toBe('confirmed');
    await save(bo, at, 1, { grade: 'C' });
    const seen = await see(anna, at);
    expect(seen).toMatchObject({
      state: 'draft',
      own: { grade: 'C' },
      shared: { takenBack: { isMe: false } },
    });
    expect((await see(bo, at)).shared?.takenBack).toBeNull();
    expect(await eventsOf(exam)).toContainEqual({ kind: 'confirmationsTakenBack', by: bo });
    const told = () => noticesOf(app(), { examId: exam.examId, kind: 'confirmationTakenBack' });
    expect((await told()).length).toBe(1);
    await confirm(anna, at, 2);
    await save(bo, at, 2, { grade: 'D' });
    expect((await told()).length).toBe(1);
    await confirm(anna, at, 3);
    await confirm(bo, at, 3);
    expect((await see(anna, at)).agreed).toMatchObject({ grade: 'D', basis: 'shared' });
  });

  it('is confirmed only as it was read: by one and by many', async () => {
    const { exam, at, other } = await addShared('one');
    const [anna, bo] = exam.graders;
    await save(anna, at, 0, { grade: 'B' });
    await save(anna, other, 0, { grade: 'E' });
    await save(bo, at, 1, { grade: 'C' });
    expect((await confirm(anna, at, 1)).refusal).toBe('changedMeanwhile');
    const { commissionId } = exam;
    const numbers = [at.candidateNumber, other.candidateNumber];
    const many = (versions: Record<string, number>) =>
      app().call(anna, gradingRoutes.confirmAssessments, {
        params: { commissionId },
        body: { candidateNumbers: numbers, versions },
      });
    const results = async (versions: Record<string, number>) =>
      Object.fromEntries(
        (await many(versions)).body.results.map(({ candidateNumber, refusal }) => [candidateNumber, refusal]),
      );
    const [first = 0, second = 0] = numbers;
    expect(await results({ [first]: 1, [second]: 1 })).toEqual({
      [first]: 'changedMeanwhile',
      [second]: null,
    });
    expect(await results({ [first]: 2 })).toEqual({ [first]: null, [second]: 'changedMeanwhile' });
    expect((await see(bo, at)).agreed).toMatchObject({ grade: 'C', basis: 'shared' });
  });

  it('of all candidates at once is agreed when the last one is confirmed', async () => {
    const { exam, at, other } = await addShared('one', 'allCandidates');
    const [anna, bo] = exam.graders;
    await save(anna, at, 0, { grade: 'B' });
    await confirm(anna, at, 1);
    expect((await see(anna, at)).state).toBe('confirmed');
    await save(bo, other, 0, { grade: 'E' });
    await confirm(bo, other, 1);
    expect((await see(anna, at)).agreed).toMatchObject({ grade: 'B' });
    expect((await see(anna, other)).agreed).toMatchObject({ grade: 'E' });
  });
});

describe('the questions of a shared assessment [G1]', () => {
  const share = (by: string, exam: TestExam, questionId: string, member: number | null) =>
    app().call(by, gradingRoutes.shareQuestion, {
      params: { commissionId: exam.commissionId, questionId },
      body: { member },
    });
  const shares = async (by: string, { commissionId }: TestExam) =>
    (await app().call(by, gradingRoutes.showCommission, { params: { commissionId } })).body.shares;

  it('are divided by any member, seen by all, changed and taken away again', async () => {
    const { exam, at } = await addShared();
    const [anna, bo] = exam.graders;
    expect(await shares(anna, exam)).toEqual([]);
    await share(anna, exam, 'q1', 0);
    await share(anna, exam, 'q2', 1);
    await share(bo, exam, 'q1', 1);
    expect(await shares(anna, exam)).toEqual([
      { questionId: 'q1', member: 1 },
      { questionId: 'q2', member: 1 },
    ]);
    await share(bo, exam, 'q2', null);
    expect(await shares(bo, exam)).toEqual([{ questionId: 'q1', member: 1 }]);
    // It is an arrangement, and no right.
    expect((await save(anna, at, 0, { points: { q1: 12 } })).status).toBe(200);
  });

  it('are only those of the paper, to members who exist, where the assessment is shared', async () => {
    const { exam } = await addShared();
    const [anna] = exam.graders;
    expect((await share(anna, exam, 'q9', 0)).refusal).toBe('unknownQuestion');
    expect((await share(anna, exam, 'q1', 2)).refusal).toBe('notFound');
    const alone = await addHandedInExam(app());
    expect((await share(alone.graders[0], alone, 'q1', 0)).refusal).toBe('assessedAlone');
  });
});

describe('two members of a shared assessment at the same moment [G1]', () => {
  /** Holds the commission's lock until all of the requests wait for it, in this order, and then releases it. */
  async function whenAllWait<T>(commissionId: string, requests: (() => Promise<T>)[]): Promise<T[]> {
    const { db } = app().services;
    const running = await db.transaction().execute(async (tx) => {
      await lockCommission(tx, commissionId);
      const started: Promise<T>[] = [];
      for (const request of requests) {
        started.push(request());
        await untilWaiting(app(), started.length);
      }
      return { started };
    });
    return Promise.all(running.started);
  }

  it('save the same field: the first is kept, and the second is told to look before it is merged', async () => {
    const { exam, at } = await addShared();
    const [anna, bo] = exam.graders;
    const answers = await whenAllWait(exam.commissionId, [
      () => save(anna, at, 0, { comment: 'Annas' }),
      () => save(bo, at, 0, { comment: 'Bos' }),
    ]);
    expect(answers.map(({ status, refusal }) => refusal ?? status)).toEqual([200, 'changedMeanwhile']);
    expect((await see(bo, at)).own.comment).toBe('Annas');
  });

  it('confirm: both count, and one grade is agreed', async () => {
    const { exam, at } = await addShared();
    const [anna, bo] = exam.graders;
    await save(anna, at, 0, { grade: 'C' });
    const both = [() => confirm(anna, at, 1), () => confirm(bo, at, 1)];
    const answers = await whenAllWait(exam.commissionId, both);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const kinds = (await eventsOf(exam)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'gradeAgreed')).toHaveLength(1);
  });

  it('change and confirm: nothing is confirmed that the member has not read', async () => {
    const { exam, at } = await addShared('one');
    const [anna, bo] = exam.graders;
    await save(anna, at, 0, { grade: 'C' });
    const answers = await whenAllWait<{ status: number; refusal?: string }>(exam.commissionId, [
      () => save(bo, at, 1, { grade: 'F' }),
      () => confirm(anna, at, 1),
    ]);
    expect(answers.map(({ status, refusal }) => refusal ?? status)).toEqual([200, 'changedMeanwhile']);
  });
});

describe('the database [G1, U7]', () => {
  it('gives a shared assessment to the members of its commission alone, and confirms none in another’s name', async () => {
    const { exam, at } = await addShared();
    const [anna] = exam.graders;
    await save(anna, at, 0, { comment: 'vårt', grade: 'C' });
    const stranger = await addTestExam(app().services.db, { assessing: 'shared' });
    const reply = await app().call(stranger.graders[0], gradingRoutes.showScript, { params: at });
    expect(reply.status).toBe(404);
  });
});

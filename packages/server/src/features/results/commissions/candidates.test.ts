import { traceRoutes } from '@karakter/contract/cases/traces';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { holdRoutes } from '@karakter/contract/results/holds';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addTwoCommissions } from '../../../test/scenes/deciding/two-commissions.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
type Candidate = TestExam['candidates'][number];
type Scene = Awaited<ReturnType<typeof addTwoCommissions>>;

/** An exam that is announced together, of whose four candidates the first two are graded. */
async function together(): Promise<Scene> {
  await app().moveTo('2026-03-10T11:00:00Z');
  return addTwoCommissions(app(), 'together');
}
const params = ({ examId }: TestExam) => ({ examId });
const announce = (exam: TestExam, ...candidates: Candidate[]) =>
  app().call(exam.officer, resultsRoutes.announceCandidates, {
    params: params(exam),
    body: { candidacyIds: candidates.map(({ candidacyId }) => candidacyId) },
  });
const see = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showResults, { params: params(exam) })).body;
const mine = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const told = async ({ personId }: Candidate) =>
  (await noticesOf(app(), { personId })).map(({ kind }) => kind).filter((kind) => kind.startsWith('grade'));
const sendBack = (exam: TestExam, { candidateNumber }: Candidate) =>
  app().call(exam.graders[0], decidingRoutes.sendBackGrade, {
    params: scriptAt(exam, candidateNumber),
    body: { reason: 'Side to ble ikke lest.' },
  });
const sendBackForOffice = (exam: TestExam, { candidateNumber }: Candidate) =>
  app().call(exam.officer, decidingRoutes.sendBackForOffice, {
    params: { ...params(exam), candidateNumber },
    body: { reason: 'Side to ble ikke lest.' },
  });
const announceRest = async (scene: Scene) => {
  for (const { candidateNumber } of [scene.third, scene.fourth])
    await gradeBoth(app(), scene.other, candidateNumber, 'D');
  const { exam } = scene;
  const checked = await app().call(exam.officer, resultsRoutes.checkResults, { params: params(exam) });
  const body = { at: null, withoutSignatures: null };
  const announced = await app().call(exam.officer, resultsRoutes.announceGrades, {
    params: params(exam),
    body,
  });
  return [checked.status, announced.status];
};

describe('a candidate is announced while others of the exam are graded [R1]', () => {
  it('gets the grade and every deadline, and no one else learns anything', async () => {
    const { exam, first, second, third } = await together();
    const before = [await mine(second), await mine(third)];
    expect((await see(exam)).candidates.map(({ mayAnnounce }) => mayAnnounce)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await announce(exam, first)).status).toBe(200);
    expect(await mine(first)).toMatchObject({ grade: 'B', announcedAt: '2026-03-10T11:00:00Z' });
    expect((await mine(first)).deadlines?.appeal).toMatchObject({ kind: 'running' });
    expect([await mine(second), await mine(third)]).toEqual(before);
    expect([await told(first), await told(second)]).toEqual([['gradeAnnounced'], []]);
    const { state, candidates, commissions } = await see(exam);
    expect(state).toBe('published');
    expect(commissions.map(({ results }) => results)).toEqual(['open', 'open']);
    expect(candidates.map(({ isAnnounced, mayAnnounce }) => [isAnnounced, mayAnnounce])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });

  it('is told once, and keeps the day when the others are announced later', async () => {
    const scene = await together();
    const { exam, first, second } = scene;
    await announce(exam, first);
    expect((await announce(exam, first)).status).toBe(200);
    await app().moveTo('2026-03-12T11:00:00Z');
    expect(await announceRest(scene)).toEqual([200, 200]);
    expect([(await mine(first)).announcedAt, (await mine(second)).announcedAt]).toEqual([
      '2026-03-10T11:00:00Z',
      '2026-03-12T11:00:00Z',
    ]);
    expect([await told(first), await told(second)]).toEqual([['gradeAnnounced'], ['gradeAnnounced']]);
    const kinds = await eventKinds(app(), exam.examId);
    expect(kinds.filter((kind) => kind === 'candidateGradesAnnounced')).toHaveLength(1);
    const tracesOf = async ({ personId, candidacyId }: Candidate) => {
      const seen = await app().call(personId, traceRoutes.seeMyTraces, { params: { candidacyId } });
      return seen.body.traces.map(({ decision }) => decision);
    };
    expect(await tracesOf(first)).toEqual(['candidateGradesAnnounced']);
    expect(await tracesOf(second)).not.toContain('candidateGradesAnnounced');
    const { body } = await app().call(exam.officer, resultsRoutes.showProtocol, { params: params(exam) });
    expect(body.entries.map(({ grade }) => grade).toSorted()).toEqual(['B', 'B', 'D', 'D']);
  });

  it('with the others chosen or not at all: one who is not graded refuses the whole', async () => {
    const { exam, first, third } = await together();
    expect((await announce(exam, first, third)).refusal).toBe('candidatesNotReady');
    expect(await told(first)).toEqual([]);
    const elsewhere = await together();
    expect((await announce(exam, first, elsewhere.first)).status).toBe(404);
    expect((await mine(first)).grade).toBeNull();
  });

  it('and then no one sends the grade back, not even past the program', async () => {
    const { exam, first, second } = await together();
    await announce(exam, first);
    expect((await sendBack(exam, first)).refusal).toBe('sendBackTooLate');
    expect((await sendBackForOffice(exam, first)).refusal).toBe('sendBackTooLate');
    expect((await sendBack(exam, second)).status).toBe(200);
    const past = sql`insert into sent_back (commission_id, candidacy_id, round, sent_by, sent_as, reason, sent_at)
      values (${exam.commissionId}, ${first.candidacyId}, 1, ${exam.graders[0]}, 'member', 'x', now())`;
    await expect(past.execute(app().services.db)).rejects.toThrow('is not sent back');
    expect((await mine(first)).grade).toBe('B');
  });

  it('or learns that the grade is held back, where it is [R2]', async () => {
    const { exam, first } = await together();
    const hold = {
      params: { ...params(exam), candidacyId: first.candidacyId },
      body: { reason: 'Avklares.' },
    };
    expect((await app().call(exam.officer, holdRoutes.holdGrade, hold)).status).toBe(200);
    expect((await announce(exam, first)).status).toBe(200);
    expect([await told(first), (await mine(first)).grade]).toEqual([['gradeHeldBack'], null]);
  });
});

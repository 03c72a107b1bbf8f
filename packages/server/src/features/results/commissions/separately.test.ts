import { appealRoutes } from '@karakter/contract/appeal/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { holdRoutes } from '@karakter/contract/results/holds';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { correctByTwo, proposeCorrection } from '../../../test/scenes/deciding/corrected.ts';
import { addTwoCommissions } from '../../../test/scenes/deciding/two-commissions.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
type Candidate = TestExam['candidates'][number];

const twoCommissions = (announcing?: string) => addTwoCommissions(app(), announcing);

const params = ({ examId }: TestExam) => ({ examId });
const see = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showResults, { params: params(exam) })).body;
const check = (exam: TestExam, ...commissions: number[]) =>
  app().call(exam.officer, resultsRoutes.checkCommissions, { params: params(exam), body: { commissions } });
const announce = (exam: TestExam, ...commissions: number[]) =>
  app().call(exam.officer, resultsRoutes.announceCommissions, {
    params: params(exam),
    body: { commissions, withoutSignatures: null },
  });
const announceRest = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.announceGrades, {
    params: params(exam),
    body: { at: null, withoutSignatures: null },
  });
const mine = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const told = async ({ personId }: Candidate) =>
  (await noticesOf(app(), { personId })).map(({ kind }) => kind).filter((kind) => kind.startsWith('grade'));
const gradeOthers = async ({ other, third, fourth }: Awaited<ReturnType<typeof twoCommissions>>) => {
  for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
};

describe('one of several commissions is announced while another grades [P4, R1]', () => {
  it('only where the exam is announced separately, and only a commission that has finished and is checked', async () => {
    const { exam } = await twoCommissions('together');
    expect((await check(exam, 2)).refusal).toBe('announcedTogether');
    const separate = await twoCommissions();
    expect((await announce(separate.exam, 2)).refusal).toBe('resultsNotChecked');
    expect((await check(separate.exam, 1)).refusal).toBe('resultsNotReady');
    expect((await check(separate.exam, 1, 2)).refusal).toBe('resultsNotReady');
    expect((await check(separate.exam, 9)).status).toBe(404);
    expect((await check(separate.exam, 2)).status).toBe(200);
    expect((await check(separate.exam, 2)).refusal).toBe('resultsCheckedAlready');
  });

  it('the office is asked to check and announce it until it is announced, and nothing of the one that grades', async () => {
    const { exam } = await twoCommissions();
    const asked = async () => {
      const { body } = await app().call(exam.officer, todayRoutes.today);
      const lines = [...body.late, ...body.today, ...body.thisWeek, ...body.later];
      return lines.flatMap((line) =>
        line.kind === 'announceCommissions' && line.examId === exam.examId ? [line.count] : [],
      );
    };
    expect(await asked()).toEqual([1]);
    await check(exam, 2);
    expect(await asked()).toEqual([1]);
    await announce(exam, 2);
    expect(await asked()).toEqual([]);
  });

  it('its candidates have their grades and deadlines, and the others learn nothing', async () => {
    const { exam, first, third } = await twoCommissions();
    const before = await mine(third);
    await check(exam, 2);
    expect((await mine(first)).grade).toBeNull();
    expect((await announce(exam, 2)).status).toBe(200);
    expect(await mine(first)).toMatchObject({ grade: 'B', announcedAt: '2026-03-10T11:00:00Z' });
    expect((await mine(first)).deadlines?.appeal).toMatchObject({ kind: 'running' });
    expect(await mine(third)).toEqual(before);
    expect(await told(first)).toEqual(['gradeAnnounced']);
    expect(await told(third)).toEqual([]);
    const { state, commissions, candidates } = await see(exam);
    expect(state).toBe('published');
    expect(commissions.map(({ number, results }) => [number, results])).toEqual([
      [1, 'open'],
      [2, 'announced'],
    ]);
    expect(candidates.filter(({ isAnnounced }) => isAnnounced)).toHaveLength(2);
  });

  it('the exam is announced with the last, each is told once, and no earlier announcement moves', async () => {
    const scene = await twoCommissions();
    const { exam, first, third } = scene;
    await check(exam, 2);
    await announce(exam, 2);
    await app().moveTo('2026-03-12T11:00:00Z');
    await gradeOthers(scene);
    await check(exam, 1);
    expect((await see(exam)).state).toBe('checked');
    expect((await announce(exam, 2)).refusal).toBe('gradesAlreadyAnnounced');
    await announce(exam, 1);
    expect(await see(exam)).toMatchObject({ state: 'announced', announcedAt: '2026-03-12T11:00:00Z' });
    expect((await mine(first)).announcedAt).toBe('2026-03-10T11:00:00Z');
    expect((await mine(third)).announcedAt).toBe('2026-03-12T11:00:00Z');
    expect([await told(first), await told(third)]).toEqual([['gradeAnnounced'], ['gradeAnnounced']]);
    const kinds = (await eventKinds(app(), exam.examId)).filter((kind) =>
      /results|Announced|Checked/.test(kind),
    );
    expect(kinds).toEqual([
      'commissionResultsChecked',
      'commissionGradesAnnounced',
      'commissionResultsChecked',
      'resultsChecked',
      'commissionGradesAnnounced',
      'gradesAnnounced',
    ]);
  });

  it('the rest is announced together, also at a later time, and reaches no one again', async () => {
    const scene = await twoCommissions();
    const { exam, first, fourth } = scene;
    await check(exam, 2);
    await announce(exam, 2);
    await gradeOthers(scene);
    await app().call(exam.officer, resultsRoutes.checkResults, { params: params(exam) });
    const preview = await app().call(exam.officer, resultsRoutes.previewAnnouncement, {
      params: params(exam),
    });
    expect(preview.body.reaches).toBe(2);
    expect((await announceRest(exam)).status).toBe(200);
    expect([await told(first), await told(fourth)]).toEqual([['gradeAnnounced'], ['gradeAnnounced']]);
  });
});

describe('what follows an announcement is open to the candidates of that commission alone [P4]', () => {
  it('appeals, corrections of the protocol and nothing that was before it', async () => {
    const { exam, first, third } = await twoCommissions();
    await check(exam, 2);
    await announce(exam, 2);
    const file = ({ personId, candidacyId }: Candidate) =>
      app().call(personId, appealRoutes.fileAppeal, { params: { candidacyId }, body: { grounds: 'Nytt' } });
    expect((await file(first)).status).toBe(200);
    expect((await file(third)).status).not.toBe(200);
    const hold = (candidacyId: string) =>
      app().call(exam.officer, holdRoutes.holdGrade, {
        params: { ...params(exam), candidacyId },
        body: { reason: 'Mistanke' },
      });
    expect((await hold(first.candidacyId)).refusal).toBe('gradesAlreadyAnnounced');
    expect((await hold(third.candidacyId)).status).toBe(200);
    const correct = (candidateNumber: number) =>
      proposeCorrection(app(), exam, { candidateNumber, grade: 'A' });
    expect((await correct(third.candidateNumber)).refusal).toBe('protocolNotOpen');
  });

  it('a correction reaches the candidate, whose deadlines start again', async () => {
    const { exam, second } = await twoCommissions();
    await check(exam, 2);
    await announce(exam, 2);
    await app().moveTo('2026-03-13T11:00:00Z');
    const corrected = await correctByTwo(app(), exam, {
      candidateNumber: second.candidateNumber,
      grade: 'A',
    });
    expect(corrected.status).toBe(200);
    expect((await mine(second)).grade).toBe('A');
    expect(await told(second)).toEqual(['gradeAnnounced', 'gradeCorrected']);
  });

  it('a held grade stays held, and is announced when it is released', async () => {
    const { exam, first } = await twoCommissions();
    const at = {
      params: { ...params(exam), candidacyId: first.candidacyId },
      body: { reason: 'Undersøkes' },
    };
    await app().call(exam.officer, holdRoutes.holdGrade, at);
    await check(exam, 2);
    await announce(exam, 2);
    expect(await mine(first)).toMatchObject({ grade: null, isHeld: true });
    await app().moveTo('2026-03-16T11:00:00Z');
    await app().call(exam.officer, holdRoutes.releaseGrade, at);
    expect(await mine(first)).toMatchObject({ grade: 'B', announcedAt: '2026-03-16T11:00:00Z' });
    expect(await told(first)).toEqual(['gradeHeldBack', 'gradeAnnounced']);
  });
});

describe('a grader sends an agreed grade back [G19, P4]', () => {
  const sendBack = (exam: TestExam, { candidateNumber }: Candidate) =>
    app().call(exam.graders[0], decidingRoutes.sendBackGrade, {
      params: scriptAt(exam, candidateNumber),
      body: { reason: 'Side to ble ikke lest.' },
    });

  it('before the announcement, which takes the check of that commission back alone', async () => {
    const scene = await twoCommissions();
    const { exam, first } = scene;
    await gradeOthers(scene);
    await check(exam, 1);
    await check(exam, 2);
    expect((await see(exam)).state).toBe('checked');
    expect((await sendBack(exam, first)).status).toBe(200);
    const { state, commissions } = await see(exam);
    expect(state).toBe('published');
    expect(commissions.map(({ results }) => results)).toEqual(['checked', 'open']);
  });

  it('never after it, while another commission still grades', async () => {
    const { exam, first } = await twoCommissions();
    await check(exam, 2);
    await announce(exam, 2);
    expect((await sendBack(exam, first)).status).not.toBe(200);
    const seen = await app().call(exam.graders[0], gradingRoutes.showScript, {
      params: scriptAt(exam, first.candidateNumber),
    });
    expect(seen.body.state).toBe('agreed');
  });
});

it('the database refuses to move an announcement [P4, Q3]', async () => {
  const { exam } = await twoCommissions();
  await check(exam, 2);
  await announce(exam, 2);
  const { db } = app().services;
  const again = sql`update commission set announced_at = now() where id = ${exam.commissionId}`.execute(db);
  await expect(again).rejects.toThrow('cannot change');
  const moved = sql`update announced_candidate set announced_at = now() where commission_id = ${exam.commissionId}`;
  await expect(moved.execute(db)).rejects.toThrow();
});

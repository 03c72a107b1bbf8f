import { appealRoutes } from '@karakter/contract/appeal/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import { addTestCommission, type TestExam } from '../../../test/scenes/exam.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase, noticesTo } = appealScene(app);
const { remind } = dueScene(app);

const listed = async ({ examId }: TestExam, by: string) =>
  (await app().call(by, appealRoutes.listAppeals, { params: { examId } })).body;

async function scene() {
  const { exam, candidate, caseworker } = await announcedExam();
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  const { commissionId } = commission;
  const plan = async (
    dueOn: string | null,
    assessing: 'individual' | 'shared' = 'individual',
    by = caseworker,
  ) =>
    app().call(by, appealRoutes.planAppealCommission, {
      params: { examId: exam.examId, commissionId },
      body: { version: (await listed(exam, caseworker)).version, dueOn, assessing },
    });
  return { exam, candidate, caseworker, appealId, commission, plan };
}

test('an appeal commission has a day of its own, which its graders see and are told of, and never one that has passed [K3]', async () => {
  const { exam, caseworker, commission, plan } = await scene();
  const [grader] = commission.graders;
  expect((await plan('2026-03-06')).refusal).toBe('appealDuePassed');
  expect((await plan('2026-03-20', 'individual', grader)).status).toBe(403);
  expect((await plan('2026-03-20')).status).toBe(200);
  expect((await plan('2026-03-20')).status).toBe(200);
  expect((await listed(exam, caseworker)).commissions).toMatchObject([
    { dueOn: '2026-03-20', mayAdapt: true },
  ]);
  const { body } = await app().call(grader, gradingRoutes.listMyCommissions);
  const mine = body.commissions.find(({ commissionId }) => commissionId === commission.commissionId);
  expect(mine?.dueAt).toBe('2026-03-20T23:00:00Z');
  const told = (await noticesTo(grader)).filter(({ kind }) => kind === 'appealDueSet');
  expect(told.map(({ data }) => data)).toEqual([{ dueOn: '2026-03-20' }]);
});

test('its graders are reminded before the day and after it, and the exam office is told who is late [K3, G9]', async () => {
  const { exam, commission, plan } = await scene();
  await plan('2026-03-20');
  await remind('2026-03-19T07:00:00Z');
  const [grader] = commission.graders;
  const reminded = async () =>
    (await noticesOf(app(), { personId: grader, kind: 'gradingReminder' })).flatMap(
      ({ data }) => (data as { lines: unknown[] }).lines,
    );
  expect(await reminded()).toContainEqual(
    expect.objectContaining({ what: 'due', ofAppeals: true, left: 1, at: '2026-03-20T23:00:00Z' }),
  );
  await remind('2026-03-30T07:00:00Z');
  expect(await reminded()).toContainEqual(expect.objectContaining({ what: 'late', ofAppeals: true }));
  const late = await noticesOf(app(), { personId: exam.officer, kind: 'gradersLate' });
  expect(late.flatMap(({ data }) => (data as { lateGraders: unknown[] }).lateGraders)).toContainEqual(
    expect.objectContaining({ ofAppeals: true, personId: grader, left: 1 }),
  );
});

test('it may assess together, each confirms, and the case has the grade; afterwards the way of working is fixed [K3, G1]', async () => {
  const { candidate, caseworker, appealId, commission, plan } = await scene();
  await app().services.clock.moveTo(Temporal.Instant.from(sceneAnnouncedAt));
  expect((await plan(null, 'shared')).status).toBe(200);
  const [one, two] = commission.graders;
  const told = (await noticesTo(two)).filter(({ kind }) => kind === 'gradingWorkflowChanged');
  expect(told).toHaveLength(1);
  const params = { commissionId: commission.commissionId, candidateNumber: candidate.candidateNumber };
  const body = { points: {}, comment: 'Sammen', grade: 'B', version: 0 };
  const saved = await app().call(one, gradingRoutes.saveAssessment, { params, body });
  const seen = await app().call(two, gradingRoutes.showScript, { params });
  expect(seen.body.own).toMatchObject({ comment: 'Sammen', grade: 'B' });
  const confirm = (by: string) =>
    app().call(by, gradingRoutes.confirmAssessment, { params, body: { version: saved.body.version } });
  expect((await confirm(one)).status).toBe(200);
  expect((await plan(null, 'individual')).refusal).toBe('workflowInUse');
  expect((await theCase(caseworker, appealId)).state).toBe('inGrading');
  expect((await confirm(two)).status).toBe(200);
  await app().jobs.settle();
  expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'B' });
});

test('where the rules do not let another ordinary commission serve, it is barred and not offered [K3]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const other = await addTestCommission(app().services.db, exam.examId, [], 'ordinary', undefined, 2);
  const appealId = await fileAppeal(app(), candidate);
  const { mayServe, version } = await listed(exam, caseworker);
  expect(mayServe).toEqual([]);
  const members = other.graders.map((personId, i) => ({ personId, external: i === 1, teaches: false }));
  const formed = await app().call(caseworker, appealRoutes.formAppealCommission, {
    params: { examId: exam.examId },
    body: { version, members, appealIds: [appealId] },
  });
  expect(formed.refusal).toBe('commissionUnlawful');
});

import { appealRoutes } from '@karakter/contract/appeal/routes';
import { beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal } from '../../../test/scenes/appealed.ts';
import { addTestCommission, type TestExam } from '../../../test/scenes/exam.ts';
import { planTestRule } from '../../../test/scenes/rules/planned.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase, noticesTo } = appealScene(app);

beforeAll(() =>
  planTestRule(app(), 'appealCommission', {
    otherOrdinaryMayServe: true,
    due: { period: { weeks: 3 }, legalBasis: 'MED § 2' },
    legalBasis: 'MED § 2',
  }),
);

const membersOf = (graders: readonly string[]) =>
  graders.map((personId, index) => ({ personId, external: index === 1, teaches: false }));
const listed = async ({ examId }: TestExam, by: string) =>
  (await app().call(by, appealRoutes.listAppeals, { params: { examId } })).body;
async function form(exam: TestExam, by: string, graders: readonly string[], appealIds: string[]) {
  const { version } = await listed(exam, by);
  return app().call(by, appealRoutes.formAppealCommission, {
    params: { examId: exam.examId },
    body: { version, members: membersOf(graders), appealIds },
  });
}

/** Commission 2 has graded the second candidate's answer, and commission 1 the others'. */
async function scene() {
  const { exam, candidate, caseworker } = await announcedExam(3);
  const { db } = app().services;
  const [, second] = exam.candidates;
  const other = await addTestCommission(db, exam.examId, [], 'ordinary', undefined, 2);
  await db
    .updateTable('commission_candidacy')
    .set({ commission_id: other.commissionId })
    .where('candidacy_id', '=', second!.candidacyId)
    .execute();
  return { exam, candidate, second: second!, caseworker, other };
}

test('where the rules say so, another ordinary commission grades an appeal, and its day is set by rule [K3]', async () => {
  const { exam, candidate, caseworker, other } = await scene();
  const appealId = await fileAppeal(app(), candidate);
  const { mayServe } = await listed(exam, caseworker);
  expect(mayServe.map(({ number }) => number)).toEqual([1, 2]);
  expect((await form(exam, caseworker, exam.graders, [appealId])).refusal).toBe('commissionUnlawful');
  expect((await form(exam, caseworker, other.graders, [appealId])).status).toBe(200);
  expect((await theCase(caseworker, appealId)).state).toBe('inGrading');
  expect((await listed(exam, caseworker)).commissions).toMatchObject([{ dueOn: '2026-03-30' }]);
  const told = (await noticesTo(other.graders[0])).filter(({ kind }) => kind === 'appealToGrade');
  expect(told.map(({ data }) => data)).toEqual([{ answers: 1, dueOn: '2026-03-30' }]);
});

test('such a commission never gets an answer that one of its members has graded, by hand or without anyone’s doing [K3]', async () => {
  const { exam, candidate, second, caseworker, other } = await scene();
  const first = await fileAppeal(app(), candidate);
  const formed = await form(exam, caseworker, other.graders, [first]);
  const own = await fileAppeal(app(), second);
  expect((await theCase(caseworker, own)).state).toBe('filed');
  const params = { examId: exam.examId, commissionId: formed.body.id };
  const given = await app().call(caseworker, appealRoutes.assignAppeals, {
    params,
    body: { appealIds: [own] },
  });
  expect(given.refusal).toBe('commissionUnlawful');
  expect((await theCase(caseworker, own)).state).toBe('filed');
});

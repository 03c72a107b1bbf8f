import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { commissionScene, inside } from '../../test/scenes/commissions.ts';
import { addBareHandIn } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

const { versionOf, grader, form, check, see } = commissionScene(app);

test('an officer who grades the exam learns neither the candidates’ identity nor that another grader has confirmed [U7, G2]', async () => {
  const planned = await planTestExam(app());
  const { internal, members, commissionId } = await prepareTestExam(app(), planned, 1);
  const { db, clock } = app().services;
  const { examId } = planned;
  const officer = await addTestPerson(db, 'Leder Og Sensor', ['examOffice']);
  const seat = { commission_id: commissionId, person_id: officer, external: false, teaches: false };
  await db
    .insertInto('commission_member')
    .values({ ...seat, seat: 3, display_name: 'Leder Og Sensor', appointed_at: clock.now() })
    .execute();
  const own = { officer, examId };
  const { candidacy_id, person_id: candidate } = await db
    .selectFrom('candidacy_person')
    .select(['candidacy_id', 'person_id'])
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  const answers = async () => [
    await form(own, [inside(candidate)]),
    await form(own, [inside(await grader('Ingen Kandidat'))]),
    await app().call(officer, commissionRoutes.changeCommission, {
      params: { examId, commissionId },
      body: { version: await versionOf(own), members },
    }),
    await app().call(officer, commissionRoutes.dissolveCommission, { params: { examId, commissionId } }),
  ];
  const seen = async () => ({
    refusals: (await answers()).map(({ refusal, message }) => `${refusal} ${message}`),
    view: await see(own),
    checked: await check(own, [inside(candidate)]),
  });
  const before = await seen();
  const at = clock.now();
  await addBareHandIn(db, { candidacyId: candidacy_id, examId }, at);
  await db
    .insertInto('assessment')
    .values({
      commission_id: commissionId,
      candidacy_id,
      person_id: internal,
      points: '{}',
      comment: '',
      grade: 'B',
      state: 'confirmed',
      version: 1,
      updated_at: at,
      confirmed_at: at,
    })
    .execute();
  expect(await seen()).toEqual(before);
  expect(new Set(before.refusals.map((each) => each.split(' ')[0]))).toEqual(new Set(['ownCommission']));
  expect(before.checked).toEqual(await check(own, [inside(await grader('Heller Ingen'))]));
});

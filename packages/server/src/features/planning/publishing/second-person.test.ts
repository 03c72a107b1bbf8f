import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { catalogueRoutes } from '@karakter/contract/institution/catalogue';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addTestPerson, testUnitId } from '../../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();

beforeEach(async () => {
  const { db } = app().services;
  await sql`update role_grant set revoked_at = now() where unit_id = ${testUnitId} and role = 'examOffice'`.execute(
    db,
  );
});

const eventsOf = async (examId: string) => {
  const rows = await app()
    .services.db.selectFrom('event')
    .select(['kind', 'actor_id', 'data'])
    .where('exam_id', '=', examId)
    .orderBy('number')
    .execute();
  return rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as object }));
};

/** An exam that is ready, of a unit below one that requires two people, and another officer. */
async function examForTwo() {
  const planned = await planTestExam(app());
  await prepareTestExam(app(), planned, 2);
  const { db } = app().services;
  await sql`update unit set second_publisher = true where id = ${testUnitId}`.execute(db);
  const second = await addTestPerson(db, 'Annen Konsulent', ['examOffice']);
  const params = { examId: planned.examId };
  const look = async (by: string) => (await app().call(by, publishingRoutes.seePublishing, { params })).body;
  return {
    ...planned,
    second,
    params,
    look,
    ask: async (by: string, seen?: string) =>
      app().call(by, publishingRoutes.requestPublishing, {
        params,
        body: { seen: seen ?? (await look(by)).seen },
      }),
    publish: (by: string) => app().call(by, planningRoutes.publishExam, { params }),
  };
}

describe('where a unit requires a second person, an exam [P13]', () => {
  test('is asked for by one and published by another: the log names both, and only the others are notified', async () => {
    const { officer, second, examId, look, ask, publish } = await examForTwo();
    expect((await look(officer)).second).toEqual({ isRequired: true, request: null });
    expect(await publish(officer)).toMatchObject({ status: 409, refusal: 'publishingNeedsSecond' });
    expect((await ask(officer)).status).toBe(200);
    const told = await noticesOf(app(), { examId, kind: 'publishingRequested' });
    expect(told.map(({ person_id }) => person_id)).toEqual([second]);
    expect((await look(officer)).second.request).toMatchObject({ isMine: true, isVoid: false });
    expect((await look(second)).second.request).toMatchObject({ by: 'Eksamens Konsulent', isMine: false });
    expect(await publish(officer)).toMatchObject({ status: 409, refusal: 'publishingNeedsSecond' });
    expect((await publish(second)).status).toBe(200);
    const events = await eventsOf(examId);
    expect(events.slice(-2).map(({ kind, actor_id }) => [kind, actor_id])).toEqual([
      ['publishingRequested', officer],
      ['examPublished', second],
    ]);
    const published = events.at(-1);
    expect(published?.data).toMatchObject({ requestedBy: officer });
    expect((await look(second)).second.request).toBeNull();
  });

  test('is no longer asked for once anything of it has changed', async () => {
    const { officer, second, params, look, ask, publish } = await examForTwo();
    await ask(officer);
    const { body } = await app().call(officer, candidateRoutes.listCandidates, { params });
    const [first] = body.candidates;
    if (!first) throw new Error('two were registered');
    await app().call(officer, candidateRoutes.changeCandidate, {
      params: { ...params, candidacyId: first.candidacyId },
      body: { extraMinutes: 60, language: 'nb', room: '', seat: '', before: first },
    });
    expect((await look(second)).second.request).toMatchObject({ isVoid: true });
    expect(await publish(second)).toMatchObject({ status: 409, refusal: 'publishingChangedSince' });
    expect((await ask(second)).status).toBe(200);
    expect((await publish(officer)).status).toBe(200);
  });

  test('is asked for as it is, and once; the request can be taken back', async () => {
    const { officer, second, params, ask, publish } = await examForTwo();
    expect(await ask(officer, 'a'.repeat(64))).toMatchObject({ refusal: 'changedMeanwhile' });
    await ask(officer);
    expect(await ask(second)).toMatchObject({ refusal: 'publishingRequestedAlready' });
    const withdraw = () => app().call(officer, publishingRoutes.withdrawPublishing, { params });
    expect([(await withdraw()).status, (await withdraw()).refusal]).toEqual([200, 'publishingNotRequested']);
    expect(await publish(second)).toMatchObject({ refusal: 'publishingNeedsSecond' });
  });

  test('is not asked for while something stops it, or where one person is enough', async () => {
    const { db } = app().services;
    const planned = await planTestExam(app());
    await sql`update unit set second_publisher = true where id = ${testUnitId}`.execute(db);
    const params = { examId: planned.examId };
    const body = { seen: 'a'.repeat(64) };
    const call = () => app().call(planned.officer, publishingRoutes.requestPublishing, { params, body });
    expect(await call()).toMatchObject({ refusal: 'noCandidates' });
    await sql`update unit set second_publisher = false where id = ${testUnitId}`.execute(db);
    const { officer, ask, publish } = await examForTwo();
    await sql`update unit set second_publisher = false where id = ${testUnitId}`.execute(db);
    expect(await ask(officer)).toMatchObject({ refusal: 'publishingNeedsNoOther' });
    expect((await publish(officer)).status).toBe(200);
  });

  test('the unit’s setting is saved with the unit, and stays where it is not mentioned', async () => {
    const { officer } = await planTestExam(app());
    const unit = async () => {
      const { body } = await app().call(officer, catalogueRoutes.listUnits);
      return body.units.find(({ id }) => id === testUnitId);
    };
    const { code = '', nb = '', nn = '', en = '', parentId = null } = (await unit()) ?? {};
    const save = async (more: object) => {
      const { secondPublisher = false } = (await unit()) ?? {};
      const named = { code, nb, nn, en, parentId };
      return app().call(officer, catalogueRoutes.changeUnit, {
        params: { unitId: testUnitId },
        body: { ...named, ...more, before: { ...named, secondPublisher } },
      });
    };
    expect((await save({ secondPublisher: true })).status).toBe(200);
    expect((await unit())?.secondPublisher).toBe(true);
    await save({ en: 'Test college again' });
    expect((await unit())?.secondPublisher).toBe(true);
    await save({ secondPublisher: false });
    expect((await unit())?.secondPublisher).toBe(false);
  });
});

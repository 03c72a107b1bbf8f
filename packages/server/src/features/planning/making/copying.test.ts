import { copyingRoutes } from '@karakter/contract/exam/copying';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import {
  candidateListText,
  planTestExam,
  prepareTestExam,
  testFacts,
} from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();
const startsAt = '2027-03-01T08:00:00Z';

async function earlierExam(facts: Partial<typeof testFacts> = {}) {
  const planned = await planTestExam(app(), facts);
  const prepared = await prepareTestExam(app(), planned, 2);
  const { db } = app().services;
  const params = { examId: planned.examId };
  const coordinator = await addTestPerson(db, 'Emne Ansvarlig', []);
  const invigilator = await addTestPerson(db, 'Eksamens Vakt', []);
  const { officer } = planned;
  await app().call(officer, appointmentRoutes.appointCoordinator, {
    params: { ...params, personId: coordinator },
  });
  await app().call(officer, appointmentRoutes.appointInvigilator, {
    params: { ...params, personId: invigilator },
  });
  return { ...planned, ...prepared, params, coordinator, invigilator };
}

const copied = async (officer: string, examId: string, at = startsAt) =>
  app().call(officer, copyingRoutes.copyExam, { params: { examId }, body: { startsAt: at } });

describe('a copy of an exam [P15]', () => {
  test('has its facts, with the new start and the credits that the course has now, and its coordinators', async () => {
    const earlier = await earlierExam({ durationMinutes: 300, contactName: 'Kari', graceSeconds: 60 });
    const { db } = app().services;
    await sql`update course set credits = 10 where id = (select course_id from exam where id = ${earlier.examId})`.execute(
      db,
    );
    const { body: made } = await copied(earlier.officer, earlier.examId);
    const { body } = await app().call(earlier.officer, planningRoutes.seeExam, {
      params: { examId: made.id },
    });
    const facts = { ...testFacts, durationMinutes: 300, contactName: 'Kari', graceSeconds: 60 };
    expect(body).toMatchObject({ state: 'planned', facts: { ...facts, startsAt, credits: 10 } });
    expect(body.coordinators.map(({ personId }) => personId)).toEqual([earlier.coordinator]);
    expect([body.invigilators, body.counts.candidates, body.counts.commissions]).toEqual([[], 0, 0]);
  });

  test('says in its log what it was copied from, and who was appointed', async () => {
    const earlier = await earlierExam();
    const { body: made } = await copied(earlier.officer, earlier.examId);
    const { body } = await app().call(earlier.officer, planningRoutes.examHistory, {
      params: { examId: made.id },
    });
    expect(body.events.map(({ kind, data }) => [kind, data.copiedFrom ?? data.personId])).toEqual([
      ['coordinatorAppointed', earlier.coordinator],
      ['examCreated', earlier.examId],
    ]);
  });

  test('is shown beforehand: when it is proposed to start, and who goes along', async () => {
    const earlier = await earlierExam();
    const { body } = await app().call(earlier.officer, copyingRoutes.seeCopying, { params: earlier.params });
    expect(body).toEqual({
      startsAt,
      coordinators: ['Emne Ansvarlig'],
      graders: ['Intern Sensor', 'Ekstern Sensor'],
    });
  });

  test('is proposed the earlier graders while they may grade it, until it has a commission', async () => {
    const earlier = await earlierExam();
    const { body: made } = await copied(earlier.officer, earlier.examId);
    const params = { examId: made.id };
    const proposals = async () =>
      (await app().call(earlier.officer, commissionRoutes.seeCommissions, { params })).body.proposals;
    const [proposed = []] = await proposals();
    expect(proposed.map(({ personId }) => personId)).toEqual([earlier.internal, earlier.external]);
    const { db } = app().services;
    await app().call(earlier.officer, candidateRoutes.importCandidates, {
      params,
      body: { text: candidateListText(1, 700) },
    });
    const swap = (to: string) =>
      sql`update candidacy_person set person_id = ${to} where exam_id = ${made.id}`.execute(db);
    const { rows } = await sql<{
      id: string;
    }>`select person_id as id from candidacy_person where exam_id = ${made.id}`.execute(db);
    await swap(earlier.internal);
    expect(await proposals()).toEqual([]);
    await swap(rows[0]?.id ?? '');
    const { body: seen } = await app().call(earlier.officer, planningRoutes.seeExam, { params });
    const members = proposed.map(({ personId, external, teaches }) => ({ personId, external, teaches }));
    await app().call(earlier.officer, commissionRoutes.formCommission, {
      params,
      body: { version: seen.version, members },
    });
    expect(await proposals()).toEqual([]);
  });

  test('an exam that is no copy is proposed the graders of the last one of its course too [P5]', async () => {
    const earlier = await earlierExam();
    const { db } = app().services;
    const { course_id: courseId } = await db
      .selectFrom('exam')
      .select('course_id')
      .where('id', '=', earlier.examId)
      .executeTakeFirstOrThrow();
    const proposalsAt = async (at: string) => {
      const body = { courseId, facts: { ...testFacts, startsAt: at } };
      const { body: made } = await app().call(earlier.officer, planningRoutes.createExam, { body });
      const params = { examId: made.id };
      const { body: seen } = await app().call(earlier.officer, commissionRoutes.seeCommissions, { params });
      return seen.proposals.map((members) => members.map(({ personId }) => personId));
    };
    expect(await proposalsAt(startsAt)).toEqual([[earlier.internal, earlier.external]]);
    expect(await proposalsAt('2026-02-20T08:00:00Z')).toEqual([]);
  });

  test('has no longer time for its grades where that is not longer on the new day', async () => {
    const own = { gradingPeriod: 'P20D', gradingBasis: 'forskrift' };
    const earlier = await earlierExam();
    await sql`update exam set grading_period = ${own.gradingPeriod}, grading_basis = ${own.gradingBasis}
      where id = ${earlier.examId}`.execute(app().services.db);
    // Fifteen working days before Christmas and over Easter are not as many days.
    const factsAt = async (at: string) => {
      const { body: made } = await copied(earlier.officer, earlier.examId, at);
      return (await app().call(earlier.officer, planningRoutes.seeExam, { params: { examId: made.id } })).body
        .facts;
    };
    expect(await factsAt('2027-03-15T08:00:00Z')).toMatchObject({ gradingPeriod: null, gradingBasis: '' });
  });

  test('is refused with all that is wrong, and nothing is made', async () => {
    const earlier = await earlierExam();
    for (const start of ['2020-03-01T08:00:00Z', '9999-12-31T23:59:59Z']) {
      const refused = await copied(earlier.officer, earlier.examId, start);
      expect(refused).toMatchObject({ status: 422, refusal: 'examFactsFaulty' });
    }
    const { rows } = await sql`select from exam where copied_from = ${earlier.examId}`.execute(
      app().services.db,
    );
    expect(rows).toHaveLength(0);
  });

  test('is not made by an officer of another unit', async () => {
    const earlier = await earlierExam();
    const other = await addTestPerson(app().services.db, 'Annen Konsulent', []);
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      values (gen_random_uuid(), ${other}, 'examOffice', others.id('unit', 0), now())`.execute(
      app().services.db,
    );
    expect((await copied(other, earlier.examId)).status).toBe(404);
    const seen = await app().call(other, copyingRoutes.seeCopying, { params: earlier.params });
    expect(seen.status).toBe(404);
  });
});

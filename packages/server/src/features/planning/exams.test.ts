import { randomUUID } from 'node:crypto';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import type { Route } from '@karakter/contract/platform/route';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { addTestCourse, addTestPerson } from '../../test/scenes/people.ts';
import {
  candidateListText,
  planTestExam,
  prepareTestExam,
  testFacts,
} from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

/** A person with a role at another unit. */
async function officerElsewhere(): Promise<string> {
  const { db } = app().services;
  const unitId = randomUUID();
  const name = { name_nb: 'Nabo', name_nn: 'Nabo', name_en: 'Neighbour' };
  await db
    .insertInto('unit')
    .values({ id: unitId, code: unitId.slice(0, 8), ...name })
    .execute();
  const personId = await addTestPerson(db, 'Nabo Konsulent', []);
  await db
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: personId,
      role: 'examOffice',
      unit_id: unitId,
      granted_at: app().services.clock.now(),
    })
    .execute();
  return personId;
}

describe('the people who reach an exam [U1]', () => {
  const ofExam = (examId: string): [Route, object][] => [
    [planningRoutes.seeExam, {}],
    [planningRoutes.examHistory, {}],
    [planningRoutes.publishExam, {}],
    [planningRoutes.changeExamFacts, { body: { version: 1, facts: testFacts } }],
    [appointmentRoutes.appointCoordinator, { params: { examId, personId: examId } }],
    [candidateRoutes.listCandidates, {}],
    [candidateRoutes.previewCandidates, { body: { text: candidateListText(1) } }],
    [candidateRoutes.importCandidates, { body: { text: candidateListText(1) } }],
    [commissionRoutes.seeCommissions, {}],
    [commissionRoutes.checkCommission, { body: { members: [] } }],
  ];

  test('another unit’s exam does not exist for an exam officer, and a stranger must sign in', async () => {
    const { examId } = await planTestExam(app());
    const neighbour = await officerElsewhere();
    for (const [route, args] of ofExam(examId)) {
      const sent = { params: { examId }, ...args };
      expect((await app().call(neighbour, route, sent)).status, route.name).toBe(404);
      expect((await app().call(null, route, sent)).status, route.name).toBe(401);
    }
    const { body } = await app().call(neighbour, planningRoutes.listExams);
    expect(body.exams).toEqual([]);
  });

  test('a course coordinator sees the exam appointed to, and no other', async () => {
    const { officer, examId } = await planTestExam(app());
    const other = await planTestExam(app());
    const personId = await addTestPerson(app().services.db, 'Emne Ansvarlig', []);
    const params = { examId, personId };
    expect((await app().call(officer, appointmentRoutes.appointCoordinator, { params })).status).toBe(200);
    expect((await app().call(officer, appointmentRoutes.appointCoordinator, { params })).status).toBe(200);
    const list = await app().call(personId, planningRoutes.listExams);
    expect(list.body.exams.map(({ id }) => id)).toEqual([examId]);
    const seen = await app().call(personId, planningRoutes.seeExam, { params: { examId } });
    expect(seen.body.coordinators.map(({ personId: id }) => id)).toEqual([personId]);
    expect(seen.body.allowedCommands).toEqual([]);
    expect(seen.body.pages).toEqual(['commission', 'paper', 'guide', 'messages']);
    const unseen = await app().call(personId, planningRoutes.seeExam, { params: { examId: other.examId } });
    expect(unseen.status).toBe(404);
    expect((await app().call(personId, candidateRoutes.listCandidates, { params: { examId } })).status).toBe(
      403,
    );

    await app().call(officer, appointmentRoutes.dismissCoordinator, { params });
    expect((await app().call(personId, planningRoutes.seeExam, { params: { examId } })).status).toBe(403);
  });
});

describe('making and changing an exam', () => {
  test('impossible facts are refused by field, and nothing is kept', async () => {
    const { officer } = await planTestExam(app());
    const courseId = await addTestCourse(app().services.db, 'TST-FAULTY');
    const facts = { ...testFacts, startsAt: '2026-01-01T08:00:00Z', recheckable: false };
    const refused = await app().call(officer, planningRoutes.createExam, { body: { courseId, facts } });
    expect(refused).toMatchObject({ status: 422, refusal: 'examFactsFaulty' });
    expect(JSON.stringify(refused.body)).toContain('startNotAhead');
    const { body } = await app().call(officer, planningRoutes.listExams, { query: { text: 'TST-FAULTY' } });
    expect(body.exams).toEqual([]);
  });

  test('of two windows the second learns that the exam has changed', async () => {
    const { officer, examId } = await planTestExam(app());
    const params = { examId };
    const save = (durationMinutes: number) =>
      app().call(officer, planningRoutes.changeExamFacts, {
        params,
        body: { version: 1, facts: { ...testFacts, durationMinutes } },
      });
    expect((await save(300)).status).toBe(200);
    expect(await save(360)).toMatchObject({ status: 409, refusal: 'changedMeanwhile' });
    const { body } = await app().call(officer, planningRoutes.seeExam, { params });
    expect(body.facts.durationMinutes).toBe(300);
    expect(body.endsAt).toBe('2026-03-02T13:00:00Z');
  });

  test('the history shows every change with its author and time, and never the contact', async () => {
    const { officer, examId } = await planTestExam(app());
    const facts = { ...testFacts, durationMinutes: 300, contactName: 'Hemmelig Vakt' };
    const params = { examId };
    await app().call(officer, planningRoutes.changeExamFacts, { params, body: { version: 1, facts } });
    const { body } = await app().call(officer, planningRoutes.examHistory, { params });
    expect(body.events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['examFactsChanged', 'Eksamens Konsulent'],
      ['examCreated', 'Eksamens Konsulent'],
    ]);
    expect(body.events[0]?.data.changes).toEqual([
      { field: 'durationMinutes', before: '240', after: '300' },
      { field: 'contactName' },
    ]);
    expect(JSON.stringify(body)).not.toContain('Hemmelig Vakt');
  });

  test('the list is filtered by word, term and state, and each exam shows nine steps [V4]', async () => {
    const { officer, examId } = await planTestExam(app(), { startsAt: '2027-11-30T08:00:00Z' });
    const asked = { query: { term: '2027-autumn', state: 'planned', text: 'prøving tst' } } as const;
    const { body } = await app().call(officer, planningRoutes.listExams, asked);
    expect(body.exams.map(({ id }) => id)).toEqual([examId]);
    expect(body.exams[0]?.steps.map(({ step }) => step)).toHaveLength(9);
    expect(body.terms).toContain('2027-autumn');
    const none = await app().call(officer, planningRoutes.listExams, { query: { term: '2027-spring' } });
    expect(none.body.exams).toEqual([]);
  });
});

describe('publishing', () => {
  const timersOf = async (examId: string) => {
    const rows = await app()
      .services.db.selectFrom('timer')
      .select(['task', 'due_at'])
      .where('key', 'like', `%${examId}%`)
      .where('task', 'in', ['closeSittings', 'openGrading'])
      .orderBy('due_at')
      .orderBy('id')
      .execute();
    return rows.map(({ task, due_at }) => `${task} ${due_at}`);
  };

  test('an exam without candidates and graders is refused, and the page lists why beforehand', async () => {
    const { officer, examId } = await planTestExam(app());
    const params = { examId };
    const seen = await app().call(officer, planningRoutes.seeExam, { params });
    expect(seen.body.publishing).toEqual({ reaches: 0, obstacles: ['noCandidates', 'noCommission'] });
    const refused = await app().call(officer, planningRoutes.publishExam, { params });
    expect(refused).toMatchObject({ status: 422, refusal: 'noCandidates' });
  });

  test('every candidate is notified of their own time once, seated and assigned, however often it is published', async () => {
    const planned = await planTestExam(app());
    const params = { examId: planned.examId };
    await prepareTestExam(app(), planned, 5);
    const [first, second] = await Promise.all([
      app().call(planned.officer, planningRoutes.publishExam, { params }),
      app().call(planned.officer, planningRoutes.publishExam, { params }),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const notices = await noticesOf(app(), { examId: planned.examId, kind: 'examPublished' });
    expect(notices).toHaveLength(5);
    const ends = notices.map(({ data }) => (data as { endsAt: string }).endsAt).sort();
    expect(new Set(ends)).toEqual(new Set(['2026-03-02T12:00:00Z', '2026-03-02T12:30:00Z']));
    expect(await timersOf(planned.examId)).toEqual([
      'closeSittings 2026-03-02T12:00:00Z',
      'closeSittings 2026-03-02T12:30:00Z',
      'openGrading 2026-03-02T12:30:00Z',
    ]);
    const { body } = await app().call(planned.officer, candidateRoutes.listCandidates, { params });
    expect(body.candidates.every(({ commissionNumber }) => commissionNumber === 1)).toBe(true);
    const seen = await app().call(planned.officer, planningRoutes.seeExam, { params });
    expect(seen.body).toMatchObject({ state: 'published', publishing: null });
  });

  test('changing extra time moves when sittings close and grading opens', async () => {
    const planned = await planTestExam(app());
    const params = { examId: planned.examId };
    await prepareTestExam(app(), planned, 2);
    await app().call(planned.officer, planningRoutes.publishExam, { params });
    const { body } = await app().call(planned.officer, candidateRoutes.listCandidates, { params });
    const extended = body.candidates.find(({ extraMinutes }) => extraMinutes === 30)!;
    await app().call(planned.officer, candidateRoutes.changeCandidate, {
      params: { ...params, candidacyId: extended.candidacyId },
      body: { extraMinutes: 60, language: 'nn', before: extended },
    });
    expect(await timersOf(planned.examId)).toEqual([
      'closeSittings 2026-03-02T12:00:00Z',
      'closeSittings 2026-03-02T13:00:00Z',
      'openGrading 2026-03-02T13:00:00Z',
    ]);
  });

  test('once published only facts that candidates were not notified of may change: the contact, and the exam room', async () => {
    const planned = await planTestExam(app());
    const params = { examId: planned.examId };
    await prepareTestExam(app(), planned);
    await app().call(planned.officer, planningRoutes.publishExam, { params });
    const { body } = await app().call(planned.officer, planningRoutes.seeExam, { params });
    const save = (facts: object) =>
      app().call(planned.officer, planningRoutes.changeExamFacts, {
        params,
        body: { version: body.version, facts: { ...body.facts, ...facts } },
      });
    expect(await save({ durationMinutes: 300 })).toMatchObject({ status: 422, refusal: 'examFactsFaulty' });
    const open = { contactPhone: '70 11 22 33', takeoverConfirmed: false, graceSeconds: 600 };
    expect((await save(open)).status).toBe(200);
    const changed = (await app().call(planned.officer, planningRoutes.seeExam, { params })).body.facts;
    expect(changed).toMatchObject(open);
    expect(await timersOf(planned.examId)).toContain('closeSittings 2026-03-02T12:10:00Z');
  });

  test('the coordinator is reminded of a paper that is not there, before and after it is due [A1]', async () => {
    const planned = await planTestExam(app(), { startsAt: '2026-04-07T08:00:00Z' });
    const personId = await addTestPerson(app().services.db, 'Emne Ansvarlig', []);
    await app().call(planned.officer, appointmentRoutes.appointCoordinator, {
      params: { examId: planned.examId, personId },
    });
    const rows = await app()
      .services.db.selectFrom('timer')
      .select('due_at')
      .where('key', 'like', `paperDue:${planned.examId}:%`)
      .orderBy('due_at')
      .execute();
    // Ten working days before 7 April 2026, with Easter between, is 19 March.
    expect(rows.map(({ due_at }) => due_at.toString())).toEqual([
      '2026-03-16T07:00:00Z',
      '2026-03-20T07:00:00Z',
    ]);
  });
});

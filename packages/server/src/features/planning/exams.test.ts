import { randomUUID } from 'node:crypto';
import { copyingRoutes } from '@karakter/contract/exam/copying';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import type { Route } from '@karakter/contract/platform/route';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestCourse, addTestPerson } from '../../test/scenes/people.ts';
import { candidateListText, planTestExam, testFacts } from '../../test/scenes/planned-exam.ts';

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

test('an exam is made in a course of the officer’s own unit, found by its code [P1]', async () => {
  const { officer } = await planTestExam(app());
  await addTestCourse(app().services.db, 'ZZZ9000');
  const { body } = await app().call(officer, planningRoutes.listCourses);
  const codes = body.courses.map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted());
  expect(body.courses.at(-1)).toMatchObject({
    code: 'ZZZ9000',
    credits: 7.5,
    unitName: { nb: 'Testhøgskolen' },
  });
  expect((await app().call(await officerElsewhere(), planningRoutes.listCourses)).body.courses).toEqual([]);
});

describe('the right to open an exam [U1]', () => {
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

  test('another unit’s exam does not exist for an exam officer, and a caller without a session must sign in', async () => {
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
    expect(seen.body.pages).toEqual([
      'commission',
      'paper',
      'guide',
      'scoring',
      'meetings',
      'messages',
      'statistics',
      'due',
    ]);
    const unseen = await app().call(personId, planningRoutes.seeExam, { params: { examId: other.examId } });
    expect(unseen.status).toBe(404);
    expect((await app().call(personId, candidateRoutes.listCandidates, { params: { examId } })).status).toBe(
      403,
    );

    await app().call(officer, appointmentRoutes.dismissCoordinator, { params });
    expect((await app().call(personId, planningRoutes.seeExam, { params: { examId } })).status).toBe(403);
  });
});

describe('people appointed for one exam', () => {
  const named = ({ personId }: { personId: string }) => personId;

  test('lose that role at that exam only, and can be appointed again', async () => {
    const { db } = app().services;
    const [one, other] = [await planTestExam(app()), await planTestExam(app())];
    const first = await addTestPerson(db, 'Anna Ansvarlig', []);
    const second = await addTestPerson(db, 'Bo Ansvarlig', []);
    const of = (examId: string, personId: string) => ({ params: { examId, personId } });
    for (const { examId } of [one, other])
      for (const person of [first, second])
        await app().call(one.officer, appointmentRoutes.appointCoordinator, of(examId, person));
    await app().call(one.officer, appointmentRoutes.appointInvigilator, of(one.examId, first));
    const dismiss = () =>
      app().call(one.officer, appointmentRoutes.dismissCoordinator, of(one.examId, first));
    expect([(await dismiss()).status, (await dismiss()).status]).toEqual([200, 404]);
    const see = async ({ examId }: typeof one) => {
      const { body } = await app().call(one.officer, planningRoutes.seeExam, { params: { examId } });
      return { coordinators: body.coordinators.map(named), invigilators: body.invigilators.map(named) };
    };
    expect(await see(one)).toEqual({ coordinators: [second], invigilators: [first] });
    expect(await see(other)).toEqual({ coordinators: [first, second], invigilators: [] });
    await app().call(one.officer, appointmentRoutes.appointCoordinator, of(one.examId, first));
    expect((await see(one)).coordinators).toEqual([first, second]);
  });

  test('are people whom Karakter knows', async () => {
    const { officer, examId } = await planTestExam(app());
    const params = { examId, personId: randomUUID() };
    expect((await app().call(officer, appointmentRoutes.appointCoordinator, { params })).status).toBe(404);
  });
});

describe('making and changing an exam', () => {
  test('impossible facts are refused by field, and nothing is stored', async () => {
    const { officer } = await planTestExam(app());
    const courseId = await addTestCourse(app().services.db, 'TST-FAULTY');
    const facts = { ...testFacts, startsAt: '2026-01-01T08:00:00Z', recheckable: false };
    const refused = await app().call(officer, planningRoutes.createExam, { body: { courseId, facts } });
    expect(refused).toMatchObject({ status: 422, refusal: 'examFactsFaulty' });
    expect(JSON.stringify(refused.body)).toContain('startNotAhead');
    const { body } = await app().call(officer, planningRoutes.listExams, { query: { text: 'TST-FAULTY' } });
    expect(body.exams).toEqual([]);
  });

  test('without a course and a start all faults are still told at once, and nothing is stored', async () => {
    const { officer, examId } = await planTestExam(app());
    const faultsIn = ({ body }: { body: unknown }) =>
      (body as { refusal: { details: { faults: { field: string; code: string }[] } } }).refusal.details
        .faults;
    const facts = { ...testFacts, startsAt: null, contactName: ' ', credits: 0 };
    const made = await app().call(officer, planningRoutes.createExam, { body: { courseId: null, facts } });
    const known = [
      { field: 'startsAt', code: 'noStart' },
      { field: 'credits', code: 'creditsOutside' },
      { field: 'contactName', code: 'missing' },
    ];
    expect(faultsIn(made)).toEqual([{ field: 'courseId', code: 'noCourse' }, ...known]);
    const body = { version: 1, facts };
    const changed = await app().call(officer, planningRoutes.changeExamFacts, { params: { examId }, body });
    expect(faultsIn(changed)).toEqual(known);
  });

  test('a form for a new exam is filled in from the newest exam of the course, or else of the unit [P15]', async () => {
    const { officer } = await planTestExam(app());
    const { db } = app().services;
    const course = await addTestCourse(db, 'TST-OLD');
    const defaultsOf = async (courseId: string) =>
      (await app().call(officer, copyingRoutes.seeExamDefaults, { params: { courseId } })).body.defaults;
    const make = (startsAt: string, contactName: string) =>
      app().call(officer, planningRoutes.createExam, {
        body: { courseId: course, facts: { ...testFacts, startsAt, contactName } },
      });
    await make('2026-06-01T07:00:00Z', 'Nyest');
    await make('2026-05-01T07:00:00Z', 'Eldre');
    const newest = { courseCode: 'TST-OLD', facts: { contactName: 'Nyest' } };
    expect(await defaultsOf(course)).toMatchObject({ from: 'course', ...newest });
    const unused = await addTestCourse(db, 'TST-NEW');
    expect(await defaultsOf(unused)).toMatchObject({ from: 'unit', ...newest });
    const other = await app().call(officer, copyingRoutes.seeExamDefaults, {
      params: { courseId: randomUUID() },
    });
    expect(other.status).toBe(404);
  });

  test('the second of two windows learns that the exam has changed', async () => {
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
    expect(body.events[1]?.data).toMatchObject({ startsAt: '2026-03-02T08:00:00Z' });
    expect(JSON.stringify(body)).not.toContain('Hemmelig Vakt');
  });

  test('the list is filtered by word, term and state, and each exam shows nine steps [V4]', async () => {
    const { officer, examId } = await planTestExam(app(), { startsAt: '2027-11-30T08:00:00Z' });
    const asked = { query: { term: '2027-autumn', state: 'planned', text: 'prøving tst' } } as const;
    const { body } = await app().call(officer, planningRoutes.listExams, asked);
    expect(body.exams.map(({ id }) => id)).toEqual([examId]);
    expect(body.exams[0]?.steps.map(({ step }) => step)).toHaveLength(9);
    expect(body.terms).toContain('2027-autumn');
    const others = [{ term: '2027-spring' }, { ...asked.query, state: 'published' }] as const;
    for (const query of others)
      expect((await app().call(officer, planningRoutes.listExams, { query })).body.exams).toEqual([]);
  });
});

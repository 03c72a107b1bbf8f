import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { planTestExam, prepareTestExam, testFacts } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();

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

  test('an exam without candidates and graders is refused by the stops that the overview shows [P13]', async () => {
    const { officer, examId } = await planTestExam(app());
    const params = { examId };
    const { body } = await app().call(officer, publishingRoutes.seePublishing, { params });
    expect(body.findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'stop noCandidates',
      'stop noCommission',
      'warn noCoordinator',
      'warn paperMissing',
      'warn guideMissing',
      'warn noInvigilators',
      'warn noExamDayPhone',
    ]);
    expect(body).toMatchObject({
      reaches: 0,
      mails: [],
      differing: { count: 0, candidates: [] },
      clashes: [],
    });
    const refused = await app().call(officer, planningRoutes.publishExam, { params });
    expect(refused).toMatchObject({ status: 422, refusal: 'noCandidates' });
    expect(refused.body).toMatchObject({ refusal: { details: { findings: body.findings } } });
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
    expect(seen.body).toMatchObject({ state: 'published' });
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

  test('the coordinator is reminded of a missing paper, before and after it is due [A1]', async () => {
    const planned = await planTestExam(app(), { startsAt: '2026-04-07T08:00:00Z' });
    const personId = await addTestPerson(app().services.db, 'Emne Ansvarlig', []);
    await app().call(planned.officer, appointmentRoutes.appointCoordinator, {
      params: { examId: planned.examId, personId },
    });
    const reminders = async () => {
      const rows = await app()
        .services.db.selectFrom('timer')
        .select('due_at')
        .where('key', 'like', `paperDue:${planned.examId}:%`)
        .orderBy('due_at')
        .execute();
      return rows.map(({ due_at }) => due_at.toString());
    };
    // Ten working days before 7 April 2026, with Easter between, is 19 March.
    expect(await reminders()).toEqual(['2026-03-16T07:00:00Z', '2026-03-20T07:00:00Z']);
    const move = (version: number, startsAt: string) =>
      app().call(planned.officer, planningRoutes.changeExamFacts, {
        params: { examId: planned.examId },
        body: { version, facts: { ...testFacts, startsAt } },
      });
    await move(1, '2026-04-08T08:00:00Z');
    expect(await reminders()).toEqual(['2026-03-17T07:00:00Z', '2026-03-21T07:00:00Z']);
    // For a near exam there is no reminder before the day, since that morning has passed.
    await move(2, '2026-02-16T08:00:00Z');
    expect(await reminders()).toEqual(['2026-02-03T07:00:00Z']);
  });
});

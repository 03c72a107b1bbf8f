import { randomUUID } from 'node:crypto';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { firstCandidate as first, incidentsWith } from '../../test/scenes/incidents.ts';
import { paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);

const { register, decide, listOf, watcher } = incidentsWith(app);

const endsOf = async ({ candidates }: TestExam) =>
  Promise.all(
    candidates.map(async (candidate) => {
      const { body } = await app().call(candidate.personId, sittingRoutes.viewSitting, paramsOf(candidate));
      return body.endsAt;
    }),
  );
const seat = ({ candidacyId }: TestExam['candidates'][number], room: string) =>
  app().services.db.updateTable('sitting').set({ room }).where('candidacy_id', '=', candidacyId).execute();

describe('an incident [D10]', () => {
  it('is registered by the invigilator with the affected candidates, and the exam office is notified', async () => {
    const exam = await play.runningExam(3);
    const guard = await watcher(exam);
    const candidacyIds = exam.candidates.slice(0, 2).map(({ candidacyId }) => candidacyId);
    // The student number of the neighbours' candidate, who has no connection with the exam.
    const what = 'Nettet var borte, sa 990001.';
    const scope = { kind: 'candidates', candidacyIds } as const;
    expect((await register(guard, exam, { scope, what })).status).toBe(200);
    const noted = { number: 1, state: 'registered', affected: 2, by: 'Eksamens Vakt' };
    const candidateNumbers = [10_007, 10_020];
    expect(await listOf(exam.officer, exam)).toMatchObject([{ ...noted, candidateNumbers }]);
    await app().jobs.settle();
    const { body } = await app().call(exam.officer, noticesRoutes.myMail);
    expect(body.mails.some(({ subject }) => subject.includes('avvik 1'))).toBe(true);
  });

  it('registered twice by a double click is one; the next one has the next number', async () => {
    const exam = await play.runningExam(1);
    const id = randomUUID();
    await Promise.all([register(exam.officer, exam, {}, id), register(exam.officer, exam, {}, id)]);
    await register(exam.officer, exam);
    expect((await listOf(exam.officer, exam)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('registered again under its id with other content is refused, and the first stays', async () => {
    const exam = await play.runningExam(3);
    const [one, two] = exam.candidates.map(({ candidacyId }) => candidacyId) as [string, string];
    const id = randomUUID();
    const scope = { kind: 'candidates' as const, candidacyIds: [one] };
    await register(exam.officer, exam, { scope }, id);
    const others = [
      { scope: { ...scope, candidacyIds: [one, two] } },
      { scope: { kind: 'exam' as const } },
      { scope, what: 'Noe annet.' },
      { scope, kind: 'illness' as const },
      { scope, happenedAt: app().services.clock.now().subtract({ minutes: 5 }).toString() },
    ];
    for (const other of others)
      expect((await register(exam.officer, exam, other, id)).refusal).toBe('doneOtherwise');
    expect((await register(exam.officer, exam, { scope }, id)).status).toBe(200);
    expect((await listOf(exam.officer, exam)).map(({ affected }) => affected)).toEqual([1]);
  });

  it('and its decision are permanent: not even the owner of the tables can change or delete them', async () => {
    const exam = await play.runningExam(1);
    const id = randomUUID();
    await register(exam.officer, exam, {}, id);
    await decide(exam.officer, exam, id, { graderNotice: 'Nettet var borte.' });
    const { db } = app().services;
    for (const table of ['incident', 'incident_candidacy', 'incident_decision', 'grader_notice'] as const)
      await expect(db.deleteFrom(table).execute()).rejects.toThrow();
  });

  it.each([
    ['that lies ahead', { happenedAt: '2026-03-09T09:00:00Z' }, 'incidentAhead'],
    ['in an empty room', { scope: { kind: 'room' as const, room: 'Kjelleren' } }, 'nobodyAffected'],
    ['that names a candidate', { what: 'Hemmeliga falt av stolen' }, 'textNamesCandidate'],
  ])('%s is refused', async (_, given, refusal) => {
    const exam = await play.runningExam(1);
    expect((await register(exam.officer, exam, given)).refusal).toBe(refusal);
    expect(await listOf(exam.officer, exam)).toEqual([]);
  });

  it('is registered by the invigilator and decided by the exam office until the results are announced', async () => {
    const exam = await play.runningExam(1);
    const [id, guard] = [randomUUID(), await watcher(exam)];
    await register(guard, exam, {}, id);
    const allowed = (by: string) =>
      app()
        .call(by, incidentsRoutes.listIncidents, { params: exam })
        .then(({ body }) => [body.mayRegister, body.mayDecide, body.mayReport]);
    expect(await allowed(guard)).toEqual([true, false, false]);
    expect(await allowed(exam.officer)).toEqual([true, true, true]);
    const announced = { state: 'announced', announced_at: app().services.clock.now() };
    const { db } = app().services;
    await db.updateTable('exam').set(announced).where('id', '=', exam.examId).execute();
    expect(await allowed(exam.officer)).toEqual([false, false, true]);
    expect((await register(exam.officer, exam)).refusal).toBe('incidentsNotOpen');
    expect((await decide(exam.officer, exam, id)).refusal).toBe('incidentsNotOpen');
  });

  it('cannot name another exam’s candidates', async () => {
    const exam = await play.runningExam(1);
    const other = await play.runningExam(1);
    const candidacyIds = [first(exam).candidacyId, first(other).candidacyId];
    const scope = { kind: 'candidates', candidacyIds } as const;
    expect((await register(exam.officer, exam, { scope })).status).toBe(404);
  });
});

describe('the decision of an incident [D10]', () => {
  it('gives all affected candidates the same minutes at once, and no one else', async () => {
    const exam = await play.runningExam(4);
    const before = await endsOf(exam);
    const [one, two, ...others] = exam.candidates;
    if (!one || !two) throw new Error('no candidates');
    for (const candidate of [one, two]) await seat(candidate, 'Aula');
    for (const candidate of others) await seat(candidate, 'Gymsal');
    const id = randomUUID();
    await register(await watcher(exam), exam, { scope: { kind: 'room', room: 'Aula' } }, id);
    // A candidate who comes to the room afterwards was not affected.
    for (const candidate of others) await seat(candidate, 'Aula');
    expect((await decide(exam.officer, exam, id)).status).toBe(200);
    const moved = (await endsOf(exam)).map((end, index) =>
      Temporal.Instant.from(before[index] ?? end)
        .until(end)
        .total('minutes'),
    );
    expect(moved).toEqual([15, 15, 0, 0]);
    const events = await app()
      .services.db.selectFrom('sitting_time_event')
      .select(['minutes', 'incident_id'])
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(events).toEqual([{ minutes: 15, incident_id: id }]);
  });

  it('is made once: a second is refused and adds nothing', async () => {
    const exam = await play.runningExam(1);
    const id = randomUUID();
    await register(exam.officer, exam, {}, id);
    const answers = await Promise.all([decide(exam.officer, exam, id), decide(exam.officer, exam, id)]);
    expect(answers.map(({ refusal }) => refusal).sort()).toEqual(['incidentIsDecided', undefined]);
    const { added_seconds } = await play.sittingRow(first(exam));
    expect(added_seconds).toBe(15 * 60);
  });

  it('that gives a new exam notifies only the affected candidates', async () => {
    const exam = await play.runningExam(2);
    const [affected, other] = exam.candidates;
    if (!affected || !other) throw new Error('no candidates');
    const id = randomUUID();
    const scope = { kind: 'candidates' as const, candidacyIds: [affected.candidacyId] };
    await register(exam.officer, exam, { scope }, id);
    await decide(exam.officer, exam, id, { compensation: { kind: 'newExam' } });
    await app().jobs.settle();
    const mails = async (personId: string) => (await app().call(personId, noticesRoutes.myMail)).body.mails;
    expect([(await mails(affected.personId)).length, (await mails(other.personId)).length]).toEqual([1, 0]);
  });

  it('applies also to a candidate who withdrew after the incident was registered', async () => {
    const exam = await play.runningExam(2);
    const [gone, stays] = exam.candidates;
    if (!gone || !stays) throw new Error('no candidates');
    await play.open(gone);
    const id = randomUUID();
    await register(exam.officer, exam, {}, id);
    await app().call(exam.officer, invigilationRoutes.withdrawCandidate, {
      params: { examId: exam.examId, candidacyId: gone.candidacyId },
      body: { isWithdrawn: true },
    });
    expect(await listOf(exam.officer, exam)).toMatchObject([{ affected: 2, atRest: 1 }]);
    await decide(exam.officer, exam, id, { compensation: { kind: 'newExam' } });
    await app().jobs.settle();
    for (const { personId } of [gone, stays]) {
      const { body } = await app().call(personId, noticesRoutes.myMail);
      expect(body.mails.map(({ kind }) => kind)).toEqual(['newExamOffered']);
    }
  });

  it('affects a candidate who withdrew between it and its registration, not one who had withdrawn before', async () => {
    const exam = await play.runningExam(3);
    const [before, between] = exam.candidates;
    const happened = app().services.clock.now();
    const withdrew = [
      [before, happened.subtract({ minutes: 1 })],
      [between, happened.add({ minutes: 1 })],
    ] as const;
    for (const [who, at] of withdrew)
      await letHappen(
        app().services.db,
        who?.candidacyId ?? '',
        { kind: 'paperOpened', at: happened },
        { kind: 'sittingWithdrawn', at },
      );
    await app().moveTo(happened.add({ minutes: 5 }).toString());
    const params = { examId: exam.examId };
    const { body } = await app().call(exam.officer, incidentsRoutes.listSeated, { params });
    expect(body.candidates.map(({ candidacyId }) => candidacyId)).toContain(between?.candidacyId);
    await register(exam.officer, exam, { happenedAt: happened.toString() });
    await app().moveTo(happened.toString());
    expect(await listOf(exam.officer, exam)).toMatchObject([{ affected: 2, atRest: 1 }]);
  });

  it('of more time is refused when no affected candidate writes any more, with nothing decided', async () => {
    const exam = await play.runningExam(1);
    await play.open(first(exam));
    await play.handIn(first(exam));
    const id = randomUUID();
    await register(exam.officer, exam, {}, id);
    expect((await decide(exam.officer, exam, id)).refusal).toBe('tooLateForMoreTime');
    expect((await listOf(exam.officer, exam))[0]?.state).toBe('registered');
  });

  it('is made by the exam office only', async () => {
    const exam = await play.runningExam(1);
    const id = randomUUID();
    const guard = await watcher(exam);
    await register(guard, exam, {}, id);
    for (const by of [guard, exam.coordinator, exam.graders[0], first(exam).personId])
      expect((await decide(by, exam, id)).status).toBeGreaterThanOrEqual(403);
  });
});

describe('the report of incidents [D10]', () => {
  it('opens in a spreadsheet, by candidate number, and no text becomes a formula', async () => {
    const exam = await play.runningExam(1);
    const id = randomUUID();
    await register(exam.officer, exam, { what: '=HYPERLINK("http://x")' }, id);
    await decide(exam.officer, exam, id);
    const { body, status } = await app().call(exam.officer, incidentsRoutes.incidentReport, { params: exam });
    const text = Buffer.from(body.bytes).toString();
    expect([status, text.trimEnd().split('\r\n').length]).toEqual([200, 2]);
    expect(text.startsWith('\uFEFF"Nr.";"Når"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('"Ekstra tid";"15"');
    expect(text).not.toMatch(/Hemmelig|@/);
    expect(
      (await app().call(await watcher(exam), incidentsRoutes.incidentReport, { params: exam })).status,
    ).toBe(403);
  });
});

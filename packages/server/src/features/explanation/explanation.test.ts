import { explanationRoutes } from '@karakter/contract/explanation';
import { myExamsRoutes } from '@karakter/contract/my-exams';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/exam.ts';
import { addAnnouncedExam } from '../../test/graded.ts';
import { testGuide } from '../../test/handed-in.ts';

const app = useTestApp('2026-03-02T20:00:00Z');
const announcedAt = '2026-03-13T11:00:00Z';
const text = {
  guidelines: 'Besvarelsen er vurdert mot sensorveiledningen.',
  assessment: 'Drøftingen i oppgave 1 er ryddig, men oppgave 2 er ubesvart.',
  overall: 'Samlet en god prestasjon.',
};

/** Announced on Friday 13 March 2026, as in the test vectors of the law; the clock only goes on, so each test may start later. */
async function announcedExam(at = announcedAt): Promise<TestExam> {
  if (Temporal.Instant.compare(app().services.clock.now(), at) < 0) await app().moveTo(at);
  else await app().services.clock.moveTo(Temporal.Instant.from(at));
  return addAnnouncedExam(app());
}

const candidateOf = (exam: TestExam, index = 0) =>
  exam.candidates[index] ?? { candidacyId: '', personId: '', candidateNumber: 0, name: '' };

function ask(exam: TestExam, index = 0) {
  const { personId, candidacyId } = candidateOf(exam, index);
  return app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
}

async function requested(exam: TestExam): Promise<string> {
  const asked = await ask(exam);
  if (asked.status !== 200) throw new Error(asked.message);
  const { body } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
  return body.explanations[0]?.id ?? '';
}

const save = (grader: string, explanationId: string, version = 1, written = text) =>
  app().call(grader, explanationRoutes.saveExplanation, {
    params: { explanationId },
    body: { ...written, version },
  });
const send = (grader: string, explanationId: string, version = 2) =>
  app().call(grader, explanationRoutes.sendExplanation, { params: { explanationId }, body: { version } });
const read = (exam: TestExam, explanationId: string, index = 0) =>
  app().call(candidateOf(exam, index).personId, explanationRoutes.openExplanation, {
    params: { explanationId },
  });
const myExam = async (exam: TestExam) => {
  const { personId, candidacyId } = candidateOf(exam);
  return (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
};
const noticesOf = async (personId: string, kind: string) =>
  (
    await app()
      .services.db.selectFrom('notice')
      .select('data')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ data }) => data);

describe('a request [E1, E2]', () => {
  it('opens a case that is due in two weeks, and tells the graders by candidate number alone', async () => {
    const exam = await announcedExam();
    await requested(exam);
    const { candidateNumber } = candidateOf(exam);
    for (const grader of exam.graders) {
      const told = await noticesOf(grader, 'explanationRequested');
      expect(told).toEqual([{ candidateNumber, dueAt: '2026-03-27T23:00:00Z' }]);
    }
    const body = await myExam(exam);
    expect(body.explanations).toMatchObject([{ state: 'requested', late: false }]);
    expect(body.deadlines?.appeal).toEqual({ kind: 'suspended', since: expect.any(String) });
  });

  it('made twice is one case', async () => {
    const exam = await announcedExam();
    const answers = await Promise.all([ask(exam), ask(exam)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await myExam(exam)).explanations).toHaveLength(1);
  });

  it('of another’s grade is not found', async () => {
    const exam = await announcedExam();
    const answer = await app().call(candidateOf(exam, 1).personId, explanationRoutes.requestExplanation, {
      params: { candidacyId: candidateOf(exam, 0).candidacyId },
    });
    expect(answer.status).toBe(404);
  });

  it('where the exam takes none here is refused with whom to call', async () => {
    const exam = await announcedExam();
    await app()
      .services.db.updateTable('exam')
      .set({ explanation_open: false })
      .where('id', '=', exam.examId)
      .execute();
    const refused = await ask(exam);
    expect(refused.refusal).toBe('explanationNotOpen');
    expect(refused.message).toContain('Eksamenstelefonen');
  });

  it('is taken in the week’s last second and refused in the next, with the date and what to do', async () => {
    const exam = await announcedExam();
    const { clock } = app().services;
    const before = clock.now();
    await clock.moveTo(Temporal.Instant.from('2026-03-20T22:59:59.999Z'));
    expect((await ask(exam, 0)).status).toBe(200);
    await clock.moveTo(Temporal.Instant.from('2026-03-20T23:00:00Z'));
    const late = await ask(exam, 1);
    expect([late.status, late.refusal]).toEqual([409, 'explanationTooLate']);
    expect(late.message).toContain('fredag 20. mars 2026 kl. 23.59');
    expect(late.message).toContain('klage');
    await clock.moveTo(before);
  });
});

describe('graders write it blind [U7]', () => {
  it('from the guide and the own comment; what another wrote is never put in [G11]', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    for (const [seat, grader] of exam.graders.entries()) {
      const { body } = await app().call(grader, explanationRoutes.showExplanation, {
        params: { explanationId: id },
      });
      expect(body.draft).toEqual({
        guidelines: testGuide.levels.C,
        assessment: `Kommentar fra sensor ${seat + 1}`,
        overall: '',
      });
      expect(body.assessments.map(({ isMe }) => isMe)).toEqual([true, false]);
    }
  });

  it('and no route of theirs carries who the candidate is', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    const cookie = await app().cookieOf(exam.graders[0]);
    const { name, personId } = candidateOf(exam);
    const person = await app()
      .services.db.selectFrom('person')
      .select('email')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    for (const url of ['/api/grading/explanations', `/api/grading/explanations/${id}`]) {
      const { body, statusCode } = await app().app.inject({ method: 'GET', url, headers: { cookie } });
      expect(statusCode).toBe(200);
      for (const secret of [name, personId, person.email]) expect(body).not.toContain(secret);
    }
  });

  it('a grader of another commission does not find it, nor one of the appeal', async () => {
    const exam = await announcedExam();
    const other = await addAnnouncedExam(app());
    const id = await requested(exam);
    const params = { explanationId: id };
    for (const answer of [
      await app().call(other.graders[0], explanationRoutes.showExplanation, { params }),
      await save(other.graders[0], id),
      await send(other.graders[0], id, 1),
      await app().call(other.graders[0], explanationRoutes.recordOralExplanation, { params }),
    ]) {
      expect([answer.status, answer.refusal]).toEqual([404, 'notFound']);
    }
  });

  it('two who write at once do not overwrite each other', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    expect((await save(exam.graders[0], id, 1)).body.version).toBe(2);
    const second = await save(exam.graders[1], id, 1, { ...text, overall: 'Noe annet.' });
    expect([second.status, second.refusal]).toEqual([409, 'changedMeanwhile']);
  });
});

describe('sending [E3, E6]', () => {
  it('is refused while a part the law asks for is missing, and names it', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id, 1, { ...text, assessment: ' ' });
    const cookie = await app().cookieOf(exam.graders[0]);
    const reply = await app().app.inject({
      method: 'POST',
      url: `/api/grading/explanations/${id}/send`,
      headers: { cookie },
      payload: { version: 2 },
    });
    expect(reply.json().refusal).toMatchObject({
      code: 'explanationIncomplete',
      details: { faults: [{ field: 'assessment', code: 'missing' }] },
    });
  });

  it('starts the three weeks anew in full, moves them over Easter, and tells the candidate so', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    expect((await send(exam.graders[0], id)).status).toBe(200);
    await app().jobs.settle();
    // 13 March and three weeks is Good Friday 2026; the next working day is 7 April.
    const told = await noticesOf(candidateOf(exam).personId, 'explanationSent');
    expect(told).toEqual([{ appealDeadline: '2026-04-07T22:00:00Z' }]);
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({
      kind: 'running',
      at: '2026-04-07T22:00:00Z',
      steps: expect.arrayContaining([
        { code: 'countedFrom', event: 'explanationReceived', date: '2026-03-13' },
        { code: 'dayOffSkipped', why: 'goodFriday', date: '2026-04-03' },
      ]),
    });
  });

  it('happens once, however often it is clicked', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    const answers = await Promise.all([send(exam.graders[0], id), send(exam.graders[1], id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await app().jobs.settle();
    expect(await noticesOf(candidateOf(exam).personId, 'explanationSent')).toHaveLength(1);
    const { events } = await app()
      .services.db.selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('events'))
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'explanationSent')
      .executeTakeFirstOrThrow();
    expect(events).toBe(1);
  });

  it('what was sent can’t be changed: not by its graders, and not in the database', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await save(exam.graders[0], id, 2)).refusal).toBe('explanationSentAlready');
    const { db } = app().services;
    const change = db.updateTable('explanation').set({ overall: 'Endret' }).where('id', '=', id);
    await expect(change.execute()).rejects.toThrow('never changes');
    const later = db
      .updateTable('explanation')
      .set({ sent_at: Temporal.Instant.from('2026-05-01T08:00:00Z') });
    await expect(later.where('id', '=', id).execute()).rejects.toThrow('never changes');
    await expect(db.deleteFrom('explanation').where('id', '=', id).execute()).rejects.toThrow(
      'never changes',
    );
  });

  it('can be left to the exam office, which sends only what is ready', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    const params = { examId: exam.examId, explanationId: id };
    const office = () => app().call(exam.officer, explanationRoutes.sendReadyExplanation, { params });
    const shown = async () =>
      (await app().call(exam.officer, explanationRoutes.showExplanationCase, { params })).body;
    expect((await office()).refusal).toBe('explanationNotBegun');
    expect(await shown()).toMatchObject({ text: null, maySend: false, name: candidateOf(exam).name });
    const ready = { params: { explanationId: id }, body: { version: 2 } };
    await app().call(exam.graders[1], explanationRoutes.markExplanationReady, ready);
    expect(await shown()).toMatchObject({ text, maySend: true });
    expect((await office()).status).toBe(200);
    expect(await shown()).toMatchObject({ state: 'sent', maySend: false });
  });

  it('by word of mouth is recorded with the date, and nothing half-written goes out', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id, 1, { ...text, overall: '' });
    await app().call(exam.graders[0], explanationRoutes.recordOralExplanation, {
      params: { explanationId: id },
    });
    const { body } = await read(exam, id);
    expect(body).toMatchObject({ givenOrally: true, text: null });
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ lastDay: '2026-04-07' });
  });
});

describe('the candidate reads it [E3]', () => {
  it('only once it is sent; the first reading is noted and moves nothing', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    expect((await read(exam, id)).refusal).toBe('explanationNotSent');
    expect((await myExam(exam)).explanations).toMatchObject([{ state: 'requested' }]);
    await send(exam.graders[0], id);
    const { deadlines } = await myExam(exam);
    const [first, second] = [await read(exam, id), await read(exam, id)];
    expect(first.body).toMatchObject({ text, grade: 'C', appeal: { lastDay: '2026-04-07' } });
    expect(second.body).toEqual(first.body);
    const after = await myExam(exam);
    expect(after.explanations).toMatchObject([{ state: 'read' }]);
    expect(after.deadlines).toEqual(deadlines);
  });

  it('and nobody else does', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await read(exam, id, 1)).status).toBe(404);
  });

  it('and can’t ask for it again', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await ask(exam)).refusal).toBe('explanationGivenBefore');
  });
});

it('one that is overdue stands as late before graders, exam office and candidate [E2]', async () => {
  const exam = await announcedExam();
  const id = await requested(exam);
  const { clock } = app().services;
  const before = clock.now();
  await clock.moveTo(Temporal.Instant.from('2026-03-27T23:00:00Z'));
  const { body: graders } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
  const params = { examId: exam.examId };
  const { body: office } = await app().call(exam.officer, explanationRoutes.listExplanations, { params });
  const candidate = await myExam(exam);
  await clock.moveTo(before);
  for (const list of [graders.explanations, office.explanations, candidate.explanations]) {
    expect(list).toMatchObject([{ id, late: true }]);
  }
});

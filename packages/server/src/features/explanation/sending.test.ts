import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { explanationActs, wholeExplanation as text } from '../../test/scenes/explained.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, ask, requested, save, send, read, myExam, told } = explanationActs(app);

describe('sending [E3, E6]', () => {
  it('is refused while a part required by law is missing, and names it', async () => {
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

  it('starts the three weeks again in full, extends them over Easter, and notifies the candidate', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    expect((await send(exam.graders[0], id)).status).toBe(200);
    await app().jobs.settle();
    // 13 March and three weeks is Good Friday 2026; the next working day is 7 April.
    const notices = await told(candidateOf(exam).personId, 'explanationSent');
    expect(notices).toEqual([{ appealDeadline: '2026-04-07T22:00:00Z' }]);
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
    expect(await told(candidateOf(exam).personId, 'explanationSent')).toHaveLength(1);
    expect(await countEvents(app(), exam.examId, 'explanationSent')).toBe(1);
  });

  it('a sent explanation can’t be changed: not by its graders, and not in the database', async () => {
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
    const elsewhere = { ...params, examId: (await addTestExam(app().services.db)).examId };
    const other = await app().call(exam.officer, explanationRoutes.showExplanationCase, {
      params: elsewhere,
    });
    expect(other.status).toBe(404);
  });

  it('given orally is recorded for the day on which it was, and no unfinished text is sent [E3]', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id, 1, { ...text, overall: '' });
    await app().moveTo('2026-03-18T09:00:00Z');
    const oral = (on: string) =>
      app().call(exam.graders[0], explanationRoutes.recordOralExplanation, {
        params: { explanationId: id },
        body: { on },
      });
    expect((await oral('2026-03-19')).refusal).toBe('explanationGivenInFuture');
    expect((await oral('2026-03-12')).refusal).toBe('explanationGivenTooEarly');
    expect((await oral('2026-03-16')).status).toBe(200);
    const { body } = await read(exam, id);
    expect(body).toMatchObject({ givenOrally: true, text: null, sentAt: '2026-03-16T22:59:00Z' });
    // Three weeks from Monday 16 March is the second day of Easter: the next working day is 7 April.
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ lastDay: '2026-04-07' });
  });
});

describe('the candidate reads it [E3]', () => {
  it('only once it is sent; the first reading is recorded and changes no deadline', async () => {
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
    // Only the candidate and the exam office see whether it was read.
    const { body: graders } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
    const params = { examId: exam.examId };
    const { body: office } = await app().call(exam.officer, explanationRoutes.listExplanations, { params });
    expect([graders, office].map(({ explanations }) => explanations[0]?.state)).toEqual(['sent', 'read']);
  });

  it('and no one else does', async () => {
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

import { randomUUID } from 'node:crypto';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { RichText } from '@karakter/domain/text/rich-text';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { addTestPaper, testPaper } from '../../test/scenes/handed-in.ts';
import { paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { examDayChanges } from '../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);

const doc = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const corrected = {
  id: 'q2',
  title: { nb: 'Hva er riktig?', nn: 'Kva er rett?' },
  text: { nb: doc('Velg to svar.'), nn: doc('Vel to svar.') },
};
const note = { nb: 'Oppgave 2 er rettet.', nn: null, en: null };

const correct = (by: string, { examId }: TestExam, version = 1, messageId: string = randomUUID()) =>
  app().call(by, messagesRoutes.correctPaper, {
    params: { examId, messageId },
    body: { version, questions: [corrected], note },
  });
const ownOf = async ({ personId, candidacyId }: TestExam['candidates'][number]) =>
  (await app().call(personId, messagesRoutes.listOwnMessages, { params: { candidacyId } })).body.messages;
const paperRow = ({ examId }: TestExam) =>
  app().services.db.selectFrom('paper').selectAll().where('exam_id', '=', examId).executeTakeFirstOrThrow();
const laterToday = (minutes: number) => app().moveTo(app().services.clock.now().add({ minutes }).toString());

describe('a correction of the paper during the exam [A10]', () => {
  it('shows candidates who had it open the change, old and new, and returns the corrected paper', async () => {
    const exam = await play.runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    await play.open(candidate);
    await laterToday(5);
    expect((await correct(exam.coordinator, exam)).status).toBe(200);
    expect(await ownOf(candidate)).toMatchObject([
      {
        kind: 'correction',
        text: note.nb,
        changes: [{ question: 2, part: 'text', before: 'Velg ett svar.', after: 'Velg to svar.' }],
      },
    ]);
    const { body } = await app().call(candidate.personId, sittingRoutes.openPaper, paramsOf(candidate));
    expect(body.questions[1]?.text).toEqual(corrected.text.nb);
  });

  it('reaches every open window at once: the exam is told that its paper has changed', async () => {
    const exam = await play.runningExam(1);
    using changes = await examDayChanges(app());
    await correct(exam.coordinator, exam);
    const change = { examId: exam.examId, candidacyIds: null, what: 'paper' };
    await expect.poll(() => changes.heard).toContainEqual(change);
  });

  it('after another is shown beside it: each message has its own changes, for candidates who had the paper open', async () => {
    const exam = await play.runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    await play.open(candidate);
    await laterToday(1);
    await correct(exam.officer, exam);
    expect(await ownOf(candidate)).toHaveLength(1);
    await laterToday(1);
    const again = { ...corrected, text: { nb: doc('Velg tre svar.'), nn: doc('Vel tre svar.') } };
    await app().call(exam.officer, messagesRoutes.correctPaper, {
      params: { examId: exam.examId, messageId: randomUUID() },
      body: { version: 2, questions: [again], note },
    });
    const told = (await ownOf(candidate)).map(({ changes }) => changes.map(({ after }) => after));
    expect(told).toEqual([['Velg to svar.'], ['Velg tre svar.']]);
  });

  it('is made in a pause that has lasted past the planned end, and not once all are done [D7]', async () => {
    const exam = await play.runningExam(1);
    const other = await play.runningExam(1);
    const pausedAt = app().services.clock.now();
    await app()
      .services.db.updateTable('sitting')
      .set({ state: 'open', started_at: pausedAt, paused_since: pausedAt })
      .where('exam_id', 'in', [exam.examId, other.examId])
      .execute();
    await app().moveTo(exam.endsAt.add({ hours: 1 }).toString());
    expect((await correct(exam.officer, exam)).status).toBe(200);
    await app()
      .services.db.updateTable('sitting')
      .set({ paused_since: null })
      .where('exam_id', '=', exam.examId)
      .execute();
    expect((await correct(exam.officer, exam, 2)).refusal).toBe('correctionAfterEnd');
    await app().moveTo(pausedAt.toString());
  });

  it('never reveals anything about the key, and leaves options and points unchanged', async () => {
    const exam = await play.runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    const before = await play.open(candidate);
    await laterToday(5);
    await correct(exam.officer, exam);
    const seen = JSON.stringify(await ownOf(candidate));
    const [, question] = testPaper.questions;
    const options = question?.kind === 'multipleChoice' ? question.options : [];
    for (const telling of ['correct', 'pointsForWrong', ...options.map(({ text }) => text.nb)])
      expect(seen.replaceAll('"correction"', '')).not.toContain(telling);
    const after = await play.open(candidate);
    const keyed = (paper: typeof before.body) =>
      paper.questions.map(({ text: _, title: __, ...rest }) => rest);
    expect(keyed(after.body)).toEqual(keyed(before.body));
  });

  it('is not shown to candidates who have not opened the paper; they then see it corrected, without the old text', async () => {
    const exam = await play.runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    await correct(exam.officer, exam);
    expect(await ownOf(candidate)).toEqual([]);
    await laterToday(1);
    const { body } = await play.open(candidate);
    expect(body.questions[1]?.text).toEqual(corrected.text.nb);
    expect(await ownOf(candidate)).toMatchObject([{ text: note.nb, changes: [] }]);
  });

  it('is a new version, stored with the one before it and with its author; the paper stays approved', async () => {
    const exam = await play.runningExam(1);
    await correct(exam.officer, exam);
    expect(await paperRow(exam)).toMatchObject({ state: 'approved', version: 2, approved_by: exam.officer });
    const { db } = app().services;
    const kept = await db
      .selectFrom('paper_correction')
      .selectAll()
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(kept).toMatchObject([{ version: 2, corrected_by: exam.officer }]);
    await expect(db.deleteFrom('paper_correction').execute()).rejects.toThrow();
    const events = await db
      .selectFrom('event')
      .select(['kind', 'data'])
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'paperCorrected')
      .execute();
    expect(events.map(({ data }) => JSON.parse(data))).toEqual([{ version: 2, questions: ['q2'] }]);
  });

  it('sent twice is one correction; on a paper changed meanwhile it is refused', async () => {
    const exam = await play.runningExam(1);
    const messageId = randomUUID();
    await correct(exam.officer, exam, 1, messageId);
    expect((await correct(exam.officer, exam, 1, messageId)).status).toBe(200);
    expect((await paperRow(exam)).version).toBe(2);
    expect((await correct(exam.coordinator, exam, 1)).refusal).toBe('changedMeanwhile');
  });

  it('sent again under its id with other words or another note is refused: the first was made', async () => {
    const exam = await play.runningExam(1);
    const params = { examId: exam.examId, messageId: randomUUID() };
    const sendAgain = (body: object) =>
      app().call(exam.officer, messagesRoutes.correctPaper, {
        params,
        body: { version: 1, questions: [corrected], note, ...body },
      });
    await correct(exam.officer, exam, 1, params.messageId);
    const title = { nb: 'Hva er galt?', nn: 'Kva er gale?' };
    const otherwise = [
      { questions: [{ ...corrected, title }] },
      { note: { ...note, nb: 'Oppgave 3 er rettet.' } },
      { version: 2 },
    ];
    for (const body of otherwise) expect((await sendAgain(body)).refusal).toBe('doneOtherwise');
    expect((await sendAgain({})).status).toBe(200);
    expect((await paperRow(exam)).version).toBe(2);
  });

  it('under the id of a message that was no correction is refused, not ignored', async () => {
    const exam = await play.runningExam(1);
    const params = { examId: exam.examId, messageId: randomUUID() };
    await app().call(exam.officer, messagesRoutes.sendExamMessage, { params, body: note });
    expect((await correct(exam.officer, exam, 1, params.messageId)).refusal).toBe('doneOtherwise');
    expect((await paperRow(exam)).version).toBe(1);
  });

  it('that cannot be sent, since another exam’s message has its id, is not stored', async () => {
    const [exam, other] = [await play.runningExam(1), await play.runningExam(1)];
    const messageId = randomUUID();
    await app().call(other.officer, messagesRoutes.sendExamMessage, {
      params: { examId: other.examId, messageId },
      body: note,
    });
    expect((await correct(exam.officer, exam, 1, messageId)).status).toBe(404);
    expect((await paperRow(exam)).version).toBe(1);
  });

  it('before the start changes the paper that will be handed out, and notifies no candidate', async () => {
    const startsAt = app().services.clock.now().add({ hours: 2 }).toString();
    const exam = await addTestExam(app().services.db, { startsAt, candidates: 1 });
    await addTestPaper(app().services.db, exam);
    await correct(exam.coordinator, exam);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    expect(await ownOf(candidate)).toEqual([]);
    await laterToday(121);
    const { body } = await play.open(candidate);
    expect(body.questions[1]?.text).toEqual(corrected.text.nb);
    expect(await ownOf(candidate)).toEqual([]);
  });

  it('is refused after the end, and to invigilators, graders and candidates', async () => {
    const exam = await play.runningExam(1, 30);
    for (const by of [exam.graders[0], exam.candidates[0]?.personId ?? ''])
      expect((await correct(by, exam)).status).toBeGreaterThanOrEqual(403);
    await laterToday(40);
    expect((await correct(exam.officer, exam)).refusal).toBe('correctionAfterEnd');
  });
});

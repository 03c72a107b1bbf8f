import { randomUUID } from 'node:crypto';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { type AnswerWriter, openAnswer } from '../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestInvigilator } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);

const words = {
  nb: 'I oppgave 1 skal det stå «ti sider».',
  nn: null,
  en: 'Question 1 should say “ten pages”.',
};

type Words = { nb: string; nn: string | null; en: string | null };
const send = (by: string, { examId }: TestExam, messageId = randomUUID() as string, body: Words = words) =>
  app().call(by, messagesRoutes.sendExamMessage, { params: { examId, messageId }, body });
const listOf = async (by: string, { examId }: TestExam) =>
  (await app().call(by, messagesRoutes.listExamMessages, { params: { examId } })).body;
const ownOf = async ({ personId, candidacyId }: TestExam['candidates'][number]) =>
  (await app().call(personId, messagesRoutes.listOwnMessages, { params: { candidacyId } })).body.messages;
const invigilator = ({ examId }: { examId: string }) => addTestInvigilator(app().services.db, examId);
const speakInLanguage = (personId: string, language: string) =>
  app().services.db.updateTable('person').set({ language }).where('id', '=', personId).execute();

describe('a message to all [D8]', () => {
  it('by invigilator, coordinator or exam office reaches every candidate and the exam office at once', async () => {
    const exam = await play.runningExam(3);
    const guard = await invigilator(exam);
    for (const by of [guard, exam.coordinator, exam.officer]) expect((await send(by, exam)).status).toBe(200);
    for (const candidate of exam.candidates) expect(await ownOf(candidate)).toHaveLength(3);
    expect((await listOf(exam.officer, exam)).messages).toHaveLength(3);
    await app().jobs.settle();
    const { body } = await app().call(exam.officer, noticesRoutes.myMail);
    expect(body.mails.filter(({ body: text }) => text.includes(words.nb))).toHaveLength(2);
  });

  it('is sent to every open window within a moment, and to none of another exam', async () => {
    const exam = await play.runningExam(2);
    const other = await play.runningExam(1);
    for (const candidate of [...exam.candidates, ...other.candidates]) await play.open(candidate);
    const windows = await Promise.all(exam.candidates.map((candidate) => openAnswer(app(), candidate)));
    const [stranger] = other.candidates;
    if (!stranger) throw new Error('no candidate');
    const elsewhere = await openAnswer(app(), stranger);
    await send(exam.officer, exam);
    const heard = (window: AnswerWriter) => window.messages.filter(({ kind }) => kind === 'message');
    const said = {
      kind: 'message',
      id: expect.any(String),
      at: app().services.clock.now().toString(),
      texts: words,
      messageKind: 'clarification',
    };
    await expect.poll(() => windows.map(heard)).toEqual(windows.map(() => [said]));
    elsewhere.write('q1', 'Ord');
    await elsewhere.confirmed();
    expect(heard(elsewhere)).toEqual([]);
    for (const window of [...windows, elsewhere]) window.kill();
  });

  it('goes by mail to candidates of an exam without invigilators, who need not have the page open', async () => {
    const exam = await play.runningExam(2);
    const { db } = app().services;
    await db.updateTable('exam').set({ supervised: false }).where('id', '=', exam.examId).execute();
    await send(exam.officer, exam);
    await app().jobs.settle();
    for (const { personId } of exam.candidates) {
      const { body } = await app().call(personId, noticesRoutes.myMail);
      expect(body.mails.filter(({ body: text }) => text.includes(words.nb))).toHaveLength(1);
    }
  });

  it('is shown in the candidate’s own language, otherwise in bokmål', async () => {
    const exam = await play.runningExam(2);
    const [first, second] = exam.candidates;
    if (!first || !second) throw new Error('no candidates');
    await speakInLanguage(first.personId, 'en');
    await speakInLanguage(second.personId, 'nn');
    await send(exam.officer, exam);
    expect((await ownOf(first))[0]).toMatchObject({ language: 'en', text: words.en });
    expect((await ownOf(second))[0]).toMatchObject({ language: 'nb', text: words.nb });
  });

  it('sent twice by a double click is one message, one event, one mail', async () => {
    const exam = await play.runningExam(1);
    const messageId = randomUUID();
    const guard = await invigilator(exam);
    const answers = await Promise.all([1, 2, 3].map(() => send(guard, exam, messageId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { messages } = await listOf(exam.officer, exam);
    const events = await app()
      .services.db.selectFrom('event')
      .select('kind')
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'messageSent')
      .execute();
    expect([messages.length, events.length]).toEqual([1, 1]);
  });

  it('sent again under its id with other words is refused: the first message stays', async () => {
    const exam = await play.runningExam(1);
    const messageId = randomUUID();
    await send(exam.officer, exam, messageId);
    const changed = { ...words, en: 'Question 1 should say “nine pages”.' };
    for (const other of [changed, { ...words, nb: 'Ni sider.' }, { ...words, nn: 'Ni sider.' }])
      expect(await send(exam.officer, exam, messageId, other)).toMatchObject({
        status: 409,
        refusal: 'doneOtherwise',
      });
    expect((await send(exam.officer, exam, messageId)).status).toBe(200);
    expect((await listOf(exam.officer, exam)).messages.map(({ texts }) => texts)).toEqual([words]);
  });

  it('is kept with the exam: not even the owner of the tables can change or delete it', async () => {
    const exam = await play.runningExam(1);
    await send(exam.officer, exam);
    const { db } = app().services;
    await expect(db.updateTable('exam_message').set({ text_nb: 'annet' }).execute()).rejects.toThrow();
    await expect(db.deleteFrom('exam_message').execute()).rejects.toThrow();
    await expect(sql`truncate exam_message cascade`.execute(db)).rejects.toThrow();
  });

  it('leaves none of its text in the log, which graders’ archives show', async () => {
    const exam = await play.runningExam(1);
    await send(exam.officer, exam);
    const { rows } = await sql<{ data: string }>`select data from event where kind = 'messageSent'`.execute(
      app().services.db,
    );
    expect(rows.filter(({ data }) => data.includes('oppgave'))).toEqual([]);
  });

  it('is not sent by a candidate, a grader or a stranger, nor to an exam of another', async () => {
    const exam = await play.runningExam(1);
    const other = await play.runningExam(1);
    const [candidate] = exam.candidates;
    for (const by of [candidate?.personId ?? '', exam.graders[0], other.coordinator])
      expect((await send(by, exam)).status).toBeGreaterThanOrEqual(403);
    const messageId = randomUUID();
    await send(exam.officer, exam, messageId);
    expect((await send(other.officer, other, messageId)).status).toBe(404);
  });

  it('may be sent by each of its staff, and the paper corrected by all but invigilators, until the results are checked', async () => {
    const exam = await play.runningExam(1);
    const staff = [await invigilator(exam), exam.coordinator, exam.officer];
    const allowed = async (of: readonly string[]) => {
      const lists = await Promise.all(of.map((by) => listOf(by, exam)));
      return lists.map(({ maySend, mayCorrect, maySeeUnread }) => [maySend, mayCorrect, maySeeUnread]);
    };
    expect(await allowed(staff)).toEqual([
      [true, false, true],
      [true, true, false],
      [true, true, true],
    ]);
    await app()
      .services.db.updateTable('exam')
      .set({ state: 'checked' })
      .where('id', '=', exam.examId)
      .execute();
    expect((await send(exam.officer, exam)).refusal).toBe('messagesNotOpen');
    expect(await allowed([exam.coordinator, exam.officer])).toEqual([
      [false, false, false],
      [false, false, true],
    ]);
  });
});

describe('the receipt of a message [D8]', () => {
  const seen = (candidate: TestExam['candidates'][number], messageId: string, by = candidate.personId) =>
    app().call(by, messagesRoutes.markMessageSeen, {
      params: { candidacyId: candidate.candidacyId, messageId },
    });
  const unread = async (by: string, { examId }: TestExam, messageId: string) =>
    app().call(by, messagesRoutes.listUnread, { params: { examId, messageId } });

  it('counts each candidate once, and the exam office sees the names of those who are left', async () => {
    const exam = await play.runningExam(3);
    const messageId = randomUUID();
    const [first, second, third] = exam.candidates;
    if (!first || !second || !third) throw new Error('no candidates');
    // A receipt of another message is none of this one.
    const earlierId = randomUUID();
    await send(exam.coordinator, exam, earlierId);
    await seen(third, earlierId);
    await app().services.clock.moveTo(app().services.clock.now().add({ seconds: 1 }));
    await send(exam.coordinator, exam, messageId);
    for (const candidate of [first, first, second]) await seen(candidate, messageId);
    const { messages, reaches } = await listOf(exam.officer, exam);
    expect([messages[0]?.seen, reaches]).toEqual([2, 3]);
    const { body } = await unread(exam.officer, exam, messageId);
    expect(body.unread).toMatchObject([{ name: third.name, candidateNumber: third.candidateNumber }]);
    const seenBy = async (who: typeof first) => (await ownOf(who)).map(({ seenAt }) => seenAt !== null);
    expect(await seenBy(first)).toEqual([false, true]);
    expect(await seenBy(third)).toEqual([true, false]);
  });

  it('is shown to the invigilator only by seat, and to the coordinator only in numbers', async () => {
    const exam = await play.runningExam(2);
    const messageId = randomUUID();
    await send(exam.officer, exam, messageId);
    const [first] = exam.candidates;
    await app()
      .services.db.updateTable('sitting')
      .set({ room: 'Aula', seat: '14' })
      .where('candidacy_id', '=', first?.candidacyId ?? '')
      .execute();
    const { body } = await unread(await invigilator(exam), exam, messageId);
    expect(body.unread).toContainEqual(
      expect.objectContaining({ room: 'Aula', seat: '14', name: null, candidateNumber: null }),
    );
    expect(JSON.stringify(body)).not.toMatch(/Hemmelig|@/);
    expect((await unread(exam.coordinator, exam, messageId)).status).toBe(403);
  });

  it('is not shown to anyone who also grades the exam [U7]', async () => {
    const exam = await play.runningExam(1);
    const messageId = randomUUID();
    await send(exam.officer, exam, messageId);
    const [grader] = exam.graders;
    const granted = { role: 'examOffice', exam_id: exam.examId, granted_at: exam.startsAt };
    await app()
      .services.db.insertInto('role_grant')
      .values({ id: randomUUID(), person_id: grader, ...granted })
      .execute();
    expect((await listOf(grader, exam)).maySeeUnread).toBe(false);
    expect((await unread(grader, exam, messageId)).status).toBe(404);
  });

  it('cannot be given on behalf of another person, or for another exam’s message', async () => {
    const exam = await play.runningExam(2);
    const other = await play.runningExam(1);
    const messageId = randomUUID();
    await send(exam.officer, exam, messageId);
    const [first, second] = exam.candidates;
    if (!first || !second) throw new Error('no candidates');
    expect((await seen(first, messageId, second.personId)).status).toBe(404);
    const [stranger] = other.candidates;
    if (stranger) expect((await seen(stranger, messageId)).status).toBe(404);
    await send(other.officer, other);
    expect((await unread(other.officer, other, messageId)).status).toBe(404);
    expect((await listOf(exam.officer, exam)).messages[0]?.seen).toBe(0);
  });
});

import { randomUUID } from 'node:crypto';
import { paperCommentRoutes } from '@karakter/contract/papers/comments';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z');

/** A paper that waits for approval, and a programme leader who reads it. */
async function submitted() {
  const exam = await addTestExam(app().services.db, { state: 'planned' });
  const params = { examId: exam.examId };
  const author = exam.coordinator;
  const leader = await addTestPerson(app().services.db, 'Program Leder', ['programmeLeader']);
  await app().call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await app().call(author, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  await app().call(author, papersRoutes.submitPaper, { params, body: { version: 1 } });
  const comment = (by: string, text: string, question: string | null = 'q1', commentId = randomUUID()) =>
    app().call(by, paperCommentRoutes.commentOnPaper, {
      params: { ...params, commentId },
      body: { question, text },
    });
  const list = async (by = author) =>
    (await app().call(by, paperCommentRoutes.listPaperComments, { params })).body;
  const mark = (by: string, commentId: string, isDone = true) =>
    app().call(by, paperCommentRoutes.markPaperComment, {
      params: { ...params, commentId },
      body: { isDone },
    });
  return { ...exam, params, author, leader, comment, list, mark };
}

test('an approver’s comment is at its question for the author, who marks it as done and takes the mark back [A9]', async () => {
  const { examId, author, leader, comment, list, mark } = await submitted();
  await comment(leader, 'Hvem skal drøfte?');
  await app().services.clock.moveTo(app().services.clock.now().add({ minutes: 1 }));
  await comment(leader, 'Fint sett.', null);
  const { comments, mayMark } = await list();
  expect(comments.map(({ question, text, by, doneBy }) => [question, text, by, doneBy])).toEqual([
    ['q1', 'Hvem skal drøfte?', expect.stringContaining('Program Leder'), null],
    [null, 'Fint sett.', expect.stringContaining('Program Leder'), null],
  ]);
  expect([mayMark, (await list(leader)).mayMark]).toEqual([true, false]);
  const [{ id = '' } = {}] = comments;
  for (const _ of ['done', 'once more']) expect((await mark(author, id)).status).toBe(200);
  expect((await list()).comments[0]?.doneBy).toBe('Emne Ansvarlig');
  await mark(author, id, false);
  expect((await list()).comments[0]?.doneBy).toBeNull();
  const kinds = ['paperCommented', 'paperCommentDone', 'paperCommentReopened'];
  expect(await Promise.all(kinds.map((kind) => countEvents(app(), examId, kind)))).toEqual([2, 1, 1]);
});

test('a comment that is sent twice is there once, and its words are not readable in the database [A4]', async () => {
  const { leader, comment, list } = await submitted();
  const id = randomUUID();
  for (const _ of ['sent', 'once more']) expect((await comment(leader, 'Uklar', 'q1', id)).status).toBe(200);
  expect((await list()).comments.length).toBe(1);
  expect((await comment(leader, 'Noe annet', 'q1', id)).refusal).toBe('doneOtherwise');
  const { content } = await app()
    .services.db.selectFrom('paper_comment')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(content.toString('latin1')).not.toContain('Uklar');
});

test('comments are for those who may see the paper, and only its authors mark them [A4, U7]', async () => {
  const { author, leader, graders, candidates, officer, comment, mark, list, params } = await submitted();
  const other = await submitted();
  expect((await comment(graders[0], 'Nei')).status).toBe(403);
  expect((await comment(candidates[0]!.personId, 'Nei')).status).toBe(403);
  expect((await comment(other.author, 'Nei')).status).toBe(404);
  await comment(officer, 'Romnummeret mangler');
  const [{ id = '' } = {}] = (await list()).comments;
  expect((await mark(leader, id)).status).toBe(403);
  expect((await other.mark(other.author, id)).status).toBe(404);
  await app().call(leader, papersRoutes.returnPaper, {
    params,
    body: { version: 2, reason: 'Se merknaden' },
  });
  // A draft is the authors' own again.
  expect((await app().call(leader, paperCommentRoutes.listPaperComments, { params })).status).toBe(404);
  expect((await mark(author, id)).status).toBe(200);
});

test('an approved paper takes no more comments, and shows those that it has', async () => {
  const { leader, comment, list, params } = await submitted();
  await comment(leader, 'Fint sett.');
  await app().call(leader, papersRoutes.approvePaper, { params, body: { version: 2 } });
  expect((await comment(leader, 'Enda finere.')).refusal).toBe('paperNotOpenForThis');
  const { comments, mayComment } = await list(leader);
  expect([comments.length, mayComment]).toEqual([1, false]);
});

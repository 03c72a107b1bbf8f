import { randomUUID } from 'node:crypto';
import { papersRoutes } from '@karakter/contract/papers/routes';
import type { Question } from '@karakter/domain/papers/paper';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { countEvents } from '../../../test/log.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../../test/scenes/handed-in.ts';
import { addTestAuthor } from '../../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
const both = { nb: 'Nivå', nn: 'Nivå' };
const level = (question: number) => ({
  id: randomUUID(),
  question,
  title: both,
  description: both,
  points: 5,
});

/** An author with a paper of two questions and a way to save another order of them, and the guide. */
async function writing() {
  const { examId } = await addTestExam(app().services.db);
  const author = await addTestAuthor(app(), examId);
  const params = { examId };
  let version = 0;
  const savePaper = async (questions: readonly Question[]) => {
    const body = { version, content: { ...testPaper, questions: [...questions] } };
    const saved = await app().call(author, papersRoutes.savePaper, { params, body });
    expect(saved.status).toBe(200);
    version = saved.body.version;
  };
  const saveGuide = (guide: number, rubric: readonly ReturnType<typeof level>[]) =>
    app().call(author, papersRoutes.saveGuide, {
      params,
      body: { version: guide, content: { ...testGuide, rubric: [...rubric] } },
    });
  const guide = async () => (await app().call(author, papersRoutes.readGuide, { params })).body;
  return { examId, savePaper, saveGuide, guide };
}

const [first, second] = testPaper.questions as [Question, Question];
const levelsIn = ({
  content,
}: {
  content: { rubric?: readonly { question: number; questionId?: string | undefined }[] | undefined };
}) => content.rubric?.map(({ question, questionId }) => [question, questionId]);

test('a level stays with its question when questions are moved or taken out, and its number follows [G3]', async () => {
  const { savePaper, saveGuide, guide } = await writing();
  await savePaper([first, second]);
  expect((await saveGuide(0, [level(1), level(2)])).status).toBe(200);
  await savePaper([second, first]);
  expect(levelsIn(await guide())).toEqual([
    [2, first.id],
    [1, second.id],
  ]);
  await savePaper([second]);
  expect(levelsIn(await guide())?.[1]).toEqual([1, second.id]);
  expect(levelsIn(await guide())?.[0]?.[1]).toBe(first.id);
});

test('a guide that was written before the paper gets its questions once there are any, as a new version [A3, G3]', async () => {
  const { examId, savePaper, saveGuide, guide } = await writing();
  await saveGuide(0, [level(2)]);
  expect(levelsIn(await guide())).toEqual([[2, undefined]]);
  await savePaper([first, second]);
  expect([levelsIn(await guide()), (await guide()).version]).toEqual([[[2, second.id]], 2]);
  await savePaper([second, first]);
  expect([levelsIn(await guide()), (await guide()).version]).toEqual([[[1, second.id]], 2]);
  expect(await countEvents(app(), examId, 'guideSaved')).toBe(2);
});

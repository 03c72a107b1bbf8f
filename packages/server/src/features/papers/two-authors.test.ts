import { papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { sentPaper } from '@karakter/domain/papers/paper-saving';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { countEvents } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testPaper } from '../../test/scenes/handed-in.ts';
import { addTestAuthor } from '../../test/scenes/written-paper.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { lockExam } from '../exam/store.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
type Words = { readonly nb: string; readonly nn: string };

/** The paper with another title in one of its questions. */
const titled = (paper: PaperContent, id: string, title: Words): PaperContent => ({
  ...paper,
  questions: paper.questions.map((question) => (question.id === id ? { ...question, title } : question)),
});

/** An exam whose paper is in its first version, with two authors. */
async function shared() {
  const { examId, coordinator, officer } = await addTestExam(app().services.db, { state: 'planned' });
  const second = await addTestAuthor(app(), examId);
  const params = { examId };
  const save = (by: string, mine: PaperContent, version = 1, base = testPaper) =>
    app().call(by, papersRoutes.savePaper, { params, body: { version, content: sentPaper(base, mine) } });
  await app().call(coordinator, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  const read = async () => (await app().call(coordinator, papersRoutes.readPaper, { params })).body;
  return { examId, first: coordinator, second, officer, save, read };
}

/** Lets all of these begin before any of them can go on: each waits for the exam. */
async function atOnce<T>(examId: string, works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const started: Promise<T>[] = [];
  await inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, async (tx) => {
    await lockExam(tx, examId);
    for (const work of works) started.push(work());
    await untilWaiting(app(), works.length);
  });
  return Promise.all(started);
}

test('two authors who save different questions at the same moment both succeed, and nothing of either is lost [A1]', async () => {
  const { examId, first, second, save, read } = await shared();
  const mine = { nb: 'Den førstes', nn: 'Den første sin' };
  const theirs = { nb: 'Den andres', nn: 'Den andre sin' };
  const saves = await atOnce(examId, [
    () => save(first, titled(testPaper, 'q1', mine)),
    () => save(second, titled(testPaper, 'q2', theirs)),
  ]);
  expect(saves.map(({ status }) => status)).toEqual([200, 200]);
  expect(saves.map(({ body }) => [body.version, body.merged]).sort()).toEqual([
    [2, false],
    [3, true],
  ]);
  const { content, version } = await read();
  expect([version, content.questions.map(({ title }) => title)]).toEqual([3, [mine, theirs]]);
});

test('of two authors who save one field at the same moment, one succeeds; the other’s text is refused, not merged [A1]', async () => {
  const { examId, first, second, save, read } = await shared();
  const saves = await atOnce(examId, [
    () => save(first, titled(testPaper, 'q1', { nb: 'a', nn: 'a' })),
    () => save(second, titled(testPaper, 'q1', { nb: 'b', nn: 'b' })),
  ]);
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = saves.find(({ status }) => status === 409);
  expect([refused?.refusal, (await read()).version]).toEqual(['changedMeanwhile', 2]);
});

test('a question that one author removes while another writes in it stays, with what was written [A1]', async () => {
  const { examId, first, second, save, read } = await shared();
  const title = { nb: 'Skrevet', nn: 'Skrive' };
  const [, q2] = testPaper.questions;
  await atOnce(examId, [
    () => save(first, { ...testPaper, questions: [q2!] }),
    () => save(second, titled(testPaper, 'q1', title)),
  ]);
  expect((await read()).content.questions.find(({ id }) => id === 'q1')?.title).toEqual(title);
});

test('a save that is repeated after its answer was lost makes no second version and no second event', async () => {
  const { examId, first, save } = await shared();
  const mine = titled(testPaper, 'q1', { nb: 'a', nn: 'a' });
  const once = await save(first, mine);
  const again = await save(first, mine);
  expect([once, again].map(({ body }) => [body.version, body.merged])).toEqual([
    [2, false],
    [2, true],
  ]);
  expect(await countEvents(app(), examId, 'paperSaved')).toBe(2);
});

test('a save that only names a question which the paper never had is refused, and changes nothing', async () => {
  const { first, save, read } = await shared();
  const content = { ...testPaper, questions: [{ id: 'q9' }] } as never;
  expect((await save(first, content, 1, content)).refusal).toBe('changedMeanwhile');
  expect((await read()).version).toBe(1);
});

test('the exam office reads a draft, and is not offered to save or submit it', async () => {
  const { examId, officer } = await shared();
  const { body } = await app().call(officer, papersRoutes.readPaper, { params: { examId } });
  expect(body.allowedCommands).toEqual([]);
});

import { papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { addTestAuthor } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');

const withAids = (aids: string): PaperContent => ({ ...testPaper, aids: { nb: aids, nn: aids } });

async function written() {
  const { examId, coordinator: author, officer } = await addTestExam(app().services.db, { state: 'planned' });
  const params = { examId };
  const save = async (content: PaperContent, by = author) => {
    const { version } = (await app().call(author, papersRoutes.readPaper, { params })).body;
    const saved = await app().call(by, papersRoutes.savePaper, { params, body: { version, content } });
    return saved.body.version;
  };
  const list = async (by = author) =>
    (await app().call(by, papersRoutes.listPaperVersions, { params })).body.versions;
  const pass = (minutes: number) => app().services.clock.moveTo(app().services.clock.now().add({ minutes }));
  return { examId, params, author, officer, save, list, pass };
}
type Listed = Awaited<ReturnType<Awaited<ReturnType<typeof written>>['list']>>;
const inShort = (versions: Listed) =>
  versions.map(({ version, step, by, restoredFrom }) =>
    [version, step, by, restoredFrom ?? ''].join(' ').trim(),
  );

test('many saves of one author within ten minutes are one version, and another author’s begins a new one [A1]', async () => {
  const { examId, save, list, pass } = await written();
  const second = await addTestAuthor(app(), examId);
  for (const aids of ['a', 'b', 'c']) await save(withAids(aids));
  await save(withAids('d'), second);
  await save(withAids('e'));
  await pass(11);
  await save(withAids('f'));
  const shown = [
    '6 saved Emne Ansvarlig',
    '5 saved Emne Ansvarlig',
    '4 saved Andre Forfatter',
    '3 saved Emne Ansvarlig',
  ];
  expect(inShort(await list())).toEqual(shown);
  const stored = () =>
    app().services.db.selectFrom('paper_version').select('version').where('exam_id', '=', examId).execute();
  expect((await stored()).length).toBe(6);
  await pass(61);
  await save(withAids('g'));
  expect((await stored()).map(({ version }) => version).sort()).toEqual([3, 4, 5, 6, 7]);
  expect(inShort(await list()).slice(1)).toEqual(shown);
});

test('what a question said just before it was removed stays among the versions [A1]', async () => {
  const { params, author, save, list } = await written();
  const [essay, choice] = testPaper.questions;
  await save(testPaper);
  await save({ ...testPaper, questions: [{ ...essay!, points: 59 }, choice!] });
  await save({ ...testPaper, questions: [choice!] });
  expect(inShort(await list())).toEqual(['3 saved Emne Ansvarlig', '2 saved Emne Ansvarlig']);
  const body = { version: 3, from: 2, question: 'q1' };
  await app().call(author, papersRoutes.restorePaper, { params, body });
  const { content } = (await app().call(author, papersRoutes.readPaper, { params })).body;
  expect(content.questions.map(({ points }) => points)).toEqual([59, 40]);
});

test('a removed question is restored from an earlier version as a new one, and the log says from which [A1, Q3]', async () => {
  const { examId, params, author, save, list, pass } = await written();
  await save(testPaper);
  await pass(11);
  const [essay] = testPaper.questions;
  await save({ ...withAids('Ordbok'), questions: [essay!] });
  const body = { version: 2, from: 1, question: 'q2' };
  expect((await app().call(author, papersRoutes.restorePaper, { params, body })).body).toEqual({
    version: 3,
  });
  const { content } = (await app().call(author, papersRoutes.readPaper, { params })).body;
  expect(content).toEqual({ ...testPaper, aids: withAids('Ordbok').aids });
  expect(inShort(await list())[0]).toBe('3 saved Emne Ansvarlig 1');
  const events = app().services.db.selectFrom('event').select('data').where('exam_id', '=', examId);
  const logged = await events.where('kind', '=', 'paperSaved').orderBy('number', 'desc').executeTakeFirst();
  expect(JSON.parse(logged?.data ?? '')).toEqual({ version: 3, restoredFrom: 1 });
});

test('the whole paper is restored, and what it was before stays among the versions', async () => {
  const { params, author, save, list } = await written();
  await save(testPaper);
  await save(withAids('Ordbok'));
  const body = { version: 2, from: 1, question: null };
  await app().call(author, papersRoutes.restorePaper, { params, body });
  const readVersion = async (version: number) =>
    (await app().call(author, papersRoutes.readPaperVersion, { params: { ...params, version } })).body
      .content;
  expect((await readVersion(3)).aids).toEqual(testPaper.aids);
  expect((await readVersion(2)).aids).toEqual(withAids('Ordbok').aids);
  expect(inShort(await list())).toEqual(['3 saved Emne Ansvarlig 1', '2 saved Emne Ansvarlig']);
  // The same once more changes nothing, and an old page is told.
  const again = await app().call(author, papersRoutes.restorePaper, {
    params,
    body: { ...body, version: 3 },
  });
  expect(again.body).toEqual({ version: 3 });
  const old = await app().call(author, papersRoutes.restorePaper, { params, body });
  expect(old.refusal).toBe('changedMeanwhile');
});

test('a programme leader sees the versions that were submitted, never those of the draft [A4]', async () => {
  const { params, author, save, list } = await written();
  const leader = await addTestPerson(app().services.db, 'Program Leder', ['programmeLeader']);
  await app().call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  const second = await addTestAuthor(app(), params.examId);
  await save(withAids('hemmelig utkast'));
  await save(testPaper, second);
  await app().call(author, papersRoutes.submitPaper, { params, body: { version: 2 } });
  expect(inShort(await list(leader))).toEqual(['2 submitted Emne Ansvarlig']);
  const read = (version: number) =>
    app().call(leader, papersRoutes.readPaperVersion, { params: { ...params, version } });
  expect([(await read(2)).status, (await read(1)).status]).toEqual([200, 404]);
  await app().call(leader, papersRoutes.returnPaper, { params, body: { version: 3, reason: 'Uklar' } });
  expect(inShort(await list())).toEqual([
    '2 returned Program Leder',
    '2 submitted Emne Ansvarlig',
    '2 saved Andre Forfatter',
    '1 saved Emne Ansvarlig',
  ]);
});

test('nothing is restored into a paper that is submitted, and not by a person who does not write it [A9]', async () => {
  const { params, author, officer, save } = await written();
  await app().call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await save(withAids('a'));
  await save(testPaper);
  await app().call(author, papersRoutes.submitPaper, { params, body: { version: 2 } });
  const body = { version: 3, from: 1, question: null };
  const refused = await app().call(author, papersRoutes.restorePaper, { params, body });
  expect(refused.refusal).toBe('paperNotOpenForThis');
  expect((await app().call(officer, papersRoutes.restorePaper, { params, body })).status).toBe(403);
  const { mayRestore } = (await app().call(author, papersRoutes.listPaperVersions, { params })).body;
  expect(mayRestore).toBe(false);
});

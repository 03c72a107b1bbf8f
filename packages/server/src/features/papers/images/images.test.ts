import { randomUUID } from 'node:crypto';
import { copyingRoutes } from '@karakter/contract/exam/copying';
import { paperImagesRoutes } from '@karakter/contract/papers/images';
import { papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { expect, test } from 'vitest';
import { pngBomb, pngFile, pngPart } from '../../../integrations/image/fixtures/images.ts';
import { useTestApp } from '../../../test/app.ts';
import { countEvents } from '../../../test/log.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import {
  addImage,
  paperWithImage,
  pictureOf,
  writeAndApprovePaper,
} from '../../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
const newExam = () => addTestExam(app().services.db, { startsAt: '2026-06-02T08:00:00Z' });
const added = async (exam: TestExam) => (await addImage(app(), exam)).body;
const save = (exam: TestExam, version: number, content: PaperContent) =>
  app().call(exam.coordinator, papersRoutes.savePaper, {
    params: { examId: exam.examId },
    body: { version, content },
  });

/** The status of the answer to a reader who asks for the image, with its headers and bytes. */
async function read(person: string, examId: string, image: string) {
  const { path } = paperImagesRoutes.readPaperImage;
  const url = path.replace(':examId', examId).replace(':image', image);
  const headers = { cookie: await app().cookieOf(person) };
  return app().app.inject({ method: 'GET', url, headers });
}
const statusOf = async (person: string, examId: string, image: string) =>
  (await read(person, examId, image)).statusCode;

test('an author adds an image, and gets it back without its metadata, for no cache to keep [A1, A4]', async () => {
  const exam = await newExam();
  const author = [pngPart('tEXt', Buffer.from('Author\0Kari Forfatter'))];
  const file = pngFile({ width: 20, height: 10 }, { between: author }).toString('base64');
  const { status, body } = await addImage(app(), exam, file);
  expect([status, body]).toEqual([200, { image: expect.any(String), width: 20, height: 10 }]);
  const answer = await read(exam.coordinator, exam.examId, body.image);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.rawPayload.equals(pngFile({ width: 20, height: 10 }))).toBe(true);
});

test('an image cannot be read out of the database, and reading it is reading the paper in the log [A4]', async () => {
  const exam = await newExam();
  const { image } = await added(exam);
  const { content } = await app()
    .services.db.selectFrom('paper_image')
    .select('content')
    .where('id', '=', image)
    .executeTakeFirstOrThrow();
  expect(content.toString('latin1')).not.toContain('data:');
  expect(await countEvents(app(), exam.examId, 'paperRead')).toBe(0);
  await read(exam.coordinator, exam.examId, image);
  expect(await countEvents(app(), exam.examId, 'paperRead')).toBe(1);
});

test('what is no image, or too large a one, is refused with what to do, and of many at once each is added or told to wait [A1]', async () => {
  const exam = await newExam();
  const refusalOf = async (file: Buffer) => (await addImage(app(), exam, file.toString('base64'))).refusal;
  expect(await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
    'paperImageOtherFormat',
  );
  expect(await refusalOf(pngBomb({ width: 60_000, height: 60_000 }))).toBe('paperImageTooLarge');
  expect(await refusalOf(pngFile({ width: 20, height: 10 }).subarray(0, 50))).toBe('paperImageDamaged');
  expect(await refusalOf(Buffer.alloc(3 * 1024 * 1024))).toBe('tooLarge');
  const answers = await Promise.all(Array.from({ length: 30 }, () => addImage(app(), exam)));
  for (const { refusal = 'paperImageOwnWaits' } of answers) expect(refusal).toBe('paperImageOwnWaits');
  expect((await addImage(app(), exam)).status).toBe(200);
});

test('a paper has room for so many bytes of images, and says when it is full [A1]', async () => {
  const exam = await newExam();
  await added(exam);
  const { db } = app().services;
  const full = { content: Buffer.alloc(24 * 1024 * 1024) };
  await db.updateTable('paper_image').set(full).where('exam_id', '=', exam.examId).execute();
  expect((await addImage(app(), exam)).refusal).toBe('paperImagesFull');
});

test('only the paper’s authors add images, and only while it is a draft [A4]', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  const leader = await addTestPerson(app().services.db, 'Leder', ['programmeLeader']);
  expect((await addImage(app(), exam, undefined, exam.officer)).status).toBe(403);
  expect((await addImage(app(), exam, undefined, leader)).status).toBe(403);
  expect((await addImage(app(), exam, undefined, other.coordinator)).status).toBe(404);
  await writeAndApprovePaper(app(), exam);
  expect((await addImage(app(), exam)).refusal).toBe('paperNotOpenForThis');
});

test('an image that says nothing in words, or is in one written form only, is missing, and is never submitted [A2]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  const image = await added(exam);
  await app().call(exam.coordinator, papersRoutes.saveGuide, {
    params,
    body: { version: 0, content: testGuide },
  });
  const whole = paperWithImage(image);
  const [essay, closed] = whole.questions;
  const silent = paperWithImage(image, ' ').questions[0]!.text.nb;
  const inBokmaal = { nb: silent, nn: testPaper.questions[0]!.text.nn };
  await save(exam, 0, { ...whole, questions: [{ ...essay!, text: inBokmaal }, closed!] });
  const submit = (version: number) =>
    app().call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version } });
  expect((await submit(1)).refusal).toBe('paperHasFaults');
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaper, { params });
  expect(body.faults).toEqual([
    { code: 'altMissing', question: 1, language: 'nb' },
    { code: 'imageMissing', question: 1, language: 'nn' },
  ]);
  await save(exam, 1, whole);
  expect((await submit(2)).status).toBe(200);
});

test('a text with another exam’s image, or one that is no image, is not saved [A4]', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  const image = await added(other);
  expect((await save(exam, 0, paperWithImage(image))).refusal).toBe('paperImageUnknown');
  for (const wrong of [{ image: 'http://example.org/a.png' }, { width: 0 }])
    expect((await save(exam, 0, paperWithImage({ ...image, ...wrong }))).refusal).toBe('badRequest');
  expect((await save(exam, 0, paperWithImage(image, 'x'.repeat(1001)))).refusal).toBe('badRequest');
});

test('an approver reads the images of what was submitted, also of an earlier version, and none of a draft [A4, A9]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  const leader = await addTestPerson(app().services.db, 'Leder', ['programmeLeader']);
  const [first, second, unused] = [await added(exam), await added(exam), await added(exam)];
  const statuses = async () =>
    Promise.all([first, second, unused].map(({ image }) => statusOf(leader, exam.examId, image)));
  await app().call(exam.coordinator, papersRoutes.saveGuide, {
    params,
    body: { version: 0, content: testGuide },
  });
  await save(exam, 0, paperWithImage(first));
  expect(await statuses()).toEqual([404, 404, 404]);
  await app().call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  expect(await statuses()).toEqual([200, 404, 404]);
  const returned = { version: 2, reason: 'Bytt bildet.' };
  await app().call(leader, papersRoutes.returnPaper, { params, body: returned });
  await save(exam, 3, paperWithImage(second));
  await app().call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 4 } });
  expect(await statuses()).toEqual([200, 200, 404]);
  expect(await statusOf(exam.officer, exam.examId, unused.image), 'the office sees drafts').toBe(200);
});

test('to anyone else, and to an id that is none, the answer is the same [A4, U7]', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  const image = await added(exam);
  await writeAndApprovePaper(app(), exam, paperWithImage(image));
  const unknown = await app().call(exam.coordinator, paperImagesRoutes.readPaperImage, {
    params: { examId: exam.examId, image: randomUUID() },
  });
  const ofOthers = await app().call(other.coordinator, paperImagesRoutes.readPaperImage, {
    params: { examId: exam.examId, image: image.image },
  });
  expect(unknown.status).toBe(404);
  expect([ofOthers.status, ofOthers.refusal, ofOthers.message]).toEqual([
    404,
    unknown.refusal,
    unknown.message,
  ]);
  expect(await statusOf(other.coordinator, other.examId, image.image)).toBe(404);
  for (const stranger of [exam.candidates[0]!.personId, exam.graders[0]])
    expect(await statusOf(stranger, exam.examId, image.image)).toBe(403);
});

test('a copied paper has its images, which are the new exam’s own [P15, A4]', async () => {
  const exam = await newExam();
  const image = await added(exam);
  await writeAndApprovePaper(app(), exam, paperWithImage(image));
  const { body: copy } = await app().call(exam.officer, copyingRoutes.copyExam, {
    params: { examId: exam.examId },
    body: { startsAt: '2027-03-01T08:00:00Z' },
  });
  expect(await statusOf(exam.coordinator, copy.id, image.image)).toBe(200);
  const rows = await app()
    .services.db.selectFrom('paper_image')
    .select('content')
    .where('id', '=', image.image)
    .execute();
  expect(rows).toHaveLength(2);
  expect(rows[0]?.content.equals(rows[1]?.content ?? Buffer.alloc(0))).toBe(false);
});

test('two pictures of one text stay apart, and an earlier version still shows its own [A1, A9]', async () => {
  const exam = await newExam();
  const [wide, narrow] = [
    await addImage(app(), exam, pictureOf(40)),
    await addImage(app(), exam, pictureOf(8)),
  ];
  await save(exam, 0, paperWithImage(wide.body));
  await app().moveTo('2026-02-02T09:00:00Z');
  await save(exam, 1, paperWithImage(narrow.body));
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaperVersion, {
    params: { examId: exam.examId, version: 1 },
  });
  expect(JSON.stringify(body.content)).toContain(wide.body.image);
  const { rawPayload } = await read(exam.coordinator, exam.examId, wide.body.image);
  expect(rawPayload.equals(pngFile({ width: 40, height: 10 }))).toBe(true);
});

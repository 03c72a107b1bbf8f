import { randomUUID } from 'node:crypto';
import { paperImagesRoutes } from '@karakter/contract/papers/images';
import { papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { RichText, TextImage } from '@karakter/domain/text/rich-text';
import { pngFile } from '../../integrations/image/fixtures/images.ts';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';
import { testGuide, testPaper } from './handed-in.ts';
import { addTestPerson } from './people.ts';

/** A second author of an exam's paper. */
export async function addTestAuthor({ services }: TestApp, examId: string): Promise<string> {
  const author = await addTestPerson(services.db, 'Andre Forfatter', []);
  const grant = { id: randomUUID(), person_id: author, role: 'courseCoordinator', exam_id: examId };
  await services.db
    .insertInto('role_grant')
    .values({ ...grant, granted_at: services.clock.now() })
    .execute();
  return author;
}

/** The exam's guide and paper, written by its coordinator and approved by a second person, whose id is returned. */
export async function writeAndApprovePaper(
  app: TestApp,
  exam: TestExam,
  content = testPaper,
): Promise<string> {
  const params = { examId: exam.examId };
  const approver = await addTestPerson(app.services.db, 'Program Leder', ['programmeLeader']);
  const { call } = app;
  const author = exam.coordinator;
  const answers = [
    await call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } }),
    await call(author, papersRoutes.savePaper, { params, body: { version: 0, content } }),
    await call(author, papersRoutes.submitPaper, { params, body: { version: 1 } }),
    await call(approver, papersRoutes.approvePaper, { params, body: { version: 2 } }),
  ];
  const refused = answers.find((a) => a.status !== 200);
  if (refused) throw new Error(refused.message);
  return approver;
}

const [essay, closed] = testPaper.questions;

/** The image as the text of a question has it. */
const shownImage = (image: TextImage) => ({ type: 'image' as const, attrs: { ...image } });

const withNode = (text: RichText, image: TextImage): RichText => ({
  ...text,
  content: [...(text.content ?? []), shownImage(image)],
});

/** The paper of tests with this image below the text of its first question, in both written forms. */
export function paperWithImage(image: Omit<TextImage, 'alt'>, alt = 'En pil fra A til B'): PaperContent {
  if (!essay || !closed) throw new Error('the paper of tests has two questions');
  const shown = { ...image, alt };
  const text = { nb: withNode(essay.text.nb, shown), nn: withNode(essay.text.nn, shown) };
  return { ...testPaper, questions: [{ ...essay, text }, closed] };
}

/** A picture in base64, as a page sends it. */
export const pictureOf = (width: number) => pngFile({ width, height: 10 }).toString('base64');

/** Adds a picture to the exam's paper as its author, with its id and size as the answer. */
export function addImage(app: TestApp, exam: TestExam, base64 = pictureOf(20), author = exam.coordinator) {
  const params = { examId: exam.examId };
  return app.call(author, paperImagesRoutes.addPaperImage, { params, body: { base64 } });
}

import { createDecipheriv, randomUUID } from 'node:crypto';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';
import {
  addImage,
  paperWithImage,
  pictureOf,
  writeAndApprovePaper,
} from '../../../test/scenes/written-paper.ts';
import { createSealedPapers } from '../../sitting/sealed-paper.ts';
import { sealPaper } from '../vault.ts';
import { saveImage } from './store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const address = `data:image/png;base64,${pictureOf(20)}`;

/** An exam in June, whose approved paper has an image. */
async function approvedExam() {
  const exam = await addTestExam(app().services.db, { startsAt: '2026-06-02T08:00:00Z', candidates: 1 });
  const { body: image } = await addImage(app(), exam);
  await writeAndApprovePaper(app(), exam, paperWithImage(image));
  return { exam, image: image.image };
}

/** Puts an image in the paper of an exam that is over. */
async function putImage({ examId, coordinator }: TestExam): Promise<string> {
  const { db, clock, config } = app().services;
  const id = randomUUID();
  const key = { secret: config.secret, examId };
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
    saveImage(tx, key, { id, address, by: coordinator, at: clock.now() }),
  );
  const content = sealPaper(key, paperWithImage({ image: id, width: 20, height: 10 }));
  await db.updateTable('paper').set({ content }).where('exam_id', '=', examId).execute();
  return id;
}

test('a candidate gets the images with the paper, sealed before the start and never in any other way [A4, D2]', async () => {
  const { exam, image } = await approvedExam();
  const { personId, candidacyId } = exam.candidates[0]!;
  const params = { candidacyId };
  const { db, config } = app().services;
  const early = await app().call(personId, sittingRoutes.openPaper, { params });
  expect(early.refusal).toBe('sittingNotStarted');
  const { body: sent } = await app().call(personId, sittingRoutes.sealedPaper, { params });
  const bytes = Buffer.from(sent.bytes);
  expect(bytes.includes(address)).toBe(false);
  const sealed = await createSealedPapers(config.secret).of(db, { examId: exam.examId, language: 'nb' });
  const opening = createDecipheriv('aes-256-gcm', Buffer.from(sealed!.key, 'base64'), bytes.subarray(0, 12));
  opening.setAuthTag(bytes.subarray(-16));
  const opened = JSON.parse(
    Buffer.concat([opening.update(bytes.subarray(12, -16)), opening.final()]).toString(),
  );
  expect(opened.images).toEqual({ [image]: address });
  await app().moveTo('2026-06-02T08:00:00Z');
  const { body } = await app().call(personId, sittingRoutes.openPaper, { params });
  expect(body).toEqual(opened);
});

test('the author sees the images as the candidate gets them [P13]', async () => {
  const { exam, image } = await approvedExam();
  const params = { examId: exam.examId, language: 'nn' as const };
  const { body } = await app().call(exam.coordinator, papersRoutes.previewPaper, { params });
  expect(body.images).toEqual({ [image]: address });
});

test('graders of the exam get the images with the paper, and those of another exam get neither [A4, U7]', async () => {
  const [exam, other] = [await addHandedInExam(app()), await addHandedInExam(app())];
  const image = await putImage(exam);
  const show = (grader: string) =>
    app().call(grader, gradingRoutes.showGradedPaper, { params: { commissionId: exam.commissionId } });
  expect((await show(exam.graders[0])).body.images).toEqual({ [image]: address });
  expect((await show(other.graders[0])).status).toBe(404);
});

test('a candidate has the images of the paper afterwards, once the rules release it [R5]', async () => {
  const exam = await addAnnouncedExam(app());
  const image = await putImage(exam);
  const { personId, candidacyId } = exam.candidates[0]!;
  const { body } = await app().call(personId, myExamsRoutes.showMyPaper, { params: { candidacyId } });
  expect(body.images).toEqual({ [image]: address });
});

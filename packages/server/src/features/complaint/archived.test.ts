import { archiveRoutes } from '@karakter/contract/archive/routes';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addCaseworker } from '../../test/scenes/appealed.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import { complaintScene, complaintText, fileComplaint } from '../../test/scenes/complaint/complained.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
const { show, archive } = archiveActs(app);
const { dismiss } = complaintScene(app);

test('an open complaint stops archiving; one of an archived exam is handled, and is then in a supplement [K8, K9, X2]', async () => {
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  const caseworker = await addCaseworker(app());
  const first = await fileComplaint(app(), candidate);
  expect((await archive(exam.officer, exam, 'Emnet legges ned.')).refusal).toBe('complaintsOpen');
  await dismiss(caseworker, first);
  expect((await archive(exam.officer, exam, 'Emnet legges ned.')).status).toBe(200);
  await app().jobs.settle();

  const late = await fileComplaint(app(), candidate);
  expect((await dismiss(caseworker, late)).status).toBe(200);
  await app().jobs.settle();
  expect((await show(exam.officer, exam)).supplements).toHaveLength(1);
  const params = { examId: exam.examId, number: 1 };
  const file = await app().call(exam.officer, archiveRoutes.archiveSupplement, { params });
  const files = unzipSync(file.body.bytes);
  const path = Object.keys(files).filter((each) => each.includes('formelle-feil'));
  expect(path).toHaveLength(2);
  const last = strFromU8(files[path[1] ?? ''] ?? new Uint8Array());
  expect(last).toContain(complaintText);
  expect(last).toContain('dismissed');
});

import { appealRoutes } from '@karakter/contract/appeal/routes';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addCaseworker, fileAppeal } from '../../../test/scenes/appealed.ts';
import { archiveActs } from '../../../test/scenes/archiving.ts';
import {
  addSecondOfficer,
  correctionsSeenBy,
  decideCorrection,
  proposeCorrection,
} from '../../../test/scenes/deciding/corrected.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';

const announcedAt = '2026-03-09T09:00:00Z';
const app = useTestApp(announcedAt);
const { archive, bundleOf } = archiveActs(app);

async function announcedExam() {
  await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('the exam has candidates');
  return { exam, candidate };
}

async function archived(exam: TestExam): Promise<void> {
  const answer = await archive(exam.officer, exam, 'Emnet legges ned.');
  if (answer.status !== 200) throw new Error(answer.message);
  await app().jobs.settle();
}

const jsonIn = (files: Record<string, Uint8Array>, path: string) =>
  JSON.parse(strFromU8(files[path] ?? new Uint8Array()));

describe('the archive bundle [K7, R3, X2]', () => {
  test('has the interim replies of an appeal, and each proposed correction with who declined it and why', async () => {
    const { exam, candidate } = await announcedExam();
    const caseworker = await addCaseworker(app());
    const appealId = await fileAppeal(app(), candidate);
    const body = { after: 0, reason: 'En sensor er syk.', expectedOn: '2026-04-20' };
    await app().call(caseworker, appealRoutes.sendInterimReply, { params: { appealId }, body });
    await app().call(candidate.personId, appealRoutes.withdrawAppeal, { params: { appealId } });
    const second = await addSecondOfficer(app());
    const { candidateNumber } = candidate;
    await proposeCorrection(app(), exam, { candidateNumber, grade: 'B' });
    const [correction] = await correctionsSeenBy(app(), exam, second);
    await decideCorrection(app(), exam, { by: second, id: correction?.id ?? '', command: 'decline' });
    await archived(exam);
    const files = unzipSync(await bundleOf(exam.officer, exam));
    expect(jsonIn(files, `saker/klage-${candidateNumber}-1.json`).interimReplies).toMatchObject([
      { number: 1, reason: 'En sensor er syk.', expectedOn: '2026-04-20' },
    ]);
    expect(jsonIn(files, 'sensur/rettelser.json')).toMatchObject([
      { candidateNumber, from: 'C', to: 'B', state: 'declined', decidedBy: second },
    ]);
  });
});

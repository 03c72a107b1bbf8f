import { appealRoutes } from '@karakter/contract/appeal/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, protocolOf } = appealScene(app);

async function groupExam() {
  const made = await announcedExam(2);
  await app()
    .services.db.updateTable('exam')
    .set({ individual: false })
    .where('id', '=', made.exam.examId)
    .execute();
  const [, fellow] = made.exam.candidates;
  if (!fellow) throw new Error('no second member');
  return { ...made, fellow };
}

test('a member of a group appeals alone in the portal, and the change applies to that member alone [K1, K10]', async () => {
  const { exam, candidate, fellow, caseworker } = await groupExam();
  expect(await mine(candidate)).toMatchObject({ isGroup: true, filing: { open: true, late: false } });
  const appealId = await fileAppeal(app(), candidate);
  expect((await theCase(caseworker, appealId)).exam.isGroup).toBe(true);
  const params = { examId: exam.examId };
  expect((await app().call(caseworker, appealRoutes.listAppeals, { params })).body.isGroup).toBe(true);
  // The other member has appealed nothing, and can still do so.
  expect(await mine(fellow)).toMatchObject({ appeals: [], filing: { open: true } });

  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
  expect((await decide(exam.officer, appealId)).status).toBe(200);
  expect([(await mine(candidate)).grade, (await mine(fellow)).grade]).toEqual(['B', 'C']);
  expect(await protocolOf(exam.officer, exam.examId, fellow.candidateNumber)).toEqual([['ordinary', 'C']]);
  expect((await mine(fellow)).filing).toEqual({ open: true, late: false });
});

test('an appeal grader reads the group’s answer under the number of the one who appealed, and no member’s identity [K4, K10]', async () => {
  const { exam, candidate, fellow, caseworker } = await groupExam();
  const commission = await formAppealCommission(app(), exam, caseworker, [
    await fileAppeal(app(), candidate),
  ]);
  const cookie = await app().cookieOf(commission.graders[0]);
  const at = `/api/grading/commissions/${commission.commissionId}`;
  const read = (url: string) => app().app.inject({ url, headers: { cookie } });
  const own = await read(`${at}/scripts/${candidate.candidateNumber}`);
  expect(own.statusCode).toBe(200);
  expect((await read(`${at}/scripts/${fellow.candidateNumber}`)).statusCode).toBe(404);
  const seen = own.payload + (await read(at)).payload;
  for (const { name, personId, candidacyId } of [candidate, fellow])
    for (const secret of [name, personId, candidacyId]) expect(seen).not.toContain(secret);
  expect(seen).not.toContain(String(fellow.candidateNumber));
});

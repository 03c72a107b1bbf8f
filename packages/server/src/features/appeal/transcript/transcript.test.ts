import { appealRoutes } from '@karakter/contract/appeal/routes';
import { transcriptRoutes } from '@karakter/contract/appeal/transcript';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { testUnitId } from '../../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, withdraw, reopen } = appealScene(app);

const codeOf = (code: string) =>
  app().services.db.updateTable('unit').set({ code }).where('id', '=', testUnitId).execute();

async function announcedAt(code = 'NTNU') {
  const scene = await announcedExam();
  await codeOf(code);
  return scene;
}

const lift = (by: string, appealId: string, number = 1, reason = 'Klagen er avgjort') =>
  app().call(by, transcriptRoutes.liftTranscriptBlock, { params: { appealId }, body: { number, reason } });

test('at NTNU an open appeal withholds the transcript from its filing until the office lifts it, also after the decision [K5]', async () => {
  const { exam, candidate, caseworker } = await announcedAt();
  const appealId = await fileAppeal(app(), candidate);
  const set = { setAt: '2026-03-09T09:00:00Z', legalBasis: 'NTNU § 6-2(4)', liftedAt: null };
  expect((await mine(candidate)).appeals[0]?.transcriptBlock).toEqual(set);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
  await decide(exam.officer, appealId);
  expect((await mine(candidate)).appeals[0]?.transcriptBlock).toEqual(set);
  expect((await lift(caseworker, appealId)).status).toBe(200);
  expect((await theCase(caseworker, appealId)).transcriptBlocks).toMatchObject([
    { number: 1, liftedBy: 'Saks Behandler', reason: 'Klagen er avgjort' },
  ]);
  const shown = (await mine(candidate)).appeals[0]?.transcriptBlock;
  expect(shown).toEqual({ ...set, liftedAt: '2026-03-09T09:00:00Z' });
  expect((await lift(caseworker, appealId)).refusal).toBe('transcriptNotBlocked');
  const steps = (await theCase(caseworker, appealId)).steps.map(({ kind }) => kind);
  expect(steps).toEqual(expect.arrayContaining(['transcriptBlocked', 'transcriptBlockLifted']));
});

test('a withdrawn appeal leaves the block, and one that is reopened after it was lifted sets it again [K2, K5]', async () => {
  const { candidate, caseworker } = await announcedAt();
  const appealId = await fileAppeal(app(), candidate);
  await withdraw(candidate.personId, appealId);
  expect((await theCase(caseworker, appealId)).transcriptBlocks).toMatchObject([{ liftedAt: null }]);
  await lift(caseworker, appealId);
  await reopen(candidate.personId, appealId);
  expect((await theCase(caseworker, appealId)).transcriptBlocks).toMatchObject([
    { number: 1, reason: 'Klagen er avgjort' },
    { number: 2, liftedAt: null },
  ]);
  await withdraw(candidate.personId, appealId);
  await reopen(candidate.personId, appealId);
  expect((await theCase(caseworker, appealId)).transcriptBlocks).toHaveLength(2);
});

test('an appeal that the office registers sets the block too [K1, K5]', async () => {
  const { exam, candidate, caseworker } = await announcedAt();
  const { candidateNumber } = candidate;
  const body = { candidateNumber, arrivedOn: '2026-03-09', arrivedBy: 'paper', grounds: '' } as const;
  const registered = await app().call(caseworker, appealRoutes.registerAppeal, {
    params: { examId: exam.examId },
    body,
  });
  expect((await theCase(caseworker, registered.body.id)).transcriptBlocks).toHaveLength(1);
});

test('where the institution has no such rule, no transcript is withheld [K5]', async () => {
  const { candidate, caseworker } = await announcedAt('UiO');
  const appealId = await fileAppeal(app(), candidate);
  expect((await mine(candidate)).appeals[0]?.transcriptBlock).toBeNull();
  expect((await lift(caseworker, appealId)).refusal).toBe('transcriptNotBlocked');
});

test('a block never changes but by being lifted, once [K5]', async () => {
  const { candidate, caseworker } = await announcedAt();
  const appealId = await fileAppeal(app(), candidate);
  const change = (values: object) =>
    app().services.db.updateTable('transcript_block').set(values).where('appeal_id', '=', appealId).execute();
  const now = app().services.clock.now();
  await expect(change({ set_at: now.subtract({ hours: 1 }) })).rejects.toMatchObject({ code: '23000' });
  await lift(caseworker, appealId);
  await expect(change({ reason: 'En annen grunn' })).rejects.toMatchObject({ code: '23000' });
});

test('neither a candidate nor a grader lifts a block [K5, U7]', async () => {
  const { exam, candidate, caseworker } = await announcedAt();
  const appealId = await fileAppeal(app(), candidate);
  const { graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
  for (const by of [candidate.personId, ...graders]) expect((await lift(by, appealId)).status).not.toBe(200);
  expect((await theCase(caseworker, appealId)).transcriptBlocks).toMatchObject([{ liftedAt: null }]);
});

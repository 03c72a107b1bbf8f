import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { oralRoutes } from '@karakter/contract/results/oral/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { todayGroups } from '@karakter/domain/today/today';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { newGradingScene } from '../../../test/scenes/complaint/graded-again.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, decide, noticesTo } = appealScene(app);
const { takeUp, uphold } = complaintScene(app);
const { appointed, gradeAgain, check, announce } = newGradingScene(app);
type Made = Awaited<ReturnType<typeof announcedExam>>;

const oralPart = async (by: string, examId: string) =>
  (await app().call(by, oralRoutes.showOralPart, { params: { examId } })).body;
const linesOf = async (person: string, examId: string) => {
  const { body } = await app().call(person, todayRoutes.today);
  const lines = todayGroups.flatMap((group) => body[group]);
  return lines.flatMap((each) => (each.examId === examId ? [each.kind] : []));
};
const mine = async ({ candidate }: Made) =>
  (
    await app().call(candidate.personId, myExamsRoutes.showMyExam, {
      params: { candidacyId: candidate.candidacyId },
    })
  ).body.newOral;
const kindsTo = async (person: string) => (await noticesTo(person)).map(({ kind }) => kind);

/** An exam that an oral part follows, unless it is said that none does. */
async function made(follows = true): Promise<Made> {
  const scene = await announcedExam();
  const params = { examId: scene.exam.examId };
  await app().call(scene.exam.officer, oralRoutes.setOralPart, { params, body: { follows } });
  return scene;
}

/** The candidate's C becomes the grade on appeal. */
async function appealed(follows: boolean, grade: string): Promise<Made> {
  const scene = await made(follows);
  const { exam, candidate, caseworker } = scene;
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, grade);
  expect((await decide(exam.officer, appealId)).status).toBe(200);
  return scene;
}

const act = (scene: Made, by = scene.caseworker) => {
  const params = { examId: scene.exam.examId };
  const { candidateNumber } = scene.candidate;
  return {
    arrange: (arrangement: string) =>
      app().call(by, oralRoutes.arrangeNewOral, { params, body: { candidateNumber, arrangement } }),
    recordHeld: (heldOn: string) =>
      app().call(by, oralRoutes.recordNewOralHeld, { params, body: { candidateNumber, heldOn } }),
    cancel: (reason: string) =>
      app().call(by, oralRoutes.cancelNewOral, { params, body: { candidateNumber, reason } }),
  };
};

test('a written grade that is changed on appeal calls a new oral exam, which the office has until it was held (uhl. § 11-11(4)) [K10]', async () => {
  const scene = await appealed(true, 'B');
  const { exam, candidate, caseworker } = scene;
  expect(await kindsTo(candidate.personId)).toEqual(
    expect.arrayContaining(['appealDecided', 'newOralCalled']),
  );
  for (const person of [exam.officer, caseworker]) {
    expect(await kindsTo(person)).toContain('newOralToArrange');
    expect(await linesOf(person, exam.examId)).toContain('arrangeNewOral');
  }
  expect(await mine(scene)).toMatchObject({ state: 'called', arrangement: null });
  const { arrange, recordHeld } = act(scene);
  expect((await arrange('Torsdag 2. april kl. 10 i M 214.')).status).toBe(200);
  expect((await noticesTo(candidate.personId)).at(-1)).toEqual({
    kind: 'newOralArranged',
    data: { arrangement: 'Torsdag 2. april kl. 10 i M 214.' },
  });
  expect(await mine(scene)).toEqual({ state: 'arranged', arrangement: 'Torsdag 2. april kl. 10 i M 214.' });
  expect(await linesOf(exam.officer, exam.examId)).toContain('holdNewOral');
  expect((await recordHeld('2026-04-02')).refusal).toBe('newOralHeldInFuture');
  expect((await recordHeld('2026-03-01')).refusal).toBe('newOralHeldBeforeCall');
  await app().services.clock.moveTo(Temporal.Instant.from('2026-04-02T12:00:00Z'));
  expect((await recordHeld('2026-04-02')).status).toBe(200);
  expect((await oralPart(exam.officer, exam.examId)).newOrals).toMatchObject([
    { candidateNumber: candidate.candidateNumber, state: 'held', heldOn: '2026-04-02' },
  ]);
  const lines = await linesOf(exam.officer, exam.examId);
  expect(lines.filter((kind) => kind === 'holdNewOral' || kind === 'arrangeNewOral')).toEqual([]);
  expect((await arrange('En gang til.')).refusal).toBe('newOralHeldAlready');
});

test.each([
  ['the grade stands', true, 'C'],
  ['no oral part follows', false, 'B'],
] as const)('none is called where %s [K10]', async (_, follows, grade) => {
  const scene = await appealed(follows, grade);
  expect(await kindsTo(scene.candidate.personId)).not.toContain('newOralCalled');
  expect((await oralPart(scene.exam.officer, scene.exam.examId)).newOrals).toEqual([]);
  expect((await act(scene).arrange('Kl. 10.')).refusal).toBe('newOralNotCalled');
});

test('a new grading after a formal error calls one too, where it changed the grade; cancelled, the candidate reads why [K8, K10]', async () => {
  const scene = await made();
  const { candidate, caseworker } = scene;
  const id = await fileComplaint(app(), candidate);
  await takeUp(caseworker, id);
  await uphold(caseworker, id);
  const graders = await appointed(caseworker, id);
  await gradeAgain(graders, candidate.candidateNumber, 'A');
  await check(caseworker, id);
  await announce(caseworker, id);
  expect(await mine(scene)).toMatchObject({ state: 'called' });
  expect((await act(scene).cancel('Kandidaten vil ikke ha ny prøve.')).status).toBe(200);
  expect((await noticesTo(candidate.personId)).at(-1)).toEqual({
    kind: 'newOralCancelled',
    data: { reason: 'Kandidaten vil ikke ha ny prøve.' },
  });
  expect((await act(scene).recordHeld('2026-03-10')).refusal).toBe('newOralCancelledAlready');
});

test('a grader can neither see nor arrange it [U7]', async () => {
  const scene = await appealed(true, 'B');
  const grader = scene.exam.graders[0];
  expect([403, 404]).toContain((await act(scene, grader).arrange('Kl. 10.')).status);
  const params = { examId: scene.exam.examId };
  const seen = await app().call(grader, oralRoutes.showOralPart, { params });
  expect([403, 404]).toContain(seen.status);
});

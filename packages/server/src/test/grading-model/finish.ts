import { feesRoutes } from '@karakter/contract/fees/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { holdRoutes } from '@karakter/contract/results/holds';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { expect } from 'vitest';
import { decideAs, scoringFor } from '../scenes/deciding/faulty-key.ts';
import { signAsShown } from '../scenes/deciding/signing.ts';
import { confirm, reason, write } from './attempts.ts';
import { feeAttempts } from './beside-attempts.ts';
import { expectOnlyAnnounced } from './candidates.ts';
import { disputeAttempts } from './office-attempts.ts';
import { membersOf, placeOf, type Scene, type Script, thirdOf } from './scene.ts';
import { phasesOf } from './stored.ts';

/** The head decides what is declared, and the exam office replaces those who are disqualified [U6]. */
async function settleGrounds(scene: Scene): Promise<void> {
  const { app, exam, head, seats } = scene;
  const params = { examId: exam.examId };
  const see = async () =>
    (await app.call(head, impartialityRoutes.seeDeclaredGrounds, { params })).body.cases;
  for (const { caseId, state } of await see()) {
    const body = { ...reason, isPartial: false };
    if (state === 'declared')
      await app.call(head, impartialityRoutes.decideImpartiality, { params: { ...params, caseId }, body });
  }
  for (const { state, graderId: personId, commissionId } of await see()) {
    if (state !== 'disqualified') continue;
    const successor = await seats.comer();
    scene.everGraders.push(successor.personId);
    const leaving = { personId, reason: 'notImpartial', workStands: false, successor } as const;
    await seats.replace({ ...exam, commissionId }, leaving);
  }
}

/** A change of the scoring that waits is declined, and each grade that a change speaks against is kept [G4]. */
async function settleScoring(scene: Scene): Promise<void> {
  const { app, exam, commissions } = scene;
  for (const commissionId of commissions) {
    for (const member of await membersOf(scene, commissionId)) {
      await decideAs(app, { ...exam, commissionId }, member, 'decline', reason.reason);
      await decideAs(app, { ...exam, commissionId }, member, 'withdraw');
      for (const { id: rescoredId } of (await scoringFor(app, { ...exam, commissionId }, member)).toDecide ??
        [])
        await app.call(member, scoringRoutes.keepGrade, {
          params: { commissionId, rescoredId },
          body: reason,
        });
    }
  }
}

/** A member does what the page still offers: writes, confirms, declares, decides. */
async function actAs(scene: Scene, member: string, params: Script, script: number): Promise<void> {
  const { app } = scene;
  const seen = await app.call(member, gradingRoutes.showScript, { params });
  const allowed: readonly string[] = seen.status === 200 ? seen.body.allowed : [];
  const body = { ...reason, grade: 'C' };
  // Who may confirm what is written writes no more: a change of a shared assessment asks all others again.
  if (allowed.includes('save') && !allowed.includes('confirm'))
    await write(scene, member, params, script, 'C');
  if (allowed.includes('save') || allowed.includes('confirm')) await confirm(scene, member, params);
  if (allowed.includes('declareDisagreement'))
    await app.call(member, decidingRoutes.declareDisagreement, { params, body: reason });
  if (allowed.includes('decide')) await app.call(member, decidingRoutes.decideGrade, { params, body });
}

/** Every member of the answer's commission does what is left, and then a third grader, where one is to decide. */
async function onward(scene: Scene, script: number): Promise<void> {
  const params = await placeOf(scene, script);
  for (const member of await membersOf(scene, params.commissionId))
    await actAs(scene, member, params, script);
  const [phase] = (await phasesOf(scene)).slice(script, script + 1);
  if (phase?.phase !== 'disputed') return;
  const appointed = await disputeAttempts.appointThird(scene, { kind: 'appointThird', script });
  await appointed?.send();
  const third = await thirdOf(scene, script);
  if (!third) return;
  await write(scene, third.personId, third.at, script, 'C');
  await confirm(scene, third.personId, third.at);
  await scene.app.jobs.settle();
}

/** Each grader claims what is left and what was returned, and the exam office pays it [G14]. */
async function settleFees(scene: Scene): Promise<void> {
  const { app, exam } = scene;
  for (const seat of (await membersOf(scene, exam.commissionId)).keys())
    await (await feeAttempts.claimFee(scene, { kind: 'claimFee', seat }))?.send();
  for (const person of scene.everGraders) await claimAgain(scene, person);
  const unpaid = () =>
    app.services.db.selectFrom('fee_claim').select('state').where('exam_id', '=', exam.examId).execute();
  for (const _ of await unpaid())
    await (await feeAttempts.decideFee(scene, { kind: 'decideFee', command: 'approve' }))?.send();
  const claims = await unpaid();
  if (claims.length > 0) await (await feeAttempts.exportFees(scene, { kind: 'exportFees' }))?.send();
  expect((await unpaid()).filter(({ state }) => state !== 'exported')).toEqual([]);
}

/** A claim that was returned is sent in again as it was, also by a grader who has left. */
async function claimAgain({ app, exam }: Scene, person: string): Promise<void> {
  const params = { commissionId: exam.commissionId };
  const { status, body } = await app.call(person, feesRoutes.showMyFee, { params });
  const returned = status === 200 && body.claims.find(({ state }) => state === 'returned');
  if (!returned) return;
  const { claimed } = returned;
  const correction = claimed.correction || reason.reason;
  await app.call(person, feesRoutes.submitFeeClaim, { params, body: { ...claimed, correction } });
}

/** Once all is decided every member can sign, and none is left who has not [G17]. */
async function signAllOf(scene: Scene): Promise<void> {
  const { app } = scene;
  for (const commissionId of scene.commissions)
    for (const member of await membersOf(scene, commissionId)) {
      await signAsShown(app, { commissionId }, member);
      const { protocols } = (await app.call(member, protocolRoutes.listMyProtocols)).body;
      const own = protocols.filter((each) => each.commissionId === commissionId);
      expect(own.map(({ state }) => state)).toEqual(own.map(() => 'signed'));
    }
}

/** What is left before the check, with what each member is offered, by which a failed way out is understood. */
async function obstaclesOf(scene: Scene) {
  const { app, exam } = scene;
  const { body } = await app.call(exam.officer, resultsRoutes.showResults, {
    params: { examId: exam.examId },
  });
  const offered: string[] = [];
  for (const script of exam.candidates.keys()) {
    const params = await placeOf(scene, script);
    for (const member of await membersOf(scene, params.commissionId)) {
      const seen = await app.call(member, gradingRoutes.showScript, { params });
      const { state, allowed } = seen.body;
      offered.push(
        `${script} ${scene.everGraders.indexOf(member)}: ${seen.refusal ?? `${state} ${allowed}`}`,
      );
    }
  }
  return { obstacles: body.obstacles, offered };
}

/**
 * Whatever has happened, people who do only what the pages offer them bring every candidate to an announced grade: there
 * is no state without a way out [G19].
 */
export async function finish(scene: Scene): Promise<void> {
  const { app, exam } = scene;
  const params = { examId: exam.examId };
  await app.jobs.settle();
  for (let round = 0; round < 4; round += 1) {
    await settleGrounds(scene);
    await settleScoring(scene);
    for (const script of exam.candidates.keys()) await onward(scene, script);
  }
  await signAllOf(scene);
  await settleFees(scene);
  await app.call(exam.officer, resultsRoutes.checkResults, { params });
  const { obstacles, offered } = await obstaclesOf(scene);
  expect(obstacles, `no way to the check:\n${offered.join('\n')}`).toEqual([]);
  await expectOnlyAnnounced(scene);
  await app.call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  await expectOnlyAnnounced(scene);
  for (const { candidacyId } of exam.candidates)
    await app.call(exam.officer, holdRoutes.releaseGrade, {
      params: { ...params, candidacyId },
      body: reason,
    });
  await expectAnnounced(scene);
}

async function expectAnnounced(scene: Scene): Promise<void> {
  const { app, exam } = scene;
  const params = { examId: exam.examId };
  const phases = await phasesOf(scene);
  expect(phases.map(({ phase }) => phase)).toEqual(exam.candidates.map(() => 'agreed'));
  const { entries } = (await app.call(exam.officer, resultsRoutes.showProtocol, { params })).body;
  const standing = entries.filter(({ replaced }) => !replaced);
  const grades = exam.candidates.map(({ candidateNumber }, index) => [candidateNumber, phases[index]?.grade]);
  expect(standing.map(({ candidateNumber, grade }) => [candidateNumber, grade]).toSorted()).toEqual(
    grades.toSorted(),
  );
  const { body } = await app.call(exam.officer, resultsRoutes.showResults, { params });
  expect(body).toMatchObject({ state: 'announced' });
  const held = await app.call(exam.officer, holdRoutes.seeHeldGrades, { params });
  expect(held.body.holds.filter(({ released }) => released === null)).toEqual([]);
}

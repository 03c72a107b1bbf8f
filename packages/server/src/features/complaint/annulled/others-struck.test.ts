import { appealRoutes } from '@karakter/contract/appeal/routes';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { newGradingScene } from '../../../test/scenes/complaint/graded-again.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, noticesTo, theCase } = appealScene(app);
const { theComplaint, takeUp, uphold, disagree, boardDecides } = complaintScene(app);
const { theNewGrading, appointed, gradeAgain, check, announce } = newGradingScene(app);
type Candidate = { personId: string; candidacyId: string };
const myExamOf = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;

/** Three candidates; the first has complained, and the case is in hand. */
async function inHand() {
  const scene = await announcedExam(3);
  const [, second, third] = scene.exam.candidates;
  if (!second || !third) throw new Error('three candidates');
  const id = await fileComplaint(app(), scene.candidate);
  await takeUp(scene.caseworker, id);
  return { ...scene, second, third, id };
}

describe('an error that struck others too (uhl. § 11-9(4)) [K8]', () => {
  test('annuls their grades in the same decision, tells each, and leaves all others alone', async () => {
    const { candidate, caseworker, second, third, id } = await inHand();
    const { body } = await app().call(caseworker, complaintRoutes.listOthersStruck, {
      params: { complaintId: id },
    });
    expect(body.candidates.map(({ candidacyId }) => candidacyId)).toEqual([
      second.candidacyId,
      third.candidacyId,
    ]);
    expect((await uphold(caseworker, id, 'newGrading', 'all')).refusal).toBe('othersStruckMissing');
    expect((await uphold(caseworker, id, 'newGrading', 'all', [candidate.candidacyId])).status).toBe(404);
    expect((await theComplaint(caseworker, id)).state).toBe('inHand');
    expect((await uphold(caseworker, id, 'newGrading', 'all', [second.candidacyId])).status).toBe(200);
    expect((await noticesTo(second.personId)).at(-1)).toMatchObject({
      kind: 'gradeAnnulled',
      data: { remedy: 'newGrading' },
    });
    expect((await noticesTo(third.personId)).map(({ kind }) => kind)).not.toContain('gradeAnnulled');
    expect((await myExamOf(second)).isAnnulled).toBe(true);
    expect((await myExamOf(third)).isAnnulled).toBe(false);
    expect((await mine(second)).filing).toMatchObject({ open: false });
  });

  test('is graded again for all of them, and each may appeal the new grade', async () => {
    const { candidate, caseworker, second, id } = await inHand();
    await uphold(caseworker, id, 'newGrading', 'all', [second.candidacyId]);
    const graders = await appointed(caseworker, id);
    await gradeAgain(graders, candidate.candidateNumber, 'B');
    expect((await theNewGrading(caseworker, id)).step).toBe('grade');
    await gradeAgain(graders, second.candidateNumber, 'D');
    await check(caseworker, id);
    await announce(caseworker, id);
    for (const [each, grade] of [
      [candidate, 'B'],
      [second, 'D'],
    ] as const) {
      expect(await myExamOf(each)).toMatchObject({ grade, gradeKind: 'newGrading', isAnnulled: false });
      expect((await mine(each)).filing).toEqual({ open: true, late: false });
      expect((await noticesTo(each.personId)).at(-1)?.kind).toBe('newGradeAnnounced');
    }
    await fileAppeal(app(), second);
    // One whom the error struck can complain too.
    await fileComplaint(app(), second);
  });

  test('is never for others where the board decides (5)', async () => {
    const { caseworker, second, id } = await inHand();
    await disagree(caseworker, id);
    await boardDecides(caseworker, id, { outcome: 'upheld', remedy: 'newGrading' });
    expect((await theNewGrading(caseworker, id)).candidates).toHaveLength(1);
    expect((await myExamOf(second)).isAnnulled).toBe(false);
  });
});

describe('open cases about a grade that is annulled [K8, K12]', () => {
  test('an appeal lapses at once, also from its graders, with a notice; the new grade can be appealed', async () => {
    const { exam, candidate, caseworker, second, id } = await inHand();
    const appealId = await fileAppeal(app(), second);
    const graders = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await uphold(caseworker, id, 'newGrading', 'all', [second.candidacyId]);
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'lapsed' });
    expect((await noticesTo(second.personId)).map(({ kind }) => kind).slice(-2)).toEqual([
      'caseLapsed',
      'gradeAnnulled',
    ]);
    const left = await app()
      .services.db.selectFrom('commission_candidacy')
      .select('candidacy_id')
      .where('commission_id', '=', graders.commissionId)
      .execute();
    expect(left).toEqual([]);
    const withdrawn = await app().call(second.personId, appealRoutes.withdrawAppeal, {
      params: { appealId },
    });
    expect(withdrawn.refusal).toBe('appealLapsedAlready');
    const again = await appointed(caseworker, id);
    for (const each of [candidate, second]) await gradeAgain(again, each.candidateNumber, 'C');
    await check(caseworker, id);
    await announce(caseworker, id);
    expect(await fileAppeal(app(), second)).not.toBe(appealId);
  });

  test('an explanation that is owed lapses, and the new grade can be explained', async () => {
    const { exam, candidate, caseworker, id } = await inHand();
    const params = { candidacyId: candidate.candidacyId };
    await app().call(candidate.personId, explanationRoutes.requestExplanation, { params });
    await uphold(caseworker, id, 'newGrading');
    const { explanations } = await myExamOf(candidate);
    expect(explanations).toMatchObject([{ state: 'lapsed', late: false }]);
    const [owed] = explanations;
    const saved = await app().call(exam.graders[0], explanationRoutes.saveExplanation, {
      params: { explanationId: owed?.id ?? '' },
      body: { guidelines: 'a', assessment: 'b', overall: 'c', version: 1 },
    });
    expect(saved.refusal).toBe('explanationLapsedAlready');
    const graders = await appointed(caseworker, id);
    await gradeAgain(graders, candidate.candidateNumber, 'A');
    await check(caseworker, id);
    await announce(caseworker, id);
    const asked = await app().call(candidate.personId, explanationRoutes.requestExplanation, { params });
    expect(asked.status).toBe(200);
    expect((await myExamOf(candidate)).explanations.at(-1)).toMatchObject({ state: 'requested' });
  });
});

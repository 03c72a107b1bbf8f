import { appealRoutes } from '@karakter/contract/appeal/routes';
import { appealReasonsRoutes } from '@karakter/contract/grading/appeal-reasons';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import {
  fileAppeal,
  formAppealCommission,
  gradeAppeal,
  type TestAppealCommission,
} from '../../../test/scenes/appealed.ts';
import { testUnitId } from '../../../test/scenes/people.ts';
import { planTestRule } from '../../../test/scenes/rules/planned.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide } = appealScene(app);

/** The rule is withdrawn. */
const askForNone = () =>
  sql`insert into planned_rule_decision (rule_id, proposed_by, kind, decided_by, decided_at)
    select d.rule_id, d.proposed_by, 'withdrawn', d.decided_by, now()
    from planned_rule_decision d join planned_rule p on p.id = d.rule_id
    where p.unit_id = ${testUnitId} and d.kind = 'approved'`.execute(app().services.db);

/** The institution's letters give the new graders' reasons, which no known one's do. */
beforeAll(() => planTestRule(app(), 'decisionLetter', { withReasons: true, legalBasis: 'MED § 1' }));

async function graded(grade = 'B') {
  const scene = await announcedExam();
  const { exam, candidate, caseworker } = scene;
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, grade);
  return { ...scene, appealId, commission };
}

type Place = { commission: TestAppealCommission; candidate: { candidateNumber: number } };
const paramsOf = ({ commission: { commissionId }, candidate: { candidateNumber } }: Place) => ({
  commissionId,
  candidateNumber,
});

async function give(place: Place, text: string, after = 0, by = place.commission.graders[0]) {
  const body = { after, text };
  const answer = await app().call(by, appealReasonsRoutes.giveAppealReasons, {
    params: paramsOf(place),
    body,
  });
  await app().jobs.settle();
  return answer;
}

test('where the rules ask for reasons, the grade waits for them, and letter and page have them after the decision [K5]', async () => {
  const at = await graded();
  const { exam, candidate, caseworker, appealId } = at;
  expect(await theCase(caseworker, appealId)).toMatchObject({
    state: 'inGrading',
    reasons: { areAsked: true, text: null },
  });
  expect((await give(at, 'Drøftingen er grundig.\n\nKildene brukes godt.')).status).toBe(200);
  expect(await theCase(caseworker, appealId)).toMatchObject({
    state: 'graded',
    reasons: { text: expect.stringContaining('grundig') },
  });
  expect((await mine(candidate)).appeals[0]?.reasons).toBeNull();
  await decide(exam.officer, appealId);
  await app().jobs.settle();
  expect((await mine(candidate)).appeals[0]?.reasons).toContain('Drøftingen er grundig.');
  const letter = await app().call(candidate.personId, appealRoutes.myDecisionLetter, {
    params: { appealId },
  });
  const { text } = await extractText(await getDocumentProxy(letter.body.bytes), { mergePages: true });
  expect(text).toContain('Sensorenes begrunnelse');
  expect(text).toContain('Kildene brukes godt.');
});

test('the last reasons count until the decision; a colleague’s that came meanwhile are not written over [K5]', async () => {
  const at = await graded();
  const { exam, candidate, appealId, commission } = at;
  await give(at, 'Første utkast.');
  expect((await give(at, 'Skrevet samtidig.', 0, commission.graders[1])).refusal).toBe('changedMeanwhile');
  expect((await give(at, 'Ferdig begrunnelse.', 1, commission.graders[1])).status).toBe(200);
  await decide(exam.officer, appealId);
  expect((await mine(candidate)).appeals[0]?.reasons).toBe('Ferdig begrunnelse.');
  expect((await give(at, 'For sent.', 2)).status).not.toBe(200);
  expect((await mine(candidate)).appeals[0]?.reasons).toBe('Ferdig begrunnelse.');
});

test('reasons wait for the agreed grade, and only the appeal’s graders give and see them [K4, K5]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  const at = { commission, candidate };
  expect((await give(at, 'For tidlig.')).refusal).toBe('reasonsBeforeGrade');
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
  await give(at, 'Begrunnelse.');
  const [earlier] = exam.graders;
  expect((await give(at, 'Fra en annen.', 1, earlier)).status).toBe(404);
  const seen = await app().call(commission.graders[1], gradingRoutes.showScript, { params: paramsOf(at) });
  expect(seen.body.reasons).toEqual({ text: 'Begrunnelse.', given: 1, mayGive: true });
  const [first] = exam.graders;
  const ordinary = { commissionId: exam.commissionId, candidateNumber: candidate.candidateNumber };
  const script = await app().call(first, gradingRoutes.showScript, { params: ordinary });
  expect(script.body.reasons).toBeNull();
});

test('reasons for a grade two or more away are not given as the reasons for the decision [K5, K6]', async () => {
  const at = await graded('A');
  await give(at, 'Begrunnelse for A.');
  expect((await theCase(at.caseworker, at.appealId)).state).toBe('needsNewAssessment');
  expect((await mine(at.candidate)).appeals[0]?.reasons).toBeNull();
});

test('where the rules ask for none, nothing waits and none can be given [K5]', async () => {
  await askForNone();
  const at = await graded('B');
  expect(await theCase(at.caseworker, at.appealId)).toMatchObject({
    state: 'graded',
    reasons: { areAsked: false, text: null },
  });
  expect((await give(at, 'Uspurt.')).refusal).toBe('reasonsNotAsked');
});

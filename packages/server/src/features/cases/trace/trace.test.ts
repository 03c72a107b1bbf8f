import { appealRoutes } from '@karakter/contract/appeal/routes';
import { traceRoutes } from '@karakter/contract/cases/traces';
import { replayed } from '@karakter/domain/rules/trace/decision-trace';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { tracesOf } from '../../exam/trace/store.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, decide, withdraw, reopen } = appealScene(app);

const ofCase = async (by: string, caseId: string) =>
  app().call(by, traceRoutes.seeDecisionTraces, { params: { kind: 'appeal', caseId } });
const own = (by: string, candidacyId: string) =>
  app().call(by, traceRoutes.seeMyTraces, { params: { candidacyId } });
const kept = (examId: string) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'read' }, (tx) => tracesOf(tx, examId));

test('a decided appeal keeps its events, rules and deadlines, and candidate and office read the same [K5, K9]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
  await decide(exam.officer, appealId);
  const seen = (await ofCase(caseworker, appealId)).body.traces;
  const decided = seen.find(({ decision }) => decision === 'appealDecided');
  expect(decided).toMatchObject({
    decidedAs: 'examOffice',
    isJudged: true,
    events: [{ kind: 'announced' }, { kind: 'appealFiled' }, { kind: 'appealDecided' }],
    deadlines: { formalComplaint: { kind: 'running', lastDay: '2026-03-30', legalBasis: 'uhl. § 11-9(1)' } },
  });
  expect(decided?.ruleSet).toMatch(/^[0-9a-f]{64}$/);
  expect(decided?.rules).toContainEqual(
    expect.objectContaining({
      parameter: 'proceduralComplaint',
      value: { period: { weeks: 3 } },
      law: 'LOV-2024-03-08-9',
    }),
  );
  expect((await own(candidate.personId, candidate.candidacyId)).body.traces).toEqual(seen);
});

test('announcing leaves one trace, however many candidates it reaches; replaying any trace gives its dates [R1]', async () => {
  const { exam, candidate, caseworker } = await announcedExam(3);
  const appealId = await fileAppeal(app(), candidate);
  await withdraw(candidate.personId, appealId);
  await reopen(candidate.personId, appealId);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
  await decide(exam.officer, appealId);
  const traces = await kept(exam.examId);
  expect(traces.map(({ decision, decided_as }) => [decision, decided_as])).toEqual([
    ['gradesAnnounced', 'examOffice'],
    ['appealWithdrawn', 'candidate'],
    ['appealReopened', 'candidate'],
    ['appealDecided', 'examOffice'],
  ]);
  for (const { content } of traces) expect(replayed(content)).toEqual(content.deadlines);
  const { db } = app().services;
  const events = await db
    .selectFrom('event')
    .select(['number', 'kind'])
    .where('exam_id', '=', exam.examId)
    .execute();
  for (const { number, decision } of traces)
    expect(events.find((event) => Number(event.number) === number)?.kind).toBe(decision);
});

test('a late appeal that is dismissed says that a person judged, and by which rule it can be appealed [K1]', async () => {
  const { candidate, caseworker } = await announcedExam();
  await app().services.clock.moveTo(Temporal.Instant.from('2026-04-20T09:00:00Z'));
  const appealId = await fileAppeal(app(), candidate);
  const body = { reason: 'Fristen er oversittet.' };
  await app().call(caseworker, appealRoutes.dismissLateAppeal, { params: { appealId }, body });
  const { traces } = (await ofCase(caseworker, appealId)).body;
  const dismissed = traces.find(({ decision }) => decision === 'appealDismissed');
  expect(dismissed).toMatchObject({ decidedAs: 'caseworker', isJudged: true });
  expect(dismissed?.rules.map(({ parameter }) => parameter)).toContain('dismissalAppeal');
});

test('another candidate and the appeal’s graders read no trace, and a trace never changes [K4, U7]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const appealId = await fileAppeal(app(), candidate);
  const { graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
  const other = exam.candidates[1]?.personId ?? '';
  expect((await own(other, candidate.candidacyId)).status).toBe(404);
  for (const by of [...graders, ...exam.graders]) {
    expect((await ofCase(by, appealId)).status).toBeGreaterThanOrEqual(400);
    expect((await own(by, candidate.candidacyId)).status).toBeGreaterThanOrEqual(400);
  }
  const { db } = app().services;
  const change = db
    .updateTable('decision_trace')
    .set({ rule_set: '0'.repeat(64) })
    .execute();
  await expect(change).rejects.toMatchObject({ code: '23000' });
});

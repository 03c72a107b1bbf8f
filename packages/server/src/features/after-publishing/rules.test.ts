import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import {
  addChangeableExam,
  type ChangeableExam,
  changeRules,
  previewRules,
} from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-02-27T08:00:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** On the Friday before the exam. */
beforeEach(() => at('2026-02-27T08:00:00Z'));

const factsOf = async ({ officer, examId }: ChangeableExam) =>
  (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body.facts;

describe('other form and rules for a published exam [P14]', () => {
  test('are shown first, with whom they matter to, and change nothing yet', async () => {
    const exam = await addChangeableExam(app());
    const { body } = await previewRules(app(), exam, { scale: 'pass-fail', confirming: 'allCandidates' });
    expect(body.changes).toEqual([
      { fact: 'scale', before: 'A-F', after: 'pass-fail' },
      { fact: 'confirming', before: 'eachCandidate', after: 'allCandidates' },
    ]);
    expect(body.told).toEqual([
      { who: 'candidates', count: 3 },
      { who: 'coordinators', count: 1 },
      { who: 'graders', count: 2 },
    ]);
    expect(body.mails[0]?.body).toContain('Karakterskala: A–F → Bestått / ikke bestått');
    expect(body.mails[0]?.body).not.toContain('Sensorene ser');
    expect(JSON.stringify(body)).not.toContain('Hemmelig');
    expect(await factsOf(exam)).toMatchObject({ scale: 'A-F' });
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
  });

  test('are told to those they matter to, with before and after, and logged with the reason', async () => {
    const exam = await addChangeableExam(app());
    const { examId, officer, candidates } = exam;
    const given = { supervised: false, confirming: 'allCandidates', explanation: 'Skrives hjemme.' } as const;
    expect((await changeRules(app(), exam, given)).status).toBe(200);
    expect(await factsOf(exam)).toMatchObject({ supervised: false, confirming: 'allCandidates' });
    const [toCandidate] = await noticesOf(app(), { examId, personId: candidates[0].personId });
    const supervised = { fact: 'supervised', before: 'true', after: 'false' };
    expect(toCandidate).toMatchObject({
      kind: 'examRulesChanged',
      data: { reason: 'factsWrong', explanation: 'Skrives hjemme.', changes: [supervised] },
    });
    for (const personId of [exam.invigilator, exam.coordinator, ...exam.graders]) {
      const [told] = await noticesOf(app(), { examId, personId });
      expect(told?.kind).toBe('examRulesChangedForStaff');
      expect(JSON.stringify(told?.data)).not.toContain('hjemme');
    }
    const params = { examId };
    const { body: history } = await app().call(officer, planningRoutes.examHistory, { params });
    const reveal = { field: 'confirming', before: 'eachCandidate', after: 'allCandidates' };
    expect(history.events[0]).toMatchObject({
      kind: 'examRulesChanged',
      data: {
        reason: 'factsWrong',
        reached: 3,
        changes: [reveal, { field: 'supervised', before: 'true', after: 'false' }],
      },
    });
    const { body } = await app().call(officer, changingRoutes.seeChanging, { params });
    expect(body.made).toMatchObject([
      { kind: 'rules', reason: 'factsWrong', explanation: 'Skrives hjemme.' },
    ]);
  });

  test('what only graders see is told to them alone, and the course plan’s scheme to no one', async () => {
    const exam = await addChangeableExam(app());
    await changeRules(app(), exam, { confirming: 'allCandidates' });
    expect(
      (await noticesOf(app(), { examId: exam.examId })).map(({ person_id }) => person_id).sort(),
    ).toEqual([...exam.graders].sort());
    const before = (await noticesOf(app(), { examId: exam.examId })).length;
    const scheme = { confirming: 'allCandidates', planGraders: 3, planBasis: 'Emneplanen' } as const;
    expect((await changeRules(app(), exam, scheme)).status).toBe(200);
    expect(await noticesOf(app(), { examId: exam.examId })).toHaveLength(before);
  });
});

describe('other form and rules are refused, and nothing changes [P14]', () => {
  test.each<[string, Parameters<typeof changeRules>[2], string]>([
    ['appeals of what cannot be graded again', { form: 'oral', recheckable: false }, 'examFactsFaulty'],
    ['credits that do not exist', { credits: 7.3 }, 'examFactsFaulty'],
    ['what holds already', {}, 'changeChangesNothing'],
    ['a reason without words', { scale: 'pass-fail', reason: 'other' }, 'changeNeedsReason'],
  ])('%s', async (_, given, refusal) => {
    const exam = await addChangeableExam(app());
    const before = await factsOf(exam);
    expect((await changeRules(app(), exam, given)).refusal).toBe(refusal);
    expect(await factsOf(exam)).toEqual(before);
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
  });

  test('once a candidate has begun, with what can be done instead', async () => {
    const exam = await addChangeableExam(app());
    await at('2026-03-02T08:00:00Z');
    const [own] = exam.candidates;
    await app().call(own.personId, sittingRoutes.openPaper, { params: { candidacyId: own.candidacyId } });
    const refused = await changeRules(app(), exam, { scale: 'pass-fail' }, '0'.repeat(64));
    expect(refused).toMatchObject({ status: 409, refusal: 'examHasBegun' });
  });

  test('of an exam that is planned or checked', async () => {
    const exam = await addChangeableExam(app());
    for (const state of ['planned', 'checked']) {
      await sql`update exam set state = ${state} where id = ${exam.examId}`.execute(app().services.db);
      expect((await previewRules(app(), exam, { scale: 'pass-fail' })).refusal).toBe('examPastThis');
    }
  });

  test('where another officer changed it since the look; of two at the same instant one is done', async () => {
    const exam = await addChangeableExam(app());
    const { seen } = (await previewRules(app(), exam, { scale: 'pass-fail' })).body;
    const both = await Promise.all([1, 2].map(() => changeRules(app(), exam, { scale: 'pass-fail' }, seen)));
    expect(both.map(({ refusal }) => refusal ?? 'done').sort()).toEqual(['changeChangesNothing', 'done']);
    const stale = await changeRules(app(), exam, { scale: 'pass-fail', supervised: false }, seen);
    expect(stale.refusal).toBe('changedMeanwhile');
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'examRulesChanged' })).toHaveLength(3);
  });

  test('a candidate opens at the same instant: the rules are as they were, or the paper opens under the new ones', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    await at('2026-03-02T07:59:00Z');
    const { seen } = (await previewRules(app(), exam, { scale: 'pass-fail' })).body;
    await at('2026-03-02T08:00:00Z');
    const params = { candidacyId: own.candidacyId };
    const [opened, changed] = await Promise.all([
      app().call(own.personId, sittingRoutes.openPaper, { params }),
      changeRules(app(), exam, { scale: 'pass-fail' }, seen),
    ]);
    expect([opened.status, changed.refusal]).toEqual([200, 'examHasBegun']);
  });
});

import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { holdRoutes } from '@karakter/contract/results/holds';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds } from '../../../test/log.ts';
import {
  announcingScene,
  beforeDue,
  dueMorning,
  nextMorning,
  waits,
} from '../../../test/scenes/due/announcing-scene.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';

const app = useTestApp(beforeDue);
const { begin, inInstitution, see, check, isAnnounced, told, gradeMails, isOnFirstPage } =
  announcingScene(app);
beforeEach(begin);

const params = ({ examId }: TestExam) => ({ examId });
const plan = (exam: TestExam, at: string) =>
  app().call(exam.officer, resultsRoutes.announceGrades, { params: params(exam), body: { at } });
const choose = (exam: TestExam, bySelf: boolean, reason = 'Sensuren er påklaget.') =>
  app().call(exam.officer, resultsRoutes.chooseAnnouncing, {
    params: params(exam),
    body: { bySelf, reason },
  });

describe('checked grades whose day has come [R1]', () => {
  it('are announced once on the first working day after they are due, as the office saw beforehand', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    expect((await see(exam)).bySelf).toEqual({
      off: null,
      times: [{ commission: null, at: '2026-03-24T07:00:00Z' }],
    });
    await app().moveTo('2026-03-23T10:00:00Z');
    expect(await isAnnounced(exam)).toBe(false);
    await app().moveTo(dueMorning);
    await app().moveTo(nextMorning);
    expect(await see(exam)).toMatchObject({ announcedAt: dueMorning, bySelf: null });
    for (const { personId } of exam.candidates)
      expect(await gradeMails(personId)).toEqual(['gradeAnnounced']);
    expect((await eventKinds(app(), exam.examId)).filter((kind) => kind === 'gradesAnnounced')).toHaveLength(
      1,
    );
    expect(await told(exam.officer)).toEqual([]);
  });

  it('are announced once for mornings on which Karakter did not run, and never on a Saturday', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    await app().moveTo('2026-03-28T10:00:00Z');
    expect(await isAnnounced(exam)).toBe(false);
    await app().moveTo('2026-03-30T10:00:00Z');
    expect(await isAnnounced(exam)).toBe(true);
  });

  it('are left to people where the institution’s rules say so, and then nothing can be turned off', async () => {
    await inInstitution('HVL');
    const exam = await addGradedExam(app());
    await check(exam);
    await app().moveTo(dueMorning);
    expect(await see(exam)).toMatchObject({ announcedAt: null, bySelf: null });
    expect((await choose(exam, false)).status).toBe(404);
  });

  it('are left alone where another time is planned, and announced after the plan is cancelled', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    const at = '2026-04-15T07:00:00Z';
    await plan(exam, at);
    expect((await see(exam)).bySelf).toEqual({ off: null, times: [] });
    await app().moveTo(dueMorning);
    expect(await isAnnounced(exam)).toBe(false);
    const body = { plannedAt: at };
    await app().call(exam.officer, resultsRoutes.cancelAnnouncement, { params: params(exam), body });
    expect((await see(exam)).bySelf?.times).toEqual([{ commission: null, at: '2026-03-25T07:00:00Z' }]);
    await app().moveTo(nextMorning);
    expect(await isAnnounced(exam)).toBe(true);
  });

  it('are announced without one that is held back, whose candidate is told only that it is', async () => {
    const exam = await addGradedExam(app());
    const [held, other] = exam.candidates;
    const of = { examId: exam.examId, candidacyId: held?.candidacyId ?? '' };
    const body = { reason: 'Mistanke om fusk.' };
    await app().call(exam.officer, holdRoutes.holdGrade, { params: of, body });
    await check(exam);
    await app().moveTo(dueMorning);
    expect(await gradeMails(held?.personId ?? '')).toEqual(['gradeHeldBack']);
    expect(await gradeMails(other?.personId ?? '')).toEqual(['gradeAnnounced']);
  });

  it('are not announced in a cancelled exam, and the office is told nothing of it', async () => {
    const exam = await addGradedExam(app());
    await app()
      .services.db.updateTable('exam')
      .set({ state: 'cancelled', cancelled_at: Temporal.Instant.from(beforeDue) })
      .where('id', '=', exam.examId)
      .execute();
    await app().moveTo(dueMorning);
    expect(await told(exam.officer)).toEqual([]);
  });
});

describe('grades that are not checked on their day [R1]', () => {
  it('are told to the office once, by mail and on its first page, and announced the working morning after the check', async () => {
    const exam = await addGradedExam(app());
    await app().moveTo(dueMorning);
    await app().moveTo(nextMorning);
    expect(await told(exam.officer)).toEqual([waits('notChecked')]);
    expect(await isOnFirstPage(exam)).toBe(true);
    for (const grader of exam.graders) expect(await told(grader)).toEqual([]);
    await check(exam);
    expect(await isOnFirstPage(exam)).toBe(false);
    expect((await see(exam)).bySelf?.times).toEqual([{ commission: null, at: '2026-03-26T07:00:00Z' }]);
    await app().moveTo('2026-03-26T06:59:00Z');
    expect(await isAnnounced(exam)).toBe(false);
    await app().moveTo('2026-03-26T07:00:00Z');
    expect(await isAnnounced(exam)).toBe(true);
  });

  it('are not announced after a check was taken back', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    const body = { reason: 'Side to ble ikke lest.' };
    const at = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const sent = await app().call(exam.graders[0], decidingRoutes.sendBackGrade, { params: at, body });
    expect(sent.status).toBe(200);
    await app().moveTo(dueMorning);
    expect(await isAnnounced(exam)).toBe(false);
    expect(await told(exam.officer)).toEqual([waits('notChecked')]);
  });
});

describe('announcing by itself is turned off for an exam [R1]', () => {
  it('with a reason that is shown and logged, and on again', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    expect((await choose(exam, false, '')).status).toBe(400);
    for (const _ of ['sent', 'sent again']) expect((await choose(exam, false)).status).toBe(200);
    const { bySelf } = await see(exam);
    expect(bySelf).toMatchObject({ off: { reason: 'Sensuren er påklaget.', at: beforeDue }, times: [] });
    await app().moveTo(dueMorning);
    expect(await isAnnounced(exam)).toBe(false);
    expect(await told(exam.officer)).toEqual([]);
    expect((await choose(exam, true, 'Klagen er avgjort.')).status).toBe(200);
    await app().moveTo(nextMorning);
    expect(await isAnnounced(exam)).toBe(true);
    const kinds = (await eventKinds(app(), exam.examId)).filter((kind) => kind.startsWith('announcing'));
    expect(kinds).toEqual(['announcingTurnedOff', 'announcingTurnedOn']);
    expect((await choose(exam, false)).refusal).toBe('gradesAlreadyAnnounced');
  });
});

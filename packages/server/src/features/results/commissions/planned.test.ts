import { planningRoutes } from '@karakter/contract/exam/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addTwoCommissions } from '../../../test/scenes/deciding/two-commissions.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
const later = '2026-03-11T07:00:00Z';

const params = ({ examId }: TestExam) => ({ examId });
const see = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showResults, { params: params(exam) })).body;
const plans = async (exam: TestExam) => (await see(exam)).commissions.map(({ plannedFor }) => plannedFor);
const states = async (exam: TestExam) => (await see(exam)).commissions.map(({ results }) => results);
const check = (exam: TestExam, ...commissions: number[]) =>
  app().call(exam.officer, resultsRoutes.checkCommissions, { params: params(exam), body: { commissions } });
const plan = (exam: TestExam, at: string, ...commissions: number[]) =>
  app().call(exam.officer, resultsRoutes.announceCommissions, {
    params: params(exam),
    body: { commissions, at },
  });
const announceSecond = (exam: TestExam, at: string | null, seen: string) =>
  app().call(exam.officer, resultsRoutes.announceCommissions, {
    params: params(exam),
    body: { commissions: [2], at, plannedAt: { 2: seen } },
  });
const cancel = (exam: TestExam, number: number, plannedAt = later) =>
  app().call(exam.officer, resultsRoutes.cancelCommissionAnnouncement, {
    params: { ...params(exam), number },
    body: { plannedAt },
  });
const told = async ({ personId }: TestExam['candidates'][number]) =>
  (await noticesOf(app(), { personId })).map(({ kind }) => kind).filter((kind) => kind.startsWith('grade'));

/** The second commission has finished and is checked. */
async function checked() {
  await app().moveTo('2026-03-10T11:00:00Z');
  const scene = await addTwoCommissions(app());
  await check(scene.exam, 2);
  return scene;
}

describe('a commission is announced at a planned time [P4, R1]', () => {
  it('is shown, can be moved, and then reaches its candidates alone', async () => {
    const { exam, first, third } = await checked();
    expect((await plan(exam, '2026-03-10T15:00:00Z', 2)).status).toBe(200);
    expect((await announceSecond(exam, later, '2026-03-10T15:00:00Z')).status).toBe(200);
    expect(await plans(exam)).toEqual([null, later]);
    await app().moveTo('2026-03-11T06:59:00Z');
    await app().jobs.settle();
    expect(await told(first)).toEqual([]);
    await app().moveTo('2026-03-11T07:00:01Z');
    await app().jobs.settle();
    expect([await told(first), await told(third)]).toEqual([['gradeAnnounced'], []]);
    expect([await states(exam), await plans(exam)]).toEqual([
      ['open', 'announced'],
      [null, null],
    ]);
    const kinds = await eventKinds(app(), exam.examId);
    expect(kinds.filter((kind) => /^commission(Results|Announcement|Grades)/.test(kind))).toEqual([
      'commissionResultsChecked',
      'commissionAnnouncementPlanned',
      'commissionAnnouncementPlanned',
      'commissionGradesAnnounced',
    ]);
  });

  it('only where it could be announced at once, and at a time that is ahead', async () => {
    const { exam } = await checked();
    expect((await plan(exam, later, 1)).refusal).toBe('resultsNotChecked');
    expect((await plan(exam, '2026-03-10T10:00:00Z', 2)).refusal).toBe('announcementInPast');
    expect((await plan(exam, '2099-03-10T10:00:00Z', 2)).refusal).toBe('announcementTooFar');
    expect((await plan(exam, later, 9)).status).toBe(404);
    expect(await plans(exam)).toEqual([null, null]);
  });

  it('can be cancelled, and then does not happen', async () => {
    const { exam, first } = await checked();
    await plan(exam, later, 2);
    expect((await cancel(exam, 2)).status).toBe(200);
    expect((await cancel(exam, 2)).status).toBe(200);
    expect((await cancel(exam, 9)).status).toBe(404);
    expect(await plans(exam)).toEqual([null, null]);
    await app().moveTo('2026-03-11T07:00:01Z');
    await app().jobs.settle();
    expect(await told(first)).toEqual([]);
    const kinds = await eventKinds(app(), exam.examId);
    expect(kinds.filter((kind) => kind === 'commissionAnnouncementCancelled')).toHaveLength(1);
  });

  it('is not revived, moved or cancelled from a window that shows another plan than there is', async () => {
    const { exam } = await checked();
    const moved = '2026-03-12T07:00:00Z';
    await plan(exam, later, 2);
    await cancel(exam, 2);
    expect((await announceSecond(exam, moved, later)).refusal).toBe('announcementMoved');
    expect(await plans(exam)).toEqual([null, null]);
    await plan(exam, later, 2);
    expect((await plan(exam, moved, 2)).refusal).toBe('announcementMoved');
    expect((await announceSecond(exam, moved, later)).status).toBe(200);
    const refused = await cancel(exam, 2);
    expect([refused.status, refused.refusal]).toEqual([409, 'announcementMoved']);
    expect(await plans(exam)).toEqual([null, moved]);
  });

  it('lapses quietly where the commission was announced before, with the whole exam or by itself', async () => {
    const [whole, alone] = [await checked(), await checked()];
    for (const { exam } of [whole, alone]) await plan(exam, later, 2);
    for (const { candidateNumber } of [whole.third, whole.fourth])
      await gradeBoth(app(), whole.other, candidateNumber, 'D');
    const { exam } = whole;
    await app().call(exam.officer, resultsRoutes.checkResults, { params: params(exam) });
    const body = { at: null, withoutSignatures: null };
    expect(
      (await app().call(exam.officer, resultsRoutes.announceGrades, { params: params(exam), body })).status,
    ).toBe(200);
    expect((await announceSecond(alone.exam, null, later)).status).toBe(200);
    expect([await plans(exam), await plans(alone.exam)]).toEqual([
      [null, null],
      [null, null],
    ]);
    await app().moveTo('2026-03-11T07:00:01Z');
    await app().jobs.settle();
    expect([await told(whole.first), await told(alone.first)]).toEqual([
      ['gradeAnnounced'],
      ['gradeAnnounced'],
    ]);
  });

  it('is asked again when it is due: nothing is announced where the exam is to be announced together', async () => {
    const { exam, first } = await checked();
    await plan(exam, later, 2);
    const { body } = await app().call(exam.officer, planningRoutes.seeExam, { params: params(exam) });
    const together = { version: body.version, facts: { ...body.facts, announcing: 'together' as const } };
    const changed = await app().call(exam.officer, planningRoutes.changeExamFacts, {
      params: params(exam),
      body: together,
    });
    expect(changed.status).toBe(200);
    await app().moveTo('2026-03-11T07:00:01Z');
    await app().jobs.settle();
    expect([await told(first), await states(exam)]).toEqual([[], ['open', 'checked']]);
  });

  it('announces the exam where it is the last', async () => {
    const scene = await checked();
    const { exam, other, third, fourth } = scene;
    for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
    await check(exam, 1);
    await plan(exam, later, 1, 2);
    await app().moveTo('2026-03-11T07:00:01Z');
    await app().jobs.settle();
    expect((await see(exam)).state).toBe('announced');
    expect([await told(scene.first), await told(third)]).toEqual([['gradeAnnounced'], ['gradeAnnounced']]);
  });
});

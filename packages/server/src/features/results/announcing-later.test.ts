import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds, noticesOf } from '../../test/log.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addGradedExam } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

const see = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.showResults, { params: { examId: exam.examId } });
const check = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const announce = (exam: TestExam, at: string | null = null) =>
  app().call(exam.officer, resultsRoutes.announceGrades, { params: { examId: exam.examId }, body: { at } });

describe('announcing at a later time', () => {
  const later = '2026-03-11T07:00:00Z';

  it('is shown, can be taken back, and then does not happen', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    expect((await announce(exam, later)).status).toBe(200);
    expect((await see(exam)).body.plannedFor).toBe(later);
    const cancel = () =>
      app().call(exam.officer, resultsRoutes.cancelAnnouncement, { params: { examId: exam.examId } });
    expect((await cancel()).status).toBe(200);
    expect((await cancel()).status).toBe(200);
    expect((await see(exam)).body.plannedFor).toBeNull();
    expect(await eventKinds(app(), exam.examId)).toContain('announcementCancelled');
  });

  it('is refused for a time that has passed', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    for (const past of ['2026-03-10T10:59:59Z', '2026-03-10T11:00:00Z'])
      expect((await announce(exam, past)).refusal).toBe('announcementInPast');
  });

  it('is refused for a mistyped year, for which no deadlines are shown either', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    for (const at of ['2027-03-11T11:00:00Z', '9999-12-31T22:30:00Z']) {
      expect((await announce(exam, at)).refusal).toBe('announcementTooFar');
      const args = { params: { examId: exam.examId }, query: { at } };
      const shown = await app().call(exam.officer, resultsRoutes.previewAnnouncement, args);
      expect(shown.refusal).toBe('announcementTooFar');
    }
    expect((await see(exam)).body.plannedFor).toBeNull();
    expect((await announce(exam, '2027-03-10T11:00:00Z')).status).toBe(200);
  });

  it('happens automatically at the planned time', async () => {
    const exam = await addGradedExam(app());
    const cancelled = await addGradedExam(app());
    for (const each of [exam, cancelled]) {
      await check(each);
      await announce(each, later);
    }
    const params = { examId: cancelled.examId };
    await app().call(cancelled.officer, resultsRoutes.cancelAnnouncement, { params });
    await app().moveTo(later);
    expect((await see(exam)).body).toMatchObject({
      state: 'announced',
      announcedAt: later,
      plannedFor: null,
    });
    expect((await see(cancelled)).body.state).toBe('checked');
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' })).toHaveLength(3);
    expect((await announce(exam, '2026-03-12T07:00:00Z')).refusal).toBe('gradesAlreadyAnnounced');
  });
});

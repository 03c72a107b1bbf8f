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
const announce = (exam: TestExam, at: string | null = null, plannedAt: string | null = null) =>
  app().call(exam.officer, resultsRoutes.announceGrades, {
    params: { examId: exam.examId },
    body: { at, plannedAt },
  });
const cancel = (exam: TestExam, plannedAt: string) =>
  app().call(exam.officer, resultsRoutes.cancelAnnouncement, {
    params: { examId: exam.examId },
    body: { plannedAt },
  });

describe('announcing at a later time', () => {
  const later = '2026-03-11T07:00:00Z';

  it('is shown, can be taken back, and then does not happen', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    expect((await announce(exam, later)).status).toBe(200);
    expect((await see(exam)).body.plannedFor).toBe(later);
    expect((await cancel(exam, later)).status).toBe(200);
    expect((await cancel(exam, later)).status).toBe(200);
    expect((await see(exam)).body.plannedFor).toBeNull();
    expect(await eventKinds(app(), exam.examId)).toContain('announcementCancelled');
  });

  it('is not revived, moved or cancelled from a window that shows another plan than there is [R1]', async () => {
    const exam = await addGradedExam(app());
    const moved = '2026-03-12T07:00:00Z';
    await check(exam);
    await announce(exam, later);
    // Cancelled by one officer while another has the dialog open that moves it.
    await cancel(exam, later);
    expect((await announce(exam, moved, later)).refusal).toBe('announcementMoved');
    expect((await see(exam)).body.plannedFor).toBeNull();
    // Planned by one officer while another, who saw no plan, plans it or announces it now.
    await announce(exam, later);
    for (const at of [moved, null]) expect((await announce(exam, at)).refusal).toBe('announcementMoved');
    // Moved by one officer while another cancels what it was.
    expect((await announce(exam, moved, later)).status).toBe(200);
    expect((await announce(exam, moved, later)).status).toBe(200);
    const refused = await cancel(exam, later);
    expect([refused.status, refused.refusal]).toEqual([409, 'announcementMoved']);
    expect((await see(exam)).body).toMatchObject({ plannedFor: moved, announcedAt: null });
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
    await cancel(cancelled, later);
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

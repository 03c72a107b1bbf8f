import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { activityOf } from '../../test/scenes/activity.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { minutes, report, writing, flagged, rowsOf } = activityOf(app);

describe('the activity log', () => {
  it('is never changed, and is deleted only by Karakter itself [D11]', async () => {
    const { exam, candidate } = await writing();
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 900 });
    const { db } = app().services;
    await expect(db.deleteFrom('activity').where('exam_id', '=', exam.examId).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(db.updateTable('activity').set({ amount: 1 }).execute()).rejects.toThrow('append-only');
  });

  it('is deleted after the days in the settings, except for flagged candidates, and the log records it [D11]', async () => {
    const { exam, candidate, other } = await writing();
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 900 });
    await report(other, { kind: 'focusAway', at: minutes(0), amount: 5 });
    const { deletedAt, isDeleted } = await flagged(exam);
    expect({ deletedAt, isDeleted }).toEqual({ deletedAt: '2026-04-02T01:00:00Z', isDeleted: false });
    await app().moveTo('2026-04-02T00:59:00Z');
    expect(await rowsOf(exam)).toHaveLength(2);
    await app().moveTo('2026-04-02T01:00:00Z');
    expect((await rowsOf(exam)).map((row) => row.candidacy_id)).toEqual([candidate.candidacyId]);
    const events = await app()
      .services.db.selectFrom('event')
      .select('data')
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'activityDeleted')
      .execute();
    expect(events.map(({ data }) => JSON.parse(data))).toEqual([{ candidates: 1, rows: 1, kept: 1 }]);
    expect((await flagged(exam)).isDeleted).toBe(true);
  });

  it('is deleted later where the exam was extended meanwhile [D11]', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T09:00:00Z'));
    const { exam, other } = await writing();
    await report(other, { kind: 'focusAway', at: minutes(0), amount: 5 });
    const { db } = app().services;
    const ofExam = db.updateTable('exam').where('id', '=', exam.examId);
    await ofExam.set(({ eb }) => ({ duration_minutes: eb('duration_minutes', '+', 24 * 60) })).execute();
    await app().moveTo('2026-04-02T01:00:00Z');
    expect(await rowsOf(exam)).toHaveLength(1);
    await app().moveTo('2026-04-03T01:00:00Z');
    expect(await rowsOf(exam)).toEqual([]);
  });

  it('is also deleted when it comes from a device that was away until after the deletion [D11]', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T09:00:00Z'));
    const { exam, candidate, other } = await writing();
    const at = minutes(0);
    await report(other, { kind: 'focusAway', at, amount: 5 });
    await app().moveTo('2026-04-02T01:00:00Z');
    expect(await rowsOf(exam)).toEqual([]);
    await report(candidate, { kind: 'focusAway', at, amount: 5 });
    await app().jobs.fireDueTimers();
    expect(await rowsOf(exam)).toEqual([]);
  });
});

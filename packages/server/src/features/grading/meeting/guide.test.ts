import { commissionGuideRoutes, examGuideRoutes } from '@karakter/contract/grading/meeting/guide';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addTestCommission } from '../../../test/scenes/exam.ts';
import { addMeetingWithAnswers, type TrialScene } from '../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/** A meeting that goes on now. */
async function meeting(): Promise<TrialScene> {
  const of = await addMeetingWithAnswers(app());
  // The scene's guide, as its author saved it.
  await sql`insert into grading_guide_version (exam_id, version, content, saved_by, saved_at)
    select exam_id, version, content, updated_by, updated_at from grading_guide where exam_id = ${of.examId}
    on conflict do nothing`.execute(app().services.db);
  await app()
    .services.db.updateTable('grading_meeting')
    .set({ starts_at: app().services.clock.now() })
    .where('id', '=', of.meetingId)
    .execute();
  return of;
}
const at = ({ commissionId, meetingId }: TrialScene) => ({ commissionId, meetingId });
const guideFor = async (by: string, of: TrialScene) =>
  (await app().call(by, commissionGuideRoutes.show, { params: at(of) })).body;
async function adjust(by: string, of: TrialScene, solution: string, version?: number) {
  const guide = await guideFor(of.graders[0], of);
  const body = { ...guide.content, suggestedSolution: solution, version: version ?? guide.version };
  const written = { ...body, reason: 'Begge framgangsmåtene er riktige' };
  return app().call(by, commissionGuideRoutes.adjust, { params: at(of), body: written });
}

describe('the grading guide at a meeting [A3, G13]', () => {
  it('is adjusted by its leader with a reason: a new version, the graders told, and the change at the desk', async () => {
    const of = await meeting();
    const [leader, other] = of.graders;
    const before = await guideFor(other, of);
    expect(before).toMatchObject({ mayAdjust: false, changes: [] });
    expect((await adjust(leader, of, 'To framgangsmåter')).body).toEqual({ version: before.version + 1 });
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: of.examId, kind: 'guideAdjusted' });
    const receivers = [other, of.coordinator, ...of.second.graders];
    expect(told.map(({ person_id: to }) => to).sort()).toEqual(receivers.sort());
    const params = { commissionId: of.commissionId };
    const { body: desk } = await app().call(other, gradingRoutes.showGradedPaper, { params });
    expect(desk.guide.suggestedSolution).toBe('To framgangsmåter');
    expect(desk.guideChanges).toMatchObject([
      {
        version: before.version + 1,
        reason: 'Begge framgangsmåtene er riktige',
        before: { suggestedSolution: before.content.suggestedSolution },
        after: { suggestedSolution: 'To framgangsmåter' },
      },
    ]);
    const versions = await app().call(of.coordinator, papersRoutes.listGuideVersions, {
      params: { examId: of.examId },
    });
    expect(versions.body.versions.map(({ version }) => version)).toContain(before.version + 1);
    expect(await eventKinds(app(), of.examId)).toContain('guideAdjusted');
  });

  it('is adjusted by the coordinator too, and by no other grader and not by the exam office', async () => {
    const of = await meeting();
    const [, other] = of.graders;
    expect((await adjust(other, of, 'Nei')).refusal).toBe('meetingNotYours');
    const params = { examId: of.examId, meetingId: of.meetingId };
    const { content, version } = await guideFor(other, of);
    const body = { ...content, suggestedSolution: 'Ja', version, reason: 'Enighet' };
    expect((await app().call(of.officer, examGuideRoutes.adjust, { params, body })).refusal).toBe(
      'meetingNotYours',
    );
    expect((await app().call(of.coordinator, examGuideRoutes.adjust, { params, body })).status).toBe(200);
  });

  it('is refused before the meeting, without a change, and on top of a version that another has replaced', async () => {
    const early = await addMeetingWithAnswers(app());
    expect((await adjust(early.graders[0], early, 'For tidlig')).refusal).toBe('meetingNotBegun');
    const of = await meeting();
    const [leader] = of.graders;
    const { content, version } = await guideFor(leader, of);
    expect((await adjust(leader, of, content.suggestedSolution)).refusal).toBe('guideUnchanged');
    const both = await Promise.all([adjust(leader, of, 'En', version), adjust(leader, of, 'To', version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('shows an appeal’s grader the guide that applies, and nothing of the meeting', async () => {
    const of = await meeting();
    await adjust(of.graders[0], of, 'Ny tekst');
    const candidacies = of.candidates.map(({ candidacyId }) => candidacyId);
    const appeal = await addTestCommission(app().services.db, of.examId, candidacies, 'appeal');
    const params = { commissionId: appeal.commissionId };
    const { body } = await app().call(appeal.graders[0], gradingRoutes.showGradedPaper, { params });
    expect([body.guide.suggestedSolution, body.guideChanges]).toEqual(['Ny tekst', []]);
    const there = { params: { ...params, meetingId: of.meetingId } };
    expect((await app().call(appeal.graders[0], commissionGuideRoutes.show, there)).refusal).toBe('notFound');
  });
});

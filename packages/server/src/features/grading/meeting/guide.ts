import type { GuideChange, MeetingGuideView } from '@karakter/contract/grading/meeting/guide';
import { gradeScales } from '@karakter/domain/exam/grades';
import {
  type GuideTexts,
  guideAdjustmentRefusal,
  guideDifference,
} from '@karakter/domain/grading/meeting/guide-adjustment';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { MeetingRoom } from './room.ts';
import { lockMeeting, type MeetingRecord, meetingOf } from './store.ts';
import { meetingFacts } from './views.ts';

const refusalFor = (room: MeetingRoom, meeting: MeetingRecord) =>
  guideAdjustmentRefusal(meeting.state, {
    ...meetingFacts(room, meeting, undefined),
    isAnnounced: room.exam.firstAnnouncedAt !== null,
  });

/** The versions that meetings made, the latest first, each beside the version before it [A3]. */
export async function guideChangesOf(tx: Tx, examId: string): Promise<GuideChange[]> {
  const rows = await tx
    .selectFrom('grading_guide_version as v')
    .innerJoin('grading_guide_version as earlier', (join) =>
      join
        .onRef('earlier.exam_id', '=', 'v.exam_id')
        .on((e) => e('earlier.version', '=', e('v.version', '-', 1))),
    )
    .select(['v.version', 'v.saved_at', 'v.reason', 'v.content', 'earlier.content as before'])
    .where('v.exam_id', '=', examId)
    .where('v.reason', 'is not', null)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map(({ version, saved_at: at, reason, content, before }) => ({
    version,
    at: at.toString(),
    reason: reason ?? '',
    before: before as GuideTexts,
    after: content as GuideTexts,
  }));
}

async function presentGuide(tx: Tx, examId: string) {
  const row = await tx
    .selectFrom('grading_guide')
    .select(['version', 'content'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return orNotFound(row && { version: row.version, content: row.content as GuideContent });
}

/** The guide as a meeting reads it. */
export async function guideSeen(room: MeetingRoom, meetingId: string): Promise<MeetingGuideView> {
  const { tx, exam } = room;
  const meeting = orNotFound(await meetingOf(tx, exam.id, meetingId));
  const { version, content } = await presentGuide(tx, exam.id);
  const { learningOutcomes, suggestedSolution, levels } = content;
  return {
    version,
    scale: exam.scale,
    content: { learningOutcomes, suggestedSolution, levels },
    mayAdjust: refusalFor(room, meeting) === undefined,
    changes: await guideChangesOf(tx, exam.id),
  };
}

type Adjusted = GuideTexts & { readonly version: number; readonly reason: string };

/**
 * Saves the adjusted texts as a new version of the guide, on top of the one that was read; its rubric, which holds points,
 * stays. A job tells the graders [G13].
 */
export async function adjustGuide(
  room: MeetingRoom,
  meetingId: string,
  { version: seen, reason, ...texts }: Adjusted,
): Promise<{ version: number }> {
  const { tx, exam, actor, now } = room;
  const meeting = orNotFound(await lockMeeting(tx, exam.id, meetingId));
  const refusal = refusalFor(room, meeting);
  if (refusal) refuse(refusal);
  const guide = await presentGuide(tx, exam.id);
  if (guide.version !== seen) refuse('changedMeanwhile', { version: guide.version });
  const onScale = Object.entries(texts.levels).filter(([grade]) =>
    (gradeScales[exam.scale] as readonly string[]).includes(grade),
  );
  const content = { ...guide.content, ...texts, levels: Object.fromEntries(onScale) };
  if (guideDifference(guide.content, content, exam.scale).length === 0) refuse('guideUnchanged');
  const version = seen + 1;
  const text = JSON.stringify(content);
  const saved = { exam_id: exam.id, version, content: text, saved_by: actor.personId, saved_at: now };
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('grading_guide_version')
    .values({ ...saved, reason, meeting_id: meetingId })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  const { numUpdatedRows: changed } = await tx
    .updateTable('grading_guide')
    .set({ version, content: text, updated_by: actor.personId, updated_at: now })
    .where('exam_id', '=', exam.id)
    .where('version', '=', seen)
    .executeTakeFirst();
  // The author may save at the same moment.
  if (added !== 1n || changed !== 1n) refuse('changedMeanwhile');
  const data = { meetingId, version };
  await recordEvent(tx, { examId: exam.id, kind: 'guideAdjusted', actorId: actor.personId, at: now, data });
  const payload = { examId: exam.id, version, by: actor.personId };
  await enqueueJob(tx, 'tellOfGuide', payload, `tellOfGuide:${exam.id}:${version}`);
  return { version };
}

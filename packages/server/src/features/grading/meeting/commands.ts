import { randomUUID } from 'node:crypto';
import type { meetingPlanBody } from '@karakter/contract/grading/meeting/views';
import {
  applyMeeting,
  decideMeeting,
  isMeetingTime,
  type MeetingCommand,
  type MeetingPlan,
  mayCallMeeting,
  meetingPlanFault,
  videoLinkOf,
} from '@karakter/domain/grading/meeting/meeting';
import { visibleText } from '@karakter/domain/text/visible-text';
import type { Updateable } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../../platform/database/db-types.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { presentGraders } from '../../planning/present-graders.ts';
import type { MeetingRoom } from './room.ts';
import { commissionsToCall, lockMeeting, type MeetingRecord, planColumns, possibleLeaders } from './store.ts';
import { closeTrial } from './trial/commands.ts';
import { trialOf } from './trial/store.ts';
import { meetingFacts } from './views.ts';

type Planned = z.output<typeof meetingPlanBody>;
type About = { meetingId: string; version: number };

/** The event, and the job that tells whom it concerns: a blind transaction does not know all of them. */
async function logAndTell({ tx, exam, actor, now }: MeetingRoom, kind: string, about: About): Promise<void> {
  await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data: about });
  if (kind === 'minutesWritten' || kind === 'meetingHeld') return;
  await enqueueJob(tx, 'tellOfMeeting', { meetingId: about.meetingId }, `tellOfMeeting:${about.meetingId}`);
}

function planOrRefuse(
  { startsAt, minutes, place, videoLink }: Planned,
  now: Temporal.Instant,
  before?: MeetingRecord,
): MeetingPlan {
  const link = videoLink === '' ? null : videoLink;
  // One line: what is typed here is sent in a mail that Karakter signs.
  const where = { place: visibleText(place), videoLink: link };
  const plan = { startsAt: Temporal.Instant.from(startsAt), minutes, ...where };
  const fault = meetingPlanFault(plan, now, before?.starts_at);
  if (fault) refuse(fault);
  return { ...plan, videoLink: link && videoLinkOf(link) };
}

/** The commissions that are called, in one order; of those that the meeting has, a grader need not see all. */
async function calledOrRefuse({ tx, exam }: MeetingRoom, asked: Planned, before?: MeetingRecord) {
  const { commissionIds } = asked;
  const known = (await commissionsToCall(tx, exam.id)).map(({ commissionId }) => commissionId);
  const earlier = before?.commission_ids ?? [];
  if (commissionIds?.some((id) => !known.includes(id) && !earlier.includes(id))) refuse('notFound');
  if ((await presentGraders(tx, exam.id, { commissionIds })).length === 0) refuse('meetingWithoutGraders');
  return commissionIds === null ? null : [...new Set(commissionIds)].toSorted();
}

/** The columns of a meeting as it is called or changed. */
async function writtenMeeting(room: MeetingRoom, asked: Planned, before?: MeetingRecord) {
  const plan = planOrRefuse(asked, room.now, before);
  const called = await calledOrRefuse(room, asked, before);
  // The leader of a meeting must be able to see it: a grader who is called, or a coordinator.
  const leaders = await possibleLeaders(room, asked.commissionIds);
  const isKept =
    before?.leader_id === asked.leaderId &&
    JSON.stringify(before.commission_ids) === JSON.stringify(asked.commissionIds?.toSorted() ?? null);
  const kept = isKept ? { name: before.leader_name } : undefined;
  const leader = leaders.find(({ personId }) => personId === asked.leaderId) ?? kept;
  if (!leader) refuse('meetingLeaderUnknown');
  return {
    ...planColumns(plan),
    agenda: asked.agenda,
    leader_id: asked.leaderId,
    leader_name: leader.name,
    commission_ids: called,
  };
}

/** Calls a meeting; a job tells its graders [G13]. */
export async function callMeeting(room: MeetingRoom, asked: Planned): Promise<{ meetingId: string }> {
  const { tx, exam, actor, now } = room;
  if (!mayCallMeeting(room.parts)) refuse('meetingNotYours');
  if (!isMeetingTime(exam.state)) refuse('meetingClosed');
  const [meetingId, version] = [randomUUID(), 1];
  const called = { called_by: actor.personId, called_at: now, state: 'planned' };
  const row = { id: meetingId, exam_id: exam.id, version, ...called, ...(await writtenMeeting(room, asked)) };
  await tx.insertInto('grading_meeting').values(row).execute();
  await logAndTell(room, 'meetingCalled', { meetingId, version });
  return { meetingId };
}

/** The meeting, locked, if this command is the person's to give now; otherwise the request ends with the reason. */
async function meetingToRun(room: MeetingRoom, meetingId: string, command: MeetingCommand) {
  const meeting = orNotFound(await lockMeeting(room.tx, room.exam.id, meetingId));
  const decision = decideMeeting(
    meeting.state,
    command,
    meetingFacts(room, meeting, await trialOf(room.tx, meetingId)),
  );
  if (decision.kind === 'refused') refuse(decision.code);
  return { meeting, event: decision.event };
}

type Change = Updateable<DB['grading_meeting']>;

async function executeMeetingCommand(
  room: MeetingRoom,
  command: Exclude<MeetingCommand, 'writeMinutes'>,
  { meetingId, version: seen }: About,
  changeOf: (meeting: MeetingRecord) => Promise<Change> | Change,
): Promise<void> {
  const { meeting, event } = await meetingToRun(room, meetingId, command);
  if (meeting.version !== seen) refuse('changedMeanwhile', { version: meeting.version });
  const version = meeting.version + 1;
  const state = applyMeeting(meeting.state, event);
  const ended = state === 'planned' ? null : room.now;
  await room.tx
    .updateTable('grading_meeting')
    .set({ ...(await changeOf(meeting)), state, version, ended_at: ended })
    .where('id', '=', meetingId)
    .execute();
  await logAndTell(room, event.kind, { meetingId, version });
}

export const changeMeeting = (room: MeetingRoom, at: About, asked: Planned): Promise<void> =>
  executeMeetingCommand(room, 'change', at, (meeting) => writtenMeeting(room, asked, meeting));

export const cancelMeeting = (room: MeetingRoom, at: About, reason: string): Promise<void> =>
  executeMeetingCommand(room, 'cancel', at, () => ({ cancel_reason: reason }));

/** Notes that the meeting was held; its trial is closed with it. */
export async function holdMeeting(room: MeetingRoom, at: About): Promise<void> {
  await executeMeetingCommand(room, 'hold', at, () => ({}));
  if ((await trialOf(room.tx, at.meetingId))?.state === 'shown') await closeTrial(room, at.meetingId);
}

/** Saves the minutes as a new version on top of the one that was read; the earlier ones stay. */
export async function writeMinutes(
  room: MeetingRoom,
  { meetingId, version: seen }: About,
  text: string,
): Promise<{ version: number }> {
  const { tx, actor, now, name } = room;
  const { event } = await meetingToRun(room, meetingId, 'writeMinutes');
  const latest = await tx
    .selectFrom('meeting_minutes')
    .select('version')
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const before = latest?.version ?? 0;
  if (before !== seen) refuse('changedMeanwhile', { version: before });
  const version = before + 1;
  const by = { written_by: actor.personId, written_by_name: name, at: now };
  await tx
    .insertInto('meeting_minutes')
    .values({ meeting_id: meetingId, version, text, ...by })
    .execute();
  await logAndTell(room, event.kind, { meetingId, version });
  return { version };
}

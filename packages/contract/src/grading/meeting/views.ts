import { meetingCommandNames, meetingStates } from '@karakter/domain/grading/meeting/meeting';
import { trialStates } from '@karakter/domain/grading/trial/trial';
import { z } from 'zod';
import { id, instantText, wholeNumber } from '../../platform/route.ts';
import { writtenText } from '../../platform/written-text.ts';

/** Why a meeting is cancelled. */
export const meetingReason = writtenText(1, 2000);

/** What is said of a meeting when it is called or changed; the domain checks when and where it is. */
export const meetingPlanBody = z.object({
  startsAt: instantText,
  minutes: wholeNumber,
  place: z.string().trim().max(200),
  videoLink: z.string().trim().max(1000).nullable(),
  agenda: z.string().trim().max(10_000),
  /** One of `leaders`, or the leader that it has. */
  leaderId: id,
  /** The commissions whose graders are called; null: every ordinary one, also those that are formed later. */
  commissionIds: z.array(id).min(1).max(500).nullable(),
});

const minutes = z.object({ version: z.int(), text: z.string(), writtenBy: z.string(), at: instantText });

const meeting = meetingPlanBody.extend({
  id,
  /** What a change builds on. */
  version: z.int(),
  state: z.enum(meetingStates),
  leader: z.string(),
  isLedByMe: z.boolean(),
  /** Null where every commission is called. */
  commissionNumbers: z.array(z.int()).nullable(),
  /** How many more are called, which a grader does not know by number. */
  otherCommissions: z.int(),
  endsAt: instantText,
  cancelReason: z.string().nullable(),
  /** The latest versions of the minutes, the latest first. */
  minutesVersions: z.array(minutes),
  /** Its trial grading; null where none is prepared. */
  trial: z.object({ state: z.enum(trialStates), samples: z.int() }).nullable(),
  allowed: z.array(z.enum(meetingCommandNames)),
});
export type MeetingView = z.infer<typeof meeting>;

/** The exam's meetings, those to come first, and what the caller needs to call another. */
export const meetingsView = z.object({
  meetings: z.array(meeting),
  mayCall: z.boolean(),
  /** Whom the caller can choose as leader; empty where the caller calls no meeting. */
  leaders: z.array(z.object({ personId: id, name: z.string() })),
  /** The ordinary commissions that the caller can choose among. */
  commissions: z.array(z.object({ commissionId: id, number: z.int() })),
});
export type MeetingsView = z.infer<typeof meetingsView>;

/** A meeting to come, on a grader's first page. */
export const nextMeeting = z.object({
  commissionId: id,
  meetingId: id,
  courseCode: z.string(),
  startsAt: instantText,
  minutes: z.int(),
  place: z.string(),
  videoLink: z.string().nullable(),
  /** How many samples of an open trial grading the caller has left; null where none waits for the caller. */
  samplesLeft: z.int().nullable(),
});

import type { MeetingView } from '@karakter/contract/grading/meeting/views';
import { meetingMinutes, videoLinkOf } from '@karakter/domain/grading/meeting/meeting';
import { instantInOslo, osloFields } from '../../../text/oslo-time.ts';

/** A meeting as it is typed. */
export type MeetingDraft = {
  readonly date: string;
  readonly clock: string;
  readonly minutes: string;
  readonly place: string;
  readonly videoLink: string;
  readonly agenda: string;
  readonly leaderId: string;
  /** Empty: every commission. */
  readonly commissionIds: readonly string[];
};

export const emptyMeeting = (leaderId: string): MeetingDraft => ({
  date: '',
  clock: '10:00',
  minutes: '120',
  place: '',
  videoLink: '',
  agenda: '',
  leaderId,
  commissionIds: [],
});

/** A meeting's own facts in the fields. */
export function draftOfMeeting(meeting: MeetingView): MeetingDraft {
  const { place, agenda, leaderId } = meeting;
  return {
    ...osloFields(meeting.startsAt),
    minutes: String(meeting.minutes),
    place,
    videoLink: meeting.videoLink ?? '',
    agenda,
    leaderId,
    commissionIds: meeting.commissionIds ?? [],
  };
}

const minutesOf = (typed: string) => Math.round(Number(typed.replace(',', '.')) || 0);

export type MeetingField =
  | 'meeting-date'
  | 'meeting-clock'
  | 'meeting-minutes'
  | 'meeting-place'
  | 'meeting-link';

/** The fields that must be mended before the meeting is sent, in their order on the page. */
export function faultsOfMeeting({ date, clock, minutes, place, videoLink }: MeetingDraft): MeetingField[] {
  const length = minutesOf(minutes);
  const faults: [MeetingField, boolean][] = [
    ['meeting-date', instantInOslo(date, '12:00') === undefined],
    ['meeting-clock', instantInOslo('2026-03-02', clock) === undefined],
    ['meeting-minutes', length < meetingMinutes.least || length > meetingMinutes.most],
    ['meeting-place', place.trim() === '' && videoLink.trim() === ''],
    ['meeting-link', videoLink.trim() !== '' && videoLinkOf(videoLink.trim()) === null],
  ];
  return faults.flatMap(([field, isFault]) => (isFault ? [field] : []));
}

/** The body to send; undefined while a time is missing. */
export function bodyOfMeeting({ date, clock, minutes, videoLink, commissionIds, ...rest }: MeetingDraft) {
  const startsAt = instantInOslo(date, clock);
  if (startsAt === undefined) return undefined;
  const chosen = commissionIds.length > 0 ? [...commissionIds] : null;
  const link = videoLink.trim() || null;
  return { ...rest, startsAt, minutes: minutesOf(minutes), videoLink: link, commissionIds: chosen };
}

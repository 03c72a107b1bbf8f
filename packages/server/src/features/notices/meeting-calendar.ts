import { calendarFile, calendarMethodOf } from '@karakter/domain/grading/meeting/calendar-file';
import type { NoticeFacts } from '@karakter/domain/notices/notice';

type Sent = {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly at: Temporal.Instant;
};

/** The file that puts a meeting into the receiver's calendar, changes it there or takes it out [G13]. */
export function calendarOf(facts: NoticeFacts['meetingNews'], { subject, from, to, at }: Sent) {
  const isCancelled = facts.what === 'cancelled' || facts.what === 'withoutYou';
  const content = calendarFile({
    uid: `${facts.meetingId}@karakter`,
    sequence: facts.sequence,
    isCancelled,
    startsAt: facts.what === 'withoutYou' ? null : Temporal.Instant.from(facts.startsAt),
    minutes: facts.minutes,
    summary: subject,
    place: facts.place,
    videoLink: facts.videoLink,
    madeAt: at,
    organizer: from,
    attendee: to,
  });
  return { method: calendarMethodOf({ isCancelled }), filename: 'sensormote.ics', content };
}

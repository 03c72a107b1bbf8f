import { dateOf } from '../calendar/calendar.ts';

/** The rooms and days of an exam for which an invigilator is appointed; null: all of them, and no first or last day. */
export type Duty = {
  readonly rooms: readonly string[] | null;
  readonly firstDay: Temporal.PlainDate | null;
  readonly lastDay: Temporal.PlainDate | null;
};

/** Whether the duty is for the day of this instant, in Norway. */
export function isOnDuty({ firstDay, lastDay }: Duty, now: Temporal.Instant): boolean {
  const today = dateOf(now);
  const hasBegun = firstDay === null || Temporal.PlainDate.compare(firstDay, today) <= 0;
  return hasBegun && (lastDay === null || Temporal.PlainDate.compare(today, lastDay) <= 0);
}

/** The rooms of several duties together; null: every room. */
export function dutyRooms(duties: readonly Duty[]): readonly string[] | null {
  if (duties.some(({ rooms }) => rooms === null)) return null;
  return [...new Set(duties.flatMap(({ rooms }) => rooms ?? []))];
}

/** Whether a candidate in this room is within the rooms; null: every room. */
export function isWithinRooms(rooms: readonly string[] | null, room: string): boolean {
  return rooms === null || rooms.includes(room);
}

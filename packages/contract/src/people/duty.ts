import { z } from 'zod';
import { dateText } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** The most rooms of one invigilator in an exam. */
const mostRooms = 100;

/** An invigilator's rooms, as the candidate list names them, and days in an exam; null: all of them [U1]. */
export const duty = z.object({
  rooms: z.array(writtenText(1, 60)).min(1).max(mostRooms).nullable(),
  firstDay: dateText.nullable(),
  lastDay: dateText.nullable(),
});
export type DutyText = z.infer<typeof duty>;

import { z } from 'zod';
import { instantText } from '../platform/route.ts';

const examEvent = z.object({
  number: z.number(),
  kind: z.string(),
  at: instantText,
  /** Null when Karakter itself acted. */
  actor: z.string().nullable(),
  /** The changes of an event of the planning; empty for all other events. */
  data: z.record(z.string(), z.unknown()),
});

/** The most events of a history in one response: the log of a large exam holds tens of thousands. */
export const mostHistoryEvents = 200;

export const history = z.object({
  /** Newest first, at most `mostHistoryEvents`. */
  events: z.array(examEvent),
  /** The cursor for the events before these; null where there are none. */
  earlier: z.int().nullable(),
  /** All counts of the log, whatever was requested: the events of the candidates' own exams, and all other events. */
  count: z.object({ others: z.int(), candidates: z.int() }),
});
export type ExamHistoryPart = z.infer<typeof history>;

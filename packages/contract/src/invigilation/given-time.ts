import { z } from 'zod';
import { id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { watchers } from './watchers.ts';

const ofExam = z.object({ examId: id });

const givenTime = z.object({
  id,
  minutes: z.int(),
  at: instantText,
  by: z.string(),
  reason: z.string(),
  /** The candidates for whom it was meant: one, a room, some, or all. */
  scope: z.enum(['exam', 'room', 'candidate', 'candidates']),
  room: z.string().nullable(),
  candidate: z.string().nullable(),
  reached: z.int(),
  /** Decided for an incident. */
  isForIncident: z.boolean(),
  takenBack: z
    .object({
      at: instantText,
      by: z.string(),
      reason: z.string(),
      /** Candidates who lost the minutes, all or some of them; the others were done, or needed them. */
      reached: z.int(),
      skipped: z.int(),
    })
    .nullable(),
  /** Whether the caller may take them back: minutes for all are not for an invigilator of some rooms. */
  mayTakeBack: z.boolean(),
});
export type GivenTime = z.infer<typeof givenTime>;

export const givenTimeRoutes = {
  listGivenTime: route({
    name: 'listGivenTime',
    summary: 'All minutes that were given at an exam, by whom and why, the latest first [D17]',
    method: 'GET',
    path: '/api/exams/:examId/times',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    response: z.object({
      given: z.array(givenTime),
      /** What a candidate keeps when minutes are taken back, in minutes. */
      noticeMinutes: z.int(),
    }),
  }),
  takeBackTime: route({
    name: 'takeBackTime',
    summary:
      'Take back minutes that were given by mistake, never the last ones of a candidate who writes [D17]',
    method: 'POST',
    path: '/api/exams/:examId/times/:timeId/taken-back',
    access: watchers,
    identity: 'visible',
    params: ofExam.extend({ timeId: id }),
    body: z.object({ reason: writtenText(3, 500) }),
    response: z.object({ reached: z.int(), skipped: z.int() }),
  }),
};

import type { DayOff } from '@karakter/domain/calendar/calendar';
import { publishingFindingCodes, publishingPlaces } from '@karakter/domain/exam/publishing-facts';
import { languages } from '@karakter/domain/text/language';
import { z } from 'zod';
import { done, id, instantText, route } from '../platform/route.ts';

const ofExam = z.object({ examId: id });

/** The mark of what an overview showed: the facts, the candidates' times and the graders. */
export const seenMark = z.string().length(64);

export const publishingFinding = z.object({
  code: z.enum(publishingFindingCodes),
  severity: z.enum(['stop', 'warn']),
  /** Where it is put right. */
  place: z.enum(publishingPlaces),
  /** How many candidates it concerns. */
  count: z.int().optional(),
  paragraph: z.string().optional(),
  /** How long the course’s last exam was. */
  minutes: z.int().optional(),
  dayOff: z.custom<DayOff>((value) => typeof value === 'string').optional(),
});
export type PublishingFindingText = z.infer<typeof publishingFinding>;

/** A candidate who sits another exam meanwhile, with that exam. */
export const clashingCandidate = z.object({
  candidacyId: id,
  name: z.string(),
  courseCode: z.string(),
  startsAt: instantText,
});

/** The people who are notified by publishing the exam. */
const told = z.object({
  who: z.enum(['candidates', 'graders']),
  channel: z.enum(['mail', 'frontPage']),
  when: z.enum(['now', 'gradingOpens']),
  count: z.int(),
});

const overview = z.object({
  seen: seenMark,
  /** How many candidates are notified. */
  reaches: z.int(),
  findings: z.array(publishingFinding),
  told: z.array(told),
  /** The mail as it goes to a candidate with the exam’s own times, in each language in which it is sent. */
  mails: z.array(
    z.object({ language: z.enum(languages), count: z.int(), subject: z.string(), body: z.string() }),
  ),
  startsAt: instantText,
  /** The end of a candidate with nothing arranged. */
  endsAt: instantText,
  differing: z.object({
    count: z.int(),
    /** Null for an officer who grades the exam. */
    candidates: z
      .array(
        z.object({
          candidacyId: id,
          name: z.string(),
          extraMinutes: z.int(),
          startsAt: instantText,
          endsAt: instantText,
        }),
      )
      .nullable(),
  }),
  /** Whether a second person is required, and who has asked for it to be published [P13]. */
  second: z.object({
    isRequired: z.boolean(),
    request: z
      .object({
        by: z.string(),
        isMine: z.boolean(),
        at: instantText,
        /** What it was for has changed since. */
        isVoid: z.boolean(),
      })
      .nullable(),
  }),
  /** Null for an officer who grades the exam. */
  clashes: z.array(clashingCandidate).nullable(),
});
export type PublishingOverview = z.infer<typeof overview>;

/** The last check of an exam before its candidates are notified. */
export const publishingRoutes = {
  seePublishing: route({
    name: 'seePublishing',
    summary:
      'Before publishing: who is told what, each candidate whose time differs, and what is missing as stop or warning [P13]',
    method: 'GET',
    path: '/api/exams/:examId/publishing',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    response: overview,
  }),
  requestPublishing: route({
    name: 'requestPublishing',
    summary:
      'Ask for an exam to be published by a second person, who is notified; it holds for what was `seen` [P13]',
    method: 'POST',
    path: '/api/exams/:examId/publishing/request',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({ seen: seenMark }),
    response: done,
  }),
  withdrawPublishing: route({
    name: 'withdrawPublishing',
    summary: 'Take back that an exam is to be published [P13]',
    method: 'DELETE',
    path: '/api/exams/:examId/publishing/request',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    response: done,
  }),
};

import { examScales } from '@karakter/domain/exam/exam';
import type { GuideTexts } from '@karakter/domain/grading/meeting/guide-adjustment';
import { z } from 'zod';
import { id, instantText, protectedDocument, type Route, route, wholeNumber } from '../../platform/route.ts';
import { commissionParams, grader } from '../route-parts.ts';
import { meetingReason } from './views.ts';

const guideText = z.string().max(50_000);

/** A version of the guide that a meeting made, beside the one before. */
export const guideChange = z.object({
  version: z.int(),
  at: instantText,
  reason: z.string(),
  before: z.custom<GuideTexts>(),
  after: z.custom<GuideTexts>(),
});
export type GuideChange = z.infer<typeof guideChange>;

const meetingGuideView = z.object({
  version: z.int(),
  scale: z.enum(examScales),
  content: protectedDocument(z.custom<GuideTexts>()),
  mayAdjust: z.boolean(),
  /** The latest first. */
  changes: z.array(guideChange),
});
export type MeetingGuideView = z.infer<typeof meetingGuideView>;

type Place<One extends z.ZodType<{ meetingId: string }>> = Pick<Route, 'access' | 'identity'> & {
  readonly where: string;
  readonly path: `/api/${string}`;
  readonly one: One;
};

const guideRoutesAt = <One extends z.ZodType<{ meetingId: string }>>({
  where,
  path,
  one,
  ...who
}: Place<One>) => ({
  show: route({
    ...who,
    name: `showMeetingGuide${where}`,
    summary: 'The grading guide at a meeting, with the adjustments that meetings have made [A3, G13]',
    logsRead: 'guideRead',
    method: 'GET',
    path: `${path}/meetings/:meetingId/guide`,
    params: one,
    response: meetingGuideView,
  }),
  adjust: route({
    ...who,
    name: `adjustGuide${where}`,
    summary:
      'Adjust the texts of the grading guide from a meeting, with a reason; graders are told [A3, G13]',
    method: 'PUT',
    path: `${path}/meetings/:meetingId/guide`,
    params: one,
    body: z.object({
      version: wholeNumber,
      learningOutcomes: guideText,
      suggestedSolution: guideText,
      levels: z.record(z.string().max(10), guideText),
      reason: meetingReason,
    }),
    response: z.object({ version: z.int() }),
  }),
});

const ofMeeting = { meetingId: id };
export const commissionGuideRoutes = guideRoutesAt({
  ...grader,
  where: '',
  path: '/api/grading/commissions/:commissionId',
  one: commissionParams.extend(ofMeeting),
});
export const examGuideRoutes = guideRoutesAt({
  access: ['examOffice', 'courseCoordinator'],
  identity: 'visible',
  where: 'OfExam',
  path: '/api/exams/:examId',
  one: z.object({ examId: id, ...ofMeeting }),
});

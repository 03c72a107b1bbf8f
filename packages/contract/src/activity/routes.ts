import { activityRules, reportedActivities } from '@karakter/domain/activity/activity-flags';
import { z } from 'zod';
import { anyInstantText, id, instantText, route } from '../platform/route.ts';

const reported = z.object({
  kind: z.enum(reportedActivities),
  /** When the activity began, by Karakter's clock. */
  at: anyInstantText,
  /** Seconds, or characters of a paste. */
  amount: z.int().min(0).max(1_000_000_000),
});
export type ReportedActivityText = z.infer<typeof reported>;

export const mostReportedAtOnce = 50;

const activityFlag = z.object({
  rule: z.enum(activityRules),
  firstAt: instantText,
  times: z.int(),
  most: z.int(),
});

const flaggedCandidate = z.object({
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  flags: z.array(activityFlag),
});
export type FlaggedCandidate = z.infer<typeof flaggedCandidate>;

export const activityRoutes = {
  reportActivity: route({
    name: 'reportActivity',
    onExamDay: true,
    summary:
      'What the candidate’s device noticed: sizes and times, never content; outside start and end nothing is kept [D11]',
    method: 'POST',
    path: '/api/sittings/:candidacyId/activity',
    access: ['candidate'],
    identity: 'visible',
    params: z.object({ candidacyId: id }),
    body: z.object({ activities: z.array(reported).max(mostReportedAtOnce) }),
    /** Whether activity is logged now: when not, the device need not report it. */
    response: z.object({ isLogging: z.boolean() }),
  }),
  showFlaggedActivity: route({
    name: 'showFlaggedActivity',
    summary: 'The candidates whom a rule flagged, with their flags; nothing about others [D11]',
    method: 'GET',
    path: '/api/exams/:examId/activity',
    access: ['examOffice'],
    identity: 'visible',
    /** Logs whose activity was shown to whom. */
    effect: 'write',
    params: z.object({ examId: id }),
    response: z.object({
      flagged: z.array(flaggedCandidate),
      /** When all activity without a flag is deleted; null while nothing is logged. */
      deletedAt: instantText.nullable(),
      isDeleted: z.boolean(),
    }),
  }),
};

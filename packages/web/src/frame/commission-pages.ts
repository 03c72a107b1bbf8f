import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** Pages about who grades whom: one line each. */
export const commissionPages: RouteObject[] = [
  {
    path: '/exams/progress',
    ...load(() => import('../features/grading/statistics/OverviewPage.tsx').then((m) => m.OverviewPage)),
  },
  {
    path: '/exams/:examId/statistics',
    ...load(() => import('../features/grading/statistics/StatisticsPage.tsx').then((m) => m.StatisticsPage)),
  },
  {
    path: '/exams/:examId/scoring',
    ...load(() =>
      import('../features/grading/scoring/change/ScoringPage.tsx').then((m) => m.ExamScoringPage),
    ),
  },
  {
    path: '/exams/:examId/meetings',
    ...load(() => import('../features/grading/meeting/MeetingsPage.tsx').then((m) => m.ExamMeetingsPage)),
  },
  {
    path: '/exams/:examId/due',
    ...load(() => import('../features/grading/due/DuePage.tsx').then((m) => m.DuePage)),
  },
  {
    path: '/late-grading',
    ...load(() => import('../features/grading/due/LateGradingPage.tsx').then((m) => m.LateGradingPage)),
  },
  {
    path: '/exams/:examId/meetings/:meetingId/spread',
    ...load(() => import('../features/grading/meeting/SpreadPage.tsx').then((m) => m.ExamSpreadPage)),
  },
  {
    path: '/exams/:examId/impartiality',
    ...load(() =>
      import('../features/grading/impartiality/ImpartialityPage.tsx').then((m) => m.ImpartialityPage),
    ),
  },
  {
    path: '/exams/:examId/distribution',
    ...load(() =>
      import('../features/planning/distribution/DistributionPage.tsx').then((m) => m.DistributionPage),
    ),
  },
];

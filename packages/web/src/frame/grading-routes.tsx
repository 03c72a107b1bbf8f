import type { RouteObject } from 'react-router';
import { feeRoutes } from './fee-routes.tsx';
import { load } from './load-page.ts';

/** The pages that show many of a commission's scripts at once. */
export const gradingViewRoutes: readonly RouteObject[] = [
  ...feeRoutes,
  {
    path: '/grading/:commissionId/search',
    ...load(() => import('../features/grading/views/SearchPage.tsx').then((m) => m.SearchPage)),
  },
  {
    path: '/grading/:commissionId/questions/:questionId',
    ...load(() => import('../features/grading/views/QuestionPage.tsx').then((m) => m.QuestionPage)),
  },
  {
    path: '/grading/:commissionId/side-by-side',
    ...load(() => import('../features/grading/views/SideBySidePage.tsx').then((m) => m.SideBySidePage)),
  },
  {
    path: '/grading/:commissionId/blank',
    ...load(() => import('../features/grading/views/BlankPage.tsx').then((m) => m.BlankPage)),
  },
  {
    path: '/grading/:commissionId/equal/:questionId?',
    ...load(() => import('../features/grading/views/equal/EqualPage.tsx').then((m) => m.EqualPage)),
  },
  {
    path: '/grading/:commissionId/scoring',
    ...load(() => import('../features/grading/scoring/change/ScoringPage.tsx').then((m) => m.ScoringPage)),
  },
  {
    path: '/grading/:commissionId/meetings',
    ...load(() => import('../features/grading/meeting/MeetingsPage.tsx').then((m) => m.MeetingsPage)),
  },
  {
    path: '/grading/:commissionId/protocol',
    ...load(() => import('../features/grading/protocol/OwnProtocolPage.tsx').then((m) => m.OwnProtocolPage)),
  },
  {
    path: '/grading/:commissionId/statistics',
    ...load(() =>
      import('../features/grading/statistics/OwnStatisticsPage.tsx').then((m) => m.OwnStatisticsPage),
    ),
  },
  {
    path: '/grading/:commissionId/meetings/:meetingId/trial/:place?',
    ...load(() => import('../features/grading/meeting/TrialPage.tsx').then((m) => m.TrialPage)),
  },
  {
    path: '/grading/:commissionId/meetings/:meetingId/spread',
    ...load(() => import('../features/grading/meeting/SpreadPage.tsx').then((m) => m.SpreadPage)),
  },
  {
    path: '/grading/:commissionId/files',
    ...load(() => import('../features/grading/views/FilesPage.tsx').then((m) => m.FilesPage)),
  },
  {
    path: '/grading/:commissionId/sheet',
    ...load(() => import('../features/grading/sheet/SheetPage.tsx').then((m) => m.SheetPage)),
  },
];

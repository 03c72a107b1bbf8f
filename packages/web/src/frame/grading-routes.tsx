import type { RouteObject } from 'react-router';
import { feeRoutes } from './fee-routes.tsx';
import { loadKnown } from './KnownAddress.tsx';
import { load } from './load-page.ts';

/** The pages of grading and of what graders are paid. */
export const gradingPages: readonly RouteObject[] = [
  {
    path: '/grading',
    ...load(() => import('../features/grading/home/GradingHomePage.tsx').then((m) => m.GradingHomePage)),
  },
  {
    path: '/grading/:commissionId/:candidateNumber?',
    ...loadKnown(() =>
      import('../features/grading/registration/GradingEntry.tsx').then((m) => m.GradingEntry),
    ),
  },
  {
    path: '/grading/:commissionId/compare/:candidateNumber?',
    ...loadKnown(() => import('../features/grading/compare/ComparePage.tsx').then((m) => m.ComparePage)),
  },
  ...feeRoutes,
  {
    path: '/grading/:commissionId/search',
    ...loadKnown(() => import('../features/grading/views/SearchPage.tsx').then((m) => m.SearchPage)),
  },
  {
    path: '/grading/:commissionId/questions/:questionId',
    ...loadKnown(() => import('../features/grading/views/QuestionPage.tsx').then((m) => m.QuestionPage)),
  },
  {
    path: '/grading/:commissionId/side-by-side',
    ...loadKnown(() => import('../features/grading/views/SideBySidePage.tsx').then((m) => m.SideBySidePage)),
  },
  {
    path: '/grading/:commissionId/blank',
    ...loadKnown(() => import('../features/grading/views/BlankPage.tsx').then((m) => m.BlankPage)),
  },
  {
    path: '/grading/:commissionId/equal/:questionId?',
    ...loadKnown(() => import('../features/grading/views/equal/EqualPage.tsx').then((m) => m.EqualPage)),
  },
  {
    path: '/grading/:commissionId/scoring',
    ...loadKnown(() =>
      import('../features/grading/scoring/change/ScoringPage.tsx').then((m) => m.ScoringPage),
    ),
  },
  {
    path: '/grading/:commissionId/meetings',
    ...loadKnown(() => import('../features/grading/meeting/MeetingsPage.tsx').then((m) => m.MeetingsPage)),
  },
  {
    path: '/reassessments',
    ...loadKnown(() =>
      import('../features/appeal/reassessment/MyReassessmentsPage.tsx').then((m) => m.MyReassessmentsPage),
    ),
  },
  {
    path: '/reassessments/:reassessmentId',
    ...loadKnown(() =>
      import('../features/appeal/reassessment/ReassessmentPage.tsx').then((m) => m.ReassessmentPage),
    ),
  },
  {
    path: '/grading/:commissionId/protocol',
    ...loadKnown(() =>
      import('../features/grading/protocol/OwnProtocolPage.tsx').then((m) => m.OwnProtocolPage),
    ),
  },
  {
    path: '/grading/:commissionId/statistics',
    ...loadKnown(() =>
      import('../features/grading/statistics/OwnStatisticsPage.tsx').then((m) => m.OwnStatisticsPage),
    ),
  },
  {
    path: '/grading/:commissionId/meetings/:meetingId/trial/:place?',
    ...loadKnown(() => import('../features/grading/meeting/TrialPage.tsx').then((m) => m.TrialPage)),
  },
  {
    path: '/grading/:commissionId/meetings/:meetingId/spread',
    ...loadKnown(() => import('../features/grading/meeting/SpreadPage.tsx').then((m) => m.SpreadPage)),
  },
  {
    path: '/grading/:commissionId/files',
    ...loadKnown(() => import('../features/grading/views/FilesPage.tsx').then((m) => m.FilesPage)),
  },
  {
    path: '/grading/:commissionId/sheet',
    ...loadKnown(() => import('../features/grading/sheet/SheetPage.tsx').then((m) => m.SheetPage)),
  },
];

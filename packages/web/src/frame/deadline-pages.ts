import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** Pages of the office about extended deadlines, appealed dismissals and new oral exams: one line each. */
export const deadlinePages: RouteObject[] = [
  {
    path: '/exams/:examId/dismissal-appeals/:dismissalAppealId',
    ...load(() =>
      import('../features/complaint/dismissal/DismissalAppealPage.tsx').then((m) => m.DismissalAppealPage),
    ),
  },
  {
    path: '/exams/:examId/oral-part',
    ...load(() => import('../features/complaint/oral/OralPartPage.tsx').then((m) => m.OralPartPage)),
  },
  {
    path: '/exams/:examId/extend-deadline',
    ...load(() =>
      import('../features/appeal/extension/ExtendDeadlinePage.tsx').then((m) => m.ExtendDeadlinePage),
    ),
  },
];

import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** Pages of the office about deadlines that are extended, and dismissals that are appealed: one line each. */
export const deadlinePages: RouteObject[] = [
  {
    path: '/exams/:examId/dismissal-appeals/:dismissalAppealId',
    ...load(() =>
      import('../features/complaint/dismissal/DismissalAppealPage.tsx').then((m) => m.DismissalAppealPage),
    ),
  },
  {
    path: '/exams/:examId/extend-deadline',
    ...load(() =>
      import('../features/appeal/extension/ExtendDeadlinePage.tsx').then((m) => m.ExtendDeadlinePage),
    ),
  },
];

import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** Pages of the office about explanations: one line each. */
export const explanationPages: RouteObject[] = [
  {
    path: '/exams/:examId/register-explanation',
    ...load(() =>
      import('../features/explanation/intake/RegisterRequestPage.tsx').then((m) => m.RegisterRequestPage),
    ),
  },
  {
    path: '/exams/:examId/late-explanation-requests/:lateRequestId',
    ...load(() =>
      import('../features/explanation/intake/LateRequestPage.tsx').then((m) => m.LateRequestPage),
    ),
  },
  {
    path: '/exams/:examId/explanations/:explanationId',
    ...load(() =>
      import('../features/explanation/ExplanationCasePage.tsx').then((m) => m.ExplanationCasePage),
    ),
  },
];

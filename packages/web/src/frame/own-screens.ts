import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** Pages without the frame. Those of exam day are a separate program: exam-routes.tsx. */
export const ownScreens: RouteObject[] = [
  { path: '/sign-in', ...load(() => import('../features/people/SignInPage.tsx').then((m) => m.SignInPage)) },
  {
    path: '/signed-out',
    ...load(() => import('../features/people/EndedPages.tsx').then((m) => m.SignedOutPage)),
  },
  {
    path: '/signed-in',
    ...load(() => import('../features/people/EndedPages.tsx').then((m) => m.SignedInAgainPage)),
  },
  {
    path: '/invitation',
    ...load(() => import('../features/people/InvitationPage.tsx').then((m) => m.InvitationPage)),
  },
  {
    path: '/seat-code',
    ...load(() => import('../features/invigilation/seat-code/SeatCodePage.tsx').then((m) => m.SeatCodePage)),
  },
  {
    path: '/not-known',
    ...load(() => import('../features/people/NotKnownPage.tsx').then((m) => m.NotKnownPage)),
  },
  {
    path: '/open/statistics',
    ...load(() =>
      import('../features/case-statistics/PublishedStatisticsPage.tsx').then(
        (m) => m.PublishedStatisticsPage,
      ),
    ),
  },
  { path: '/verify', ...load(() => import('../features/hand-in/VerifyPage.tsx').then((m) => m.VerifyPage)) },
];

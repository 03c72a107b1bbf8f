import type { RouteObject } from 'react-router';
import { load } from './load-page.ts';

/** The pages of the institution itself: its description, its units and courses, their mailboxes, and its rules. */
export const institutionPages: RouteObject[] = [
  {
    path: '/catalogue',
    ...load(() => import('../features/institution/CataloguePage.tsx').then((m) => m.CataloguePage)),
  },
  {
    path: '/institution',
    ...load(() => import('../features/institution/InstitutionPage.tsx').then((m) => m.InstitutionPage)),
  },
  {
    path: '/mailboxes',
    ...load(() => import('../features/notices/mailboxes/MailboxesPage.tsx').then((m) => m.MailboxesPage)),
  },
  {
    path: '/statistics/cases',
    ...load(() =>
      import('../features/case-statistics/CaseStatisticsPage.tsx').then((m) => m.CaseStatisticsPage),
    ),
  },
  {
    path: '/rules',
    ...load(() => import('../features/rule-sets/RulesPage.tsx').then((m) => m.RulesPage)),
  },
];

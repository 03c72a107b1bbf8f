import type { RouteObject } from 'react-router';
import { loadKnown } from './KnownAddress.tsx';
import { load } from './load-page.ts';

/** The pages of fees, of graders' reports and of scripts on paper. */
export const feeRoutes: readonly RouteObject[] = [
  { path: '/grading/fees', ...load(() => import('../features/fees/MyFees.tsx').then((m) => m.MyFees)) },
  {
    path: '/grading/fees/:commissionId',
    ...loadKnown(() => import('../features/fees/MyFeePage.tsx').then((m) => m.MyFeePage)),
  },
  {
    path: '/grading/:commissionId/report',
    ...loadKnown(() => import('../features/grading/report/MyReportPage.tsx').then((m) => m.MyReportPage)),
  },
  {
    path: '/exams/:examId/grader-reports',
    ...load(() => import('../features/grading/report/ReportListPage.tsx').then((m) => m.ReportListPage)),
  },
  {
    path: '/grading/:commissionId/print',
    ...loadKnown(() => import('../features/grading/print/MyPrintPage.tsx').then((m) => m.MyPrintPage)),
  },
  {
    path: '/exams/:examId/print',
    ...load(() => import('../features/grading/print/PrintPage.tsx').then((m) => m.PrintPage)),
  },
  { path: '/fees', ...load(() => import('../features/fees/FeesPage.tsx').then((m) => m.FeesPage)) },
  {
    path: '/fees/rates',
    ...load(() => import('../features/fees/FeeRatesPage.tsx').then((m) => m.FeeRatesPage)),
  },
];

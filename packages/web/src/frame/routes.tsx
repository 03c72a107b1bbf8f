import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageFailure } from './PageFailure.tsx';
import { SignedInFrame } from './SignedInFrame.tsx';

/** Loads a page's code on navigation: `load(() => import('./features/x/XPage.tsx').then((m) => m.XPage))`. */
function load(page: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: await page() }) };
}

/** Pages below the header: one line each. */
const pages: RouteObject[] = [
  { path: '/', ...load(() => import('../features/today/TodayPage.tsx').then((m) => m.TodayPage)) },
  {
    path: '/exams/:examId/paper',
    ...load(() => import('../features/papers/PaperPage.tsx').then((m) => m.PaperPage)),
  },
  {
    path: '/exams/:examId/paper/preview',
    ...load(() => import('../features/papers/PaperPreviewPage.tsx').then((m) => m.PaperPreviewPage)),
  },
  {
    path: '/exams/:examId/guide',
    ...load(() => import('../features/papers/GuidePage.tsx').then((m) => m.GuidePage)),
  },
  {
    path: '/exams',
    ...load(() => import('../features/exam/ExamListPage.tsx').then((m) => m.ExamListPage)),
  },
  {
    path: '/exams/new',
    ...load(() => import('../features/exam/NewExamPage.tsx').then((m) => m.NewExamPage)),
  },
  {
    path: '/exams/:examId',
    ...load(() => import('../features/planning/ExamPage.tsx').then((m) => m.ExamPage)),
  },
  {
    path: '/exams/:examId/facts',
    ...load(() => import('../features/exam/ChangeFactsPage.tsx').then((m) => m.ChangeFactsPage)),
  },
  {
    path: '/exams/:examId/publish',
    ...load(() => import('../features/planning/publishing/PublishPage.tsx').then((m) => m.PublishPage)),
  },
  {
    path: '/exams/:examId/candidates',
    ...load(() => import('../features/planning/CandidatesPage.tsx').then((m) => m.CandidatesPage)),
  },
  {
    path: '/exams/:examId/candidates/:candidacyId/history',
    ...load(() => import('../features/history/HistoryPage.tsx').then((m) => m.HistoryPage)),
  },
  {
    path: '/exams/:examId/late',
    ...load(() => import('../features/quarantine/QuarantinePage.tsx').then((m) => m.QuarantinePage)),
  },
  {
    path: '/exams/:examId/activity',
    ...load(() => import('../features/activity/ActivityPage.tsx').then((m) => m.ActivityPage)),
  },
  {
    path: '/operations',
    ...load(() => import('../features/operations/OperationsPage.tsx').then((m) => m.OperationsPage)),
  },
  {
    path: '/people',
    ...load(() => import('../features/register/RegisterPage.tsx').then((m) => m.RegisterPage)),
  },
  {
    path: '/people/:personId',
    ...load(() => import('../features/register/PersonPage.tsx').then((m) => m.PersonPage)),
  },
  {
    path: '/exams/:examId/board',
    ...load(() => import('../features/invigilation/BoardPage.tsx').then((m) => m.BoardPage)),
  },
  {
    path: '/exams/:examId/commission',
    ...load(() => import('../features/planning/CommissionPage.tsx').then((m) => m.CommissionPage)),
  },
  {
    path: '/grading',
    ...load(() => import('../features/grading/GradingHomePage.tsx').then((m) => m.GradingHomePage)),
  },
  {
    path: '/grading/:commissionId/:candidateNumber?',
    ...load(() => import('../features/grading/GradingPage.tsx').then((m) => m.GradingPage)),
  },
  {
    path: '/grading/:commissionId/compare/:candidateNumber?',
    ...load(() => import('../features/grading/compare/ComparePage.tsx').then((m) => m.ComparePage)),
  },
  { path: '/my', ...load(() => import('../features/results/MyExamsPage.tsx').then((m) => m.MyExamsPage)) },
  { path: '/my/:candidacyId', ...load(() => import('./MyExamRoute.tsx').then((m) => m.MyExamRoute)) },
  {
    path: '/my/explanations/:explanationId',
    ...load(() =>
      import('../features/explanation/ReadExplanationPage.tsx').then((m) => m.ReadExplanationPage),
    ),
  },
  {
    path: '/grading/explanations',
    ...load(() =>
      import('../features/explanation/ExplanationListPage.tsx').then((m) => m.ExplanationListPage),
    ),
  },
  {
    path: '/grading/explanations/:explanationId',
    ...load(() => import('../features/explanation/ExplanationPage.tsx').then((m) => m.ExplanationPage)),
  },
  {
    path: '/exams/:examId/results',
    ...load(() => import('../features/results/ResultsPage.tsx').then((m) => m.ResultsPage)),
  },
  {
    path: '/exams/:examId/protocol',
    ...load(() => import('../features/results/ProtocolPage.tsx').then((m) => m.ProtocolPage)),
  },
  {
    path: '/exams/:examId/explanations',
    ...load(() =>
      import('../features/explanation/ExplanationCasesPage.tsx').then((m) => m.ExplanationCasesPage),
    ),
  },
  {
    path: '/exams/:examId/explanations/:explanationId',
    ...load(() =>
      import('../features/explanation/ExplanationCasePage.tsx').then((m) => m.ExplanationCasePage),
    ),
  },
  {
    path: '/mail/failed',
    ...load(() => import('../features/notices/FailedMailPage.tsx').then((m) => m.FailedMailPage)),
  },
  {
    path: '/cases',
    ...load(() => import('../features/appeal/CaseListPage.tsx').then((m) => m.CaseListPage)),
  },
  {
    path: '/exams/:examId/cases',
    ...load(() => import('../features/appeal/ExamCasesPage.tsx').then((m) => m.ExamCasesPage)),
  },
  {
    path: '/exams/:examId/appeals/:appealId',
    ...load(() => import('../features/appeal/AppealCasePage.tsx').then((m) => m.AppealCasePage)),
  },
  {
    path: '/exams/:examId/register-appeal',
    ...load(() => import('../features/appeal/RegisterAppealPage.tsx').then((m) => m.RegisterAppealPage)),
  },
  {
    path: '/exams/:examId/appeal-commissions',
    ...load(() =>
      import('../features/appeal/AppealCommissionsPage.tsx').then((m) => m.AppealCommissionsPage),
    ),
  },
  {
    path: '/my/:candidacyId/appeal',
    ...load(() => import('../features/appeal/FileAppealPage.tsx').then((m) => m.FileAppealPage)),
  },
  {
    path: '/exams/:examId/messages',
    ...load(() => import('../features/messages/MessagesPage.tsx').then((m) => m.MessagesPage)),
  },
  {
    path: '/exams/:examId/messages/correction',
    ...load(() => import('../features/messages/CorrectionPage.tsx').then((m) => m.CorrectionPage)),
  },
  {
    path: '/exams/:examId/incidents',
    ...load(() => import('../features/incidents/IncidentsPage.tsx').then((m) => m.IncidentsPage)),
  },
  {
    path: '/exams/:examId/archive',
    ...load(() => import('../features/archive/ArchivePage.tsx').then((m) => m.ArchivePage)),
  },
  {
    path: '/mail/:noticeId?',
    ...load(() => import('../features/demo/MailPage.tsx').then((m) => m.MailPage)),
  },
  {
    path: '/waiting-sign-ins',
    ...load(() =>
      import('../features/people/waiting/WaitingSignInsPage.tsx').then((m) => m.WaitingSignInsPage),
    ),
  },
  {
    path: '/catalogue',
    ...load(() => import('../features/institution/CataloguePage.tsx').then((m) => m.CataloguePage)),
  },
  {
    path: '/institution',
    ...load(() => import('../features/institution/InstitutionPage.tsx').then((m) => m.InstitutionPage)),
  },
  {
    path: '/sessions',
    ...load(() => import('../features/people/SessionsPage.tsx').then((m) => m.SessionsPage)),
  },
  { path: '*', Component: NotFoundPage },
];

/** Pages without the frame. Those of exam day are a separate program: exam-routes.tsx. */
const ownScreens: RouteObject[] = [
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
  { path: '/verify', ...load(() => import('../features/hand-in/VerifyPage.tsx').then((m) => m.VerifyPage)) },
];

export const routes: RouteObject[] = [
  { ErrorBoundary: PageFailure, children: ownScreens },
  {
    ErrorBoundary: PageFailure,
    Component: SignedInFrame,
    children: [{ ErrorBoundary: PageFailure, children: pages }],
  },
];

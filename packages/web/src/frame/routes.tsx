import type { RouteObject } from 'react-router';
import { commissionPages } from './commission-pages.ts';
import { deadlinePages } from './deadline-pages.ts';
import { explanationPages } from './explanation-pages.ts';
import { gradingPages } from './grading-routes.tsx';
import { institutionPages } from './institution-pages.ts';
import { loadKnown } from './KnownAddress.tsx';
import { load } from './load-page.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { ownScreens } from './own-screens.ts';
import { PageFailure } from './PageFailure.tsx';
import { SignedInFrame } from './SignedInFrame.tsx';

/** Pages below the header: one line each. */
const pages: RouteObject[] = [
  { path: '/', ...load(() => import('../features/today/TodayPage.tsx').then((m) => m.TodayPage)) },
  {
    path: '/exams/:examId/paper',
    ...load(() => import('../features/papers/PaperPage.tsx').then((m) => m.PaperPage)),
  },
  {
    path: '/exams/:examId/paper/preview/:language?',
    ...load(() => import('../features/sitting/preview/PaperPreviewPage.tsx').then((m) => m.PaperPreviewPage)),
  },
  {
    path: '/exams/:examId/paper/versions',
    ...load(() =>
      import('../features/papers/versions/PaperVersionsPage.tsx').then((m) => m.PaperVersionsPage),
    ),
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
    path: '/exams/:examId/change',
    ...load(() => import('../features/after-publishing/ChangeExamPage.tsx').then((m) => m.ChangeExamPage)),
  },
  {
    path: '/exams/:examId/rules',
    ...load(() => import('../features/after-publishing/ChangeRulesPage.tsx').then((m) => m.ChangeRulesPage)),
  },
  {
    path: '/exams/:examId/cancel',
    ...load(() => import('../features/after-publishing/CancelExamPage.tsx').then((m) => m.CancelExamPage)),
  },
  {
    path: '/exams/:examId/candidates',
    ...load(() => import('../features/planning/CandidatesPage.tsx').then((m) => m.CandidatesPage)),
  },
  ...commissionPages,
  ...deadlinePages,
  ...explanationPages,
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
    ...load(() => import('./PersonRoute.tsx').then((m) => m.PersonRoute)),
  },
  {
    path: '/rooms',
    ...load(() => import('../features/invigilation/rooms/RoomBoardPage.tsx').then((m) => m.RoomBoardPage)),
  },
  {
    path: '/exams/:examId/board',
    ...load(() => import('../features/invigilation/BoardPage.tsx').then((m) => m.BoardPage)),
  },
  {
    path: '/exams/:examId/attendance',
    ...load(() =>
      import('../features/grading/registration/AttendancePage.tsx').then((m) => m.AttendancePage),
    ),
  },
  {
    path: '/exams/:examId/given-time',
    ...load(() =>
      import('../features/invigilation/after-start/GivenTimePage.tsx').then((m) => m.GivenTimePage),
    ),
  },
  {
    path: '/exams/:examId/commission',
    ...load(() => import('../features/planning/CommissionPage.tsx').then((m) => m.CommissionPage)),
  },
  ...gradingPages,
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
    ...loadKnown(() => import('../features/explanation/ExplanationPage.tsx').then((m) => m.ExplanationPage)),
  },
  {
    path: '/exams/:examId/results',
    ...load(() => import('../features/results/ResultsPage.tsx').then((m) => m.ResultsPage)),
  },
  {
    path: '/exams/:examId/results/unsettled',
    ...load(() => import('../features/results/deciding/DisputesPage.tsx').then((m) => m.DisputesPage)),
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
    path: '/mail/failed',
    ...load(() => import('../features/notices/FailedMailPage.tsx').then((m) => m.FailedMailPage)),
  },
  {
    path: '/cases',
    ...load(() => import('../features/appeal/list/CaseListPage.tsx').then((m) => m.CaseListPage)),
  },
  {
    path: '/exams/:examId/candidate-list',
    ...load(() =>
      import('../features/appeal/candidates/CandidateListPage.tsx').then((m) => m.CandidateListPage),
    ),
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
    path: '/exams/:examId/complaints/:complaintId',
    ...load(() => import('../features/complaint/ComplaintCasePage.tsx').then((m) => m.ComplaintCasePage)),
  },
  {
    path: '/my/:candidacyId/complaint',
    ...load(() => import('../features/complaint/FileComplaintPage.tsx').then((m) => m.FileComplaintPage)),
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
    path: '/settings/notices',
    ...load(() =>
      import('../features/notices/settings/NoticeSettingsPage.tsx').then((m) => m.NoticeSettingsPage),
    ),
  },
  ...institutionPages,
  {
    path: '/sessions',
    ...load(() => import('../features/people/SessionsPage.tsx').then((m) => m.SessionsPage)),
  },
  { path: '*', Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  { ErrorBoundary: PageFailure, children: ownScreens },
  {
    ErrorBoundary: PageFailure,
    Component: SignedInFrame,
    children: [{ ErrorBoundary: PageFailure, children: pages }],
  },
];

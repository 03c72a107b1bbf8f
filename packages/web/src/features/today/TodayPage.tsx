import { peopleRoutes } from '@karakter/contract/people/routes';
import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import type { Role } from '@karakter/domain/people/roles';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { CandidateToday } from './CandidateToday.tsx';
import { GradingProgress } from './GradingProgress.tsx';
import { linesOf } from './line-of.ts';
import { OpenExams } from './OpenExams.tsx';
import { SeatCodeToday } from './SeatCodeToday.tsx';
import { TodayList } from './TodayList.tsx';
import { todayPageText } from './today-texts.ts';

/** Other people's actions change the list, so it is loaded again while the page is open. */
const refetchInterval = 60_000;

function Lines({ groups, reader }: { readonly groups: TodayGroupsText; readonly reader: Role }) {
  const { language } = useLanguage();
  const now = useNow();
  return <TodayList {...linesOf(groups, { role: reader, language, now })} />;
}

function GraderPage() {
  const text = useText(todayPageText);
  const today = useApi(todayRoutes.graderToday, {}, { refetchInterval });
  return (
    <PageShell title={text.title}>
      {today.isPending && <LoadingState what={text.loading} />}
      {today.isError && <FailedState failure={today.error} onRetry={() => void today.refetch()} />}
      {today.data && <Lines groups={today.data} reader="grader" />}
      {today.data && <GradingProgress commissions={today.data.progress} />}
    </PageShell>
  );
}

type FollowerProps = { readonly reader: Role; readonly children?: ReactNode };

function FollowerPage({ reader, children }: FollowerProps) {
  const text = useText(todayPageText);
  const today = useApi(todayRoutes.today, {}, { refetchInterval });
  return (
    <PageShell title={text.title}>
      {today.isPending && <LoadingState what={text.loading} />}
      {today.isError && <FailedState failure={today.error} onRetry={() => void today.refetch()} />}
      {today.data && <Lines groups={today.data} reader={reader} />}
      {children}
    </PageShell>
  );
}

const followerPage = (reader: Role) => () => <FollowerPage reader={reader} />;

const pages: Readonly<Record<Role, () => ReactNode>> = {
  candidate: () => <CandidateToday />,
  grader: () => <GraderPage />,
  courseCoordinator: followerPage('courseCoordinator'),
  programmeLeader: followerPage('programmeLeader'),
  examOffice: () => (
    <FollowerPage reader="examOffice">
      <OpenExams />
    </FollowerPage>
  ),
  caseworker: followerPage('caseworker'),
  invigilator: followerPage('invigilator'),
  headOfDepartment: followerPage('headOfDepartment'),
  rectorsDelegate: followerPage('rectorsDelegate'),
  archivist: followerPage('archivist'),
  itOperator: followerPage('itOperator'),
};

/** The first page of the active role: the tasks of today [V3]. */
export function TodayPage() {
  const me = useApi(peopleRoutes.me, {});
  if (me.isPending) return <LoadingState />;
  if (me.data?.onlyCandidacyId) return <SeatCodeToday candidacyId={me.data.onlyCandidacyId} />;
  return pages[me.data?.activeRole ?? 'invigilator']();
}

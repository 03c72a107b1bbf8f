import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { MeetingList } from './MeetingList.tsx';
import { meetingText } from './meeting-texts.ts';

function OfCommission({ commissionId }: { readonly commissionId: string }) {
  const text = useText(meetingText);
  const { language } = useLanguage();
  const found = useApi(gradingRoutes.showCommission, { params: { commissionId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data)
    return (
      <PageShell title={text.title}>
        <FailedState failure={found.error} onRetry={() => void found.refetch()} />
      </PageShell>
    );
  const { courseCode, courseTitle, startsAt, closed } = found.data;
  const place = { courseCode, courseTitle: courseTitle[language], date: startsAt.slice(0, 10) };
  const actions = closed === null && (
    <LinkButton to={`/grading/${commissionId}`} variant="secondary">
      {text.toDesk}
    </LinkButton>
  );
  return (
    <PageShell title={text.title} place={place} actions={actions}>
      <MeetingList place={{ kind: 'commission', commissionId }} />
    </PageShell>
  );
}

/** The grading meetings of the exam that a commission grades, for its graders; also before the answers are open [G13]. */
export function MeetingsPage() {
  const { commissionId = '' } = useParams();
  return <OfCommission key={commissionId} commissionId={commissionId} />;
}

/** The same for the exam office and the course coordinator [G13]. */
export function ExamMeetingsPage() {
  const text = useText(meetingText);
  return (
    <ExamFrame title={text.title}>
      {({ id }) => <MeetingList key={id} place={{ kind: 'exam', examId: id }} />}
    </ExamFrame>
  );
}

import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { reassessmentText } from './reassessment-texts.ts';

/** The new assessments that the grader is a member of [K6]. */
export function MyReassessmentsPage() {
  const text = useText(reassessmentText);
  const { language } = useLanguage();
  const mine = useApi(reassessmentRoutes.listMyReassessments, {});
  if (mine.isPending) return <LoadingState />;
  if (!mine.data) return <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />;
  const { reassessments } = mine.data;
  return (
    <PageShell title={text.listTitle}>
      {reassessments.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      {reassessments.map(({ id, candidateNumber, courseCode, courseTitle, state, dueOn }) => (
        <section key={id} className="form-stack">
          <p>
            <strong>
              {courseCode} {courseTitle[language]}
            </strong>{' '}
            {text.line(candidateNumber)} <StatusTag tone="open">{text.states[state]}</StatusTag>{' '}
            {dueOn !== null && text.due(writtenDate(dueOn, language))}
          </p>
          <div>
            <LinkButton to={`/reassessments/${id}`} variant="secondary">
              {text.open}
            </LinkButton>
          </div>
        </section>
      ))}
    </PageShell>
  );
}

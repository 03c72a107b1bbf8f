import { Paragraph } from '@digdir/designsystemet-react';
import { activityRoutes, type FlaggedCandidate } from '@karakter/contract/activity/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { activityText } from './texts.ts';

function useColumns(examId: string): Column<FlaggedCandidate>[] {
  const text = useText(activityText);
  const { language } = useLanguage();
  const words = ({ flags }: FlaggedCandidate) =>
    flags.map(({ rule, times, most }) => text.rules[rule](times, most));
  const first = ({ flags }: FlaggedCandidate) => flags.map(({ firstAt }) => firstAt).sort()[0] ?? '';
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (c) => c.candidateNumber,
      sortBy: (c) => c.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (c) => c.name, text: (c) => c.name },
    {
      key: 'what',
      header: text.what,
      cell: (c) => (
        <ul className="plain-list">
          {words(c).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ),
      text: (c) => words(c).join('. '),
    },
    {
      key: 'first',
      header: text.firstAt,
      cell: (c) => <time dateTime={first(c)}>{writtenInstant(first(c), language)}</time>,
      sortBy: (c) => Date.parse(first(c)),
      isInstant: true,
    },
    {
      key: 'history',
      header: text.history,
      cell: (c) => (
        <TextLink to={`/exams/${examId}/candidates/${c.candidacyId}/history`}>
          {text.historyOf(c.candidateNumber)}
        </TextLink>
      ),
    },
  ];
}

function Flagged({ examId }: { readonly examId: string }) {
  const text = useText(activityText);
  const { language } = useLanguage();
  const columns = useColumns(examId);
  const shown = useApi(activityRoutes.showFlaggedActivity, { params: { examId } });
  if (shown.isPending) return <LoadingState />;
  if (!shown.data) return <FailedState failure={shown.error} onRetry={() => void shown.refetch()} />;
  const { flagged, deletedAt, isDeleted } = shown.data;
  return (
    <>
      {deletedAt && (
        <Paragraph className="quiet">
          {(isDeleted ? text.isDeleted : text.deletedAt)(writtenInstant(deletedAt, language))}
        </Paragraph>
      )}
      <DataTable
        caption={text.title}
        rows={flagged}
        columns={columns}
        rowKey={({ candidacyId }) => candidacyId}
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
    </>
  );
}

/** The candidates for whom a rule found something out of the ordinary, and nothing about others [D11]. */
export function ActivityPage() {
  const text = useText(activityText);
  return (
    <ExamFrame title={text.title}>
      {(exam) => (
        <div className="form-stack">
          <Paragraph>{text.about}</Paragraph>
          <Flagged examId={exam.id} />
        </div>
      )}
    </ExamFrame>
  );
}

import { explanationRoutes, type OfficeCase } from '@karakter/contract/explanation/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { caseText } from './case-texts.ts';
import { ForAll } from './for-all/ForAll.tsx';
import { intakeText } from './intake/intake-texts.ts';
import { LateRequests } from './intake/LateRequests.tsx';
import { StateOfCase } from './StateOfCase.tsx';
import { explanationText } from './texts.ts';

function useColumns(examId: string): Column<OfficeCase>[] {
  const text = useText(explanationText);
  const words = useText(caseText);
  const { language } = useLanguage();
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => (
        <TextLink to={`/exams/${examId}/explanations/${row.id}`}>{row.candidateNumber}</TextLink>
      ),
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: words.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'state',
      header: text.state,
      cell: (row) => <StateOfCase {...row} />,
      text: (row) => `${text.states[row.state]} ${row.late ? text.late : ''}`,
    },
    {
      key: 'due',
      header: text.due,
      cell: (row) => (row.sentAt === null ? <DeadlineText instant={row.dueAt} /> : '–'),
      sortBy: (row) => row.dueAt,
      isInstant: true,
    },
    {
      key: 'requested',
      header: text.requestedAt,
      cell: (row) => writtenInstant(row.requestedAt, language),
      sortBy: (row) => row.requestedAt,
      isInstant: true,
    },
    {
      key: 'sent',
      header: words.sentColumn,
      cell: (row) => (row.sentAt === null ? '–' : writtenInstant(row.sentAt, language)),
      sortBy: (row) => row.sentAt,
      isInstant: true,
    },
    {
      key: 'commission',
      header: words.commission,
      cell: (row) => row.commissionNumber,
      sortBy: (row) => row.commissionNumber,
      align: 'end',
    },
  ];
}

function Cases({ examId }: { readonly examId: string }) {
  const words = useText(caseText);
  const columns = useColumns(examId);
  const answer = useApi(explanationRoutes.listExplanations, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <DataTable
      caption={words.casesTitle}
      rows={answer.data.explanations}
      columns={columns}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words.noCasesTitle}>{words.noCases}</EmptyState>}
    />
  );
}

/** The explanation cases of an exam: the waiting candidates, since when, and which cases are late [E2]. */
export function ExplanationCasesPage() {
  const words = useText(caseText);
  const { toRegister } = useText(intakeText);
  return (
    <ExamFrame
      title={words.casesTitle}
      actions={({ id }) => (
        <LinkButton to={`/exams/${id}/register-explanation`} variant="secondary">
          {toRegister}
        </LinkButton>
      )}
    >
      {({ id }) => (
        <>
          <ForAll examId={id} />
          <LateRequests examId={id} />
          <Cases examId={id} />
        </>
      )}
    </ExamFrame>
  );
}

import { explanationRoutes, type GraderCase } from '@karakter/contract/explanation/routes';
import { useEffect } from 'react';
import { keepDeskOnThisDevice } from '../../desk-worker/register.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { useDeskApi } from '../grading/saving/desk-api.ts';
import { GivenTo } from './desk/GivenTo.tsx';
import { inWritingOrder } from './desk/left-to-write.ts';
import { StateOfCase } from './StateOfCase.tsx';
import { explanationText } from './texts.ts';

function useColumns(): Column<GraderCase>[] {
  const text = useText(explanationText);
  const { language } = useLanguage();
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => <TextLink to={`/grading/explanations/${row.id}`}>{row.candidateNumber}</TextLink>,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    {
      key: 'course',
      header: text.course,
      cell: (row) => `${row.courseCode} ${row.courseTitle[language]}`,
      text: (row) => `${row.courseCode} ${row.courseTitle[language]}`,
    },
    {
      key: 'state',
      header: text.state,
      cell: (row) => (
        <>
          <StateOfCase {...row} /> <GivenTo of={row} />
        </>
      ),
      text: (row) => text.states[row.state],
    },
    {
      key: 'due',
      header: text.due,
      cell: (row) => (row.sentAt === null ? <DeadlineText instant={row.dueAt} /> : '–'),
      sortBy: (row) => row.dueAt,
      isInstant: true,
    },
  ];
}

/** The explanations requested from a grader's commissions, by candidate number, with due dates [E2, U7]. */
export function ExplanationListPage() {
  const text = useText(explanationText);
  const columns = useColumns();
  useEffect(keepDeskOnThisDevice, []);
  const mine = useDeskApi(explanationRoutes.listMyExplanations, {});
  if (mine.isPending) return <LoadingState />;
  return (
    <PageShell title={text.listTitle}>
      {mine.data ? (
        <DataTable
          caption={text.listTitle}
          rows={inWritingOrder(mine.data.explanations)}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
        />
      ) : (
        <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />
      )}
    </PageShell>
  );
}

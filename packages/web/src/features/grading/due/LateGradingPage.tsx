import { dueRoutes, type LateGrader } from '@karakter/contract/grading/due/routes';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { dueText } from './due-texts.ts';
import { lateKey, useLateColumns } from './LateGraders.tsx';

type Row = LateGrader & { readonly examId: string; readonly exam: string };

/** The graders who are late, over all exams of the reader's units [G9]. */
export function LateGradingPage() {
  const text = useText(dueText);
  const { language } = useLanguage();
  const late = useApi(dueRoutes.listLateGrading, {});
  const own = useLateColumns<Row>();
  const columns: Column<Row>[] = [
    {
      key: 'exam',
      header: text.exam,
      cell: (row) => <TextLink to={`/exams/${row.examId}/due`}>{row.exam}</TextLink>,
      text: (row) => row.exam,
    },
    ...own,
  ];
  const rows = (late.data?.exams ?? []).flatMap(({ examId, courseCode, courseTitle, graders }) =>
    graders.map((each): Row => ({ ...each, examId, exam: `${courseCode} ${courseTitle[language]}` })),
  );
  return (
    <PageShell title={text.lateTitle}>
      {late.isPending && <LoadingState />}
      {late.isError && <FailedState failure={late.error} onRetry={() => void late.refetch()} />}
      {late.data && <p className="quiet">{text.lateAbout}</p>}
      {late.data && (
        <DataTable
          caption={text.lateTitle}
          rows={rows}
          columns={columns}
          rowKey={lateKey}
          empty={<EmptyState title={text.lateEmptyTitle}>{text.lateEmpty}</EmptyState>}
        />
      )}
    </PageShell>
  );
}

import { Heading } from '@digdir/designsystemet-react';
import { type ExamSummary, planningRoutes } from '@karakter/contract/exam/routes';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useExamColumns } from '../exam/ExamListPage.tsx';
import * as styles from './today.module.css';
import { todayPageText } from './today-texts.ts';

/** The exams that are not archived, nor cancelled and past, each with its nine steps, which show delays [V4] */
export function OpenExams() {
  const text = useText(todayPageText);
  const columns = useExamColumns();
  const exams = useApi(planningRoutes.listExams, { query: {} });
  const now = useNow();
  const isOpen = ({ state, endsAt }: ExamSummary) =>
    state !== 'archived' && (state !== 'cancelled' || Date.parse(now) < Date.parse(endsAt));
  const open = exams.data?.exams.filter(isOpen) ?? [];
  return (
    <div className={styles.belowToday}>
      <Heading level={2} data-size="2xs">
        {text.exams}
      </Heading>
      {exams.isPending && <LoadingState />}
      {exams.isError && <FailedState failure={exams.error} onRetry={() => void exams.refetch()} />}
      {exams.data && (
        <DataTable
          caption={text.exams}
          rows={open}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text.noOpenTitle}>{text.noOpen}</EmptyState>}
        />
      )}
    </div>
  );
}

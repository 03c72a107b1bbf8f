import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import type { ExamProgress } from '@karakter/contract/grading/statistics/views';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { DeadlineText } from '../../exam/DeadlineText.tsx';
import { overviewText } from './overview-texts.ts';
import { StateTag } from './ProgressPart.tsx';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

function useColumns(): Column<ExamProgress>[] {
  const text = useText(overviewText);
  const words = useText(statisticsText);
  const { language } = useLanguage();
  const title = (exam: ExamProgress) => `${exam.courseCode} ${exam.courseTitle[language]}`;
  const behind = ({ gradersBehind, graders }: ExamProgress) =>
    gradersBehind === 0 ? text.none : text.of(gradersBehind, graders);
  return [
    {
      key: 'exam',
      header: text.exam,
      cell: (exam) => <TextLink to={`/exams/${exam.examId}/statistics`}>{title(exam)}</TextLink>,
      text: title,
    },
    {
      key: 'state',
      header: words.status,
      cell: ({ state }) => <StateTag state={state} />,
      text: ({ state }) => words.states[state],
    },
    {
      key: 'due',
      header: text.due,
      cell: ({ dueAt }) => (dueAt === null ? text.noDue : <DeadlineText instant={dueAt} />),
      sortBy: ({ dueAt }) => dueAt,
      isInstant: true,
    },
    {
      key: 'confirmed',
      header: text.confirmations,
      cell: ({ confirmed, scripts }) => (
        <span className={styles.unbroken}>
          <ProgressMeter done={confirmed} of={scripts} label={text.of(confirmed, scripts)} />{' '}
          {text.of(confirmed, scripts)}
        </span>
      ),
      text: ({ confirmed, scripts }) => text.of(confirmed, scripts),
    },
    {
      key: 'missing',
      header: words.missing,
      cell: ({ missing }) => (missing === 0 ? '–' : missing),
      sortBy: ({ missing }) => missing,
      align: 'end',
    },
    { key: 'graders', header: text.graders, cell: behind, text: behind },
    {
      key: 'agreed',
      header: text.agreed,
      cell: ({ agreed, answers }) => text.of(agreed, answers),
      text: ({ agreed, answers }) => text.of(agreed, answers),
    },
  ];
}

/** Every exam in grading against its due date, those furthest behind first [G9, G16]. */
export function OverviewPage() {
  const text = useText(overviewText);
  const columns = useColumns();
  const found = useApi(statisticsRoutes.listGradingProgress, {});
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { exams } = found.data;
  return (
    <PageShell title={text.title}>
      <p>{text.about}</p>
      <DataTable
        caption={text.title}
        rows={exams}
        columns={columns}
        rowKey={({ examId }) => examId}
        empty={<EmptyState title={text.empty}>{text.emptyAbout}</EmptyState>}
      />
    </PageShell>
  );
}

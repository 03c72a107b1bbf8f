import { type CaseLine, casesRoutes } from '@karakter/contract/complaint/cases';
import type { ExamView } from '@karakter/contract/exam/routes';
import { holdRoutes } from '@karakter/contract/results/holds';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { candidateLists, isListed, lateSteps } from '@karakter/domain/cases/candidate-lists';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { candidateListText } from './candidate-list-texts.ts';
import { ListFields } from './ListFields.tsx';
import { choiceFrom, type ListChoice, needsCases } from './list-choice.ts';
import { type ListRow, useListColumns } from './use-list-columns.tsx';

/** As many cases as the case list gives of one exam. */
const mostCases = 5000;

/** The candidates with their cases and holds; the holds are for those who decide them. */
function useListRows({ id: examId }: ExamView, seesHolds: boolean, readsCases: boolean) {
  const results = useApi(resultsRoutes.showResults, { params: { examId } });
  const holds = useApi(holdRoutes.seeHeldGrades, { params: { examId } }, { enabled: seesHolds });
  const cases = useApi(
    casesRoutes.listCases,
    { query: { examId, shown: mostCases } },
    { enabled: readsCases },
  );
  const asked = [results, ...(seesHolds ? [holds] : []), ...(readsCases ? [cases] : [])];
  const failed = asked.find(({ data, error }) => error !== null && data === undefined);
  const isPending = asked.some(({ data }) => data === undefined);
  const held = new Set(
    (holds.data?.holds ?? [])
      .filter(({ released }) => released === null)
      .map(({ candidacyId }) => candidacyId),
  );
  const byNumber = new Map<number, CaseLine[]>();
  for (const line of cases.data?.cases ?? [])
    byNumber.set(line.candidateNumber, [...(byNumber.get(line.candidateNumber) ?? []), line]);
  const rows: ListRow[] = (results.data?.candidates ?? []).map((candidate) => ({
    ...candidate,
    isHeld: held.has(candidate.candidacyId),
    cases: byNumber.get(candidate.candidateNumber) ?? [],
  }));
  return { failed, isPending, rows };
}

type ListProps = { readonly exam: ExamView; readonly choice: ListChoice; readonly seesHolds: boolean };

function List({ exam, choice, seesHolds }: ListProps) {
  const text = useText(candidateListText);
  const { failed, isPending, rows } = useListRows(exam, seesHolds, needsCases(choice));
  const columns = useListColumns(choice.columns);
  if (failed?.error) return <FailedState failure={failed.error} onRetry={() => void failed.refetch()} />;
  if (isPending) return <LoadingState />;
  const late = lateSteps(exam.steps);
  return (
    <DataTable
      caption={text.lists[choice.list]}
      rows={rows.filter((row) => isListed(choice.list, row, late))}
      columns={columns}
      rowKey={(row) => row.candidacyId}
      empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
    />
  );
}

function Lists({ exam }: { readonly exam: ExamView }) {
  const [search] = useSearchParams();
  const seesHolds = exam.pages.includes('results');
  const lists = candidateLists.filter((name) => name !== 'held' || seesHolds);
  const asked = choiceFrom(search);
  const choice = lists.includes(asked.list) ? asked : { ...asked, list: 'all' as const };
  return (
    <>
      <ListFields lists={lists} choice={choice} />
      <List exam={exam} choice={choice} seesHolds={seesHolds} />
    </>
  );
}

/** An exam's candidates in chosen columns, and the standard lists: appeals, late, overdue, held back [V2]. */
export function CandidateListPage() {
  const text = useText(candidateListText);
  return <ExamFrame title={text.title}>{(exam) => <Lists exam={exam} />}</ExamFrame>;
}

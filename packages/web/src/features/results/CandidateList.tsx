import type { CandidateResult, ResultsView } from '@karakter/contract/results/routes';
import { useText } from '../../text/language.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { useGradeWord } from '../grading/grade-words.ts';
import { AnnounceCandidate } from './commissions/AnnounceCandidates.tsx';
import { ReturnGrade } from './deciding/ReturnGrade.tsx';
import { HoldGrade } from './holds/HeldGrades.tsx';
import { useResultState } from './ResultState.tsx';
import * as styles from './results.module.css';
import { resultsText } from './texts.ts';

type PartProps = { readonly examId: string; readonly results: ResultsView };

export type Correcting = {
  /** The commissions whose grades may be sent back. */
  readonly sendsBackFrom: readonly number[];
  readonly mayHold: boolean;
  /** The candidates whose grade is held back. */
  readonly held: ReadonlySet<string>;
};

/** Whether the grade is set, not announced, and of a commission from which grades may be sent back. */
const isSendable = (
  { commissionNumber, isAnnounced, state }: CandidateResult,
  sendsBackFrom: readonly number[],
) =>
  commissionNumber !== null &&
  sendsBackFrom.includes(commissionNumber) &&
  !isAnnounced &&
  (state === 'agreed' || state === 'entered');

/** Every candidate with state and grade, and what the office can do with each [R1, R2, G19]. */
export function CandidateList({ examId, results, sendsBackFrom, mayHold, held }: PartProps & Correcting) {
  const text = useText(resultsText);
  const stateOf = useResultState();
  const gradeWord = useGradeWord();
  const back: Column<CandidateResult> = {
    key: 'back',
    header: text.back,
    cell: (row) => (
      <div className={styles.actions}>
        {mayHold && row.mayAnnounce && <AnnounceCandidate examId={examId} candidate={row} held={held} />}
        {isSendable(row, sendsBackFrom) && (
          <ReturnGrade examId={examId} candidateNumber={row.candidateNumber} />
        )}
        {mayHold && !row.isAnnounced && !held.has(row.candidacyId) && (
          <HoldGrade examId={examId} candidate={row} />
        )}
      </div>
    ),
  };
  const columns: Column<CandidateResult>[] = [
    {
      key: 'number',
      header: text.candidateNumber,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'commission',
      header: text.commission,
      cell: (row) => row.commissionNumber ?? '–',
      sortBy: (row) => row.commissionNumber,
      align: 'end',
    },
    {
      key: 'state',
      header: text.state,
      cell: (row) => stateOf(row, held.has(row.candidacyId)).tags,
      text: (row) => stateOf(row, held.has(row.candidacyId)).words,
    },
    {
      key: 'grade',
      header: text.grade,
      cell: (row) => (row.grade === null ? '–' : <strong>{gradeWord(row.grade)}</strong>),
      text: (row) => (row.grade === null ? '' : gradeWord(row.grade)),
      sortBy: (row) => row.grade,
    },
    ...(sendsBackFrom.length > 0 || mayHold ? [back] : []),
  ];
  return (
    <DataTable
      caption={text.candidates}
      rows={results.candidates}
      columns={columns}
      rowKey={(row) => row.candidacyId}
      empty={<EmptyState title={text.noCandidatesTitle}>{text.noCandidates}</EmptyState>}
    />
  );
}

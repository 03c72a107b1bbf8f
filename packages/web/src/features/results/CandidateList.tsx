import type { CandidateResult, ResultsView } from '@karakter/contract/results/routes';
import { useText } from '../../text/language.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { useGradeWord } from '../grading/grade-words.ts';
import { AnnounceCandidate } from './commissions/AnnounceCandidates.tsx';
import { commissionResultsText } from './commissions/commission-results-texts.ts';
import { ReturnGrade } from './deciding/ReturnGrade.tsx';
import { HoldGrade } from './holds/HeldGrades.tsx';
import { holdText } from './holds/hold-texts.ts';
import * as styles from './results.module.css';
import { resultsText } from './texts.ts';

type PartProps = { readonly examId: string; readonly results: ResultsView };

const tones = {
  notHandedIn: 'due',
  notRegistered: 'due',
  absent: 'note',
  withdrawn: 'note',
  cancelled: 'note',
  inGrading: 'open',
  agreed: 'done',
  entered: 'done',
} as const;

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
  const holds = useText(holdText);
  const gradeWord = useGradeWord();
  const { announcedTag } = useText(commissionResultsText);
  const stateOf = ({ state, isAnnounced }: CandidateResult) =>
    isAnnounced && state === 'entered' ? announcedTag : text.states[state];
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
      cell: (row) => (
        <>
          <StatusTag tone={tones[row.state]}>{stateOf(row)}</StatusTag>
          {held.has(row.candidacyId) && <StatusTag tone="due">{holds.held}</StatusTag>}
        </>
      ),
      text: (row) => `${stateOf(row)} ${held.has(row.candidacyId) ? holds.held : ''}`,
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

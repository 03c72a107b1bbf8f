import type { CaseLine } from '@karakter/contract/complaint/cases';
import type { CandidateResult } from '@karakter/contract/results/routes';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { useGradeWord } from '../../grading/grade-words.ts';
import { useResultState } from '../../results/ResultState.tsx';
import { resultsText } from '../../results/texts.ts';
import * as styles from '../appeal.module.css';
import { casePage } from '../case-page.ts';
import { caseText } from '../case-texts.ts';
import { StateTag, useStateWord } from '../StateTag.tsx';
import { candidateListText } from './candidate-list-texts.ts';
import type { ListColumn } from './list-choice.ts';

/** A candidate with everything that the list can show of them. */
export type ListRow = CandidateResult & { readonly isHeld: boolean; readonly cases: readonly CaseLine[] };

const kindsIn = {
  explanation: ['explanation', 'lateRequest'],
  appeal: ['appeal', 'dismissalAppeal'],
  complaint: ['complaint'],
} as const satisfies Record<string, readonly CaseLine['kind'][]>;

/** The column of the candidate's cases of some kinds: each in its state, and as a link to its page. */
function useCaseColumn() {
  const text = useText(caseText);
  const { columns } = useText(candidateListText);
  const stateWord = useStateWord();
  const { language } = useLanguage();
  const wordsOf = (line: CaseLine) =>
    [
      line.kind === 'dismissalAppeal' ? `${text.kinds.dismissalAppeal}:` : '',
      stateWord(line),
      line.late ? text.late : '',
      line.overdue ? text.overdue : '',
    ]
      .filter(Boolean)
      .join(' ');
  return (column: keyof typeof kindsIn): Column<ListRow> => {
    const kinds: readonly string[] = kindsIn[column];
    const ofRow = ({ cases }: ListRow) => cases.filter(({ kind }) => kinds.includes(kind));
    return {
      key: column,
      header: columns[column],
      cell: (row) =>
        ofRow(row).map((line) => (
          <span key={line.id} className={styles.caseState}>
            <TextLink to={casePage(line)}>{text.shortKinds[line.kind]}</TextLink>
            <StateTag {...line} />
          </span>
        )),
      text: (row) => writtenList[language](ofRow(row).map(wordsOf)),
    };
  };
}

/** The chosen columns, after the candidate's number [V2]. */
export function useListColumns(chosen: readonly ListColumn[]): Column<ListRow>[] {
  const text = useText(resultsText);
  const { columns } = useText(candidateListText);
  const stateOf = useResultState();
  const gradeWord = useGradeWord();
  const caseColumn = useCaseColumn();
  const number: Column<ListRow> = {
    key: 'number',
    header: text.candidateNumber,
    cell: (row) => row.candidateNumber,
    text: (row) => String(row.candidateNumber),
    sortBy: (row) => row.candidateNumber,
  };
  const known: Readonly<Record<ListColumn, Column<ListRow>>> = {
    name: { key: 'name', header: columns.name, cell: (row) => row.name, text: (row) => row.name },
    commission: {
      key: 'commission',
      header: columns.commission,
      cell: (row) => row.commissionNumber ?? '–',
      sortBy: (row) => row.commissionNumber,
      align: 'end',
    },
    state: {
      key: 'state',
      header: columns.state,
      cell: (row) => stateOf(row, row.isHeld).tags,
      text: (row) => stateOf(row, row.isHeld).words,
    },
    grade: {
      key: 'grade',
      header: columns.grade,
      cell: (row) => (row.grade === null ? '–' : <strong>{gradeWord(row.grade)}</strong>),
      text: (row) => (row.grade === null ? '' : gradeWord(row.grade)),
      sortBy: (row) => row.grade,
    },
    explanation: caseColumn('explanation'),
    appeal: caseColumn('appeal'),
    complaint: caseColumn('complaint'),
  };
  return [number, ...chosen.map((column) => known[column])];
}

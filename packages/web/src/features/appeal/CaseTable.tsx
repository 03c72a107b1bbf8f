import type { CaseLine } from '@karakter/contract/complaint/cases';
import {
  distanceToDeadline,
  shortDateWithYear,
  writtenDeadline,
  writtenInstant,
} from '@karakter/domain/calendar/dates';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { useNow } from '../../ui/now.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { RowSelection } from '../../ui/table/DataTableSelection.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { casePage } from './case-page.ts';
import { caseText } from './case-texts.ts';
import { StateTag, useStateWord } from './StateTag.tsx';

const kindOf = ({ kind, isNewAssessment }: CaseLine) => (isNewAssessment ? 'newAssessment' : kind);

/** A due date short enough for a dense list; the full date is in the title, and on the case's own page. */
function Due({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  const now = useNow();
  const lastDay = new Date(Date.parse(at) - 1).toISOString();
  return (
    <time className="unbroken" dateTime={at} title={writtenDeadline(at, language)}>
      {shortDateWithYear(osloFields(lastDay).date, osloFields(now).date, language)}{' '}
      <span className="quiet">({distanceToDeadline(now, at, language)})</span>
    </time>
  );
}

function Received({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  const today = osloFields(useNow()).date;
  return (
    <time className="unbroken" dateTime={at} title={writtenInstant(at, language)}>
      {shortDateWithYear(osloFields(at).date, today, language)}
    </time>
  );
}

function useColumns(withCourse: boolean): Column<CaseLine>[] {
  const text = useText(caseText);
  const stateWord = useStateWord();
  const course: Column<CaseLine> = {
    key: 'course',
    header: text.course,
    cell: (row) => row.courseCode,
    text: (row) => row.courseCode,
  };
  const holder: Column<CaseLine> = {
    key: 'holder',
    header: text.holder,
    cell: (row) => (row.heldBy ? text.holders[row.heldBy] : '–'),
    text: (row) => (row.heldBy ? text.holders[row.heldBy] : ''),
  };
  return [
    {
      key: 'candidate',
      header: text.candidate,
      cell: (row) => <TextLink to={casePage(row)}>{row.candidateNumber}</TextLink>,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    ...(withCourse ? [course] : []),
    {
      key: 'kind',
      header: text.kind,
      cell: (row) => text.shortKinds[kindOf(row)],
      text: (row) => text.kinds[kindOf(row)],
    },
    {
      key: 'name',
      header: text.name,
      cell: (row) => <span className="unbroken">{row.name}</span>,
      text: (row) => row.name,
    },
    {
      key: 'state',
      header: text.state,
      cell: (row) => <StateTag {...row} />,
      text: (row) => `${stateWord(row)} ${row.late ? text.late : ''} ${row.overdue ? text.overdue : ''}`,
    },
    {
      key: 'responsible',
      header: text.responsible,
      cell: (row) => <span className="unbroken">{row.responsible ?? '–'}</span>,
      text: (row) => row.responsible ?? '',
    },
    // Across units the state says as much, and the row has no room for both.
    ...(withCourse ? [] : [holder]),
    {
      key: 'due',
      header: text.due,
      cell: (row) => (row.dueAt ? <Due at={row.dueAt} /> : '–'),
      sortBy: (row) => row.dueAt,
      isInstant: true,
    },
    {
      key: 'received',
      header: text.received,
      cell: (row) => <Received at={row.receivedAt} />,
      sortBy: (row) => row.receivedAt,
      isInstant: true,
    },
  ];
}

type CaseTableProps = {
  readonly cases: readonly CaseLine[];
  /** False on a page that is about one exam only. */
  readonly withCourse: boolean;
  readonly empty: ReactNode;
  readonly selection?: RowSelection;
  readonly toolbar?: (shown: readonly CaseLine[]) => ReactNode;
  readonly chosen?: readonly string[];
  readonly everyRow?: (() => Promise<readonly CaseLine[]>) | undefined;
};

/** Explanation, appeal and complaint cases in one list: state, responsible person and due date of each [V1]. */
export function CaseTable({ cases, withCourse, ...rest }: CaseTableProps) {
  const text = useText(caseText);
  const columns = useColumns(withCourse);
  return (
    <DataTable caption={text.caption} rows={cases} columns={columns} rowKey={(row) => row.id} {...rest} />
  );
}

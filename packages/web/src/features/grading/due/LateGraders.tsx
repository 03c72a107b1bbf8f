import type { LateGrader } from '@karakter/contract/grading/due/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { dueText } from './due-texts.ts';

/** The columns of graders who are late: who, in which commission, how many scripts, and how many days. */
export function useLateColumns<Row extends LateGrader>(): Column<Row>[] {
  const text = useText(dueText);
  const { language } = useLanguage();
  return [
    { key: 'grader', header: text.grader, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'commission',
      header: text.commission,
      cell: (row) => row.commissionNumber,
      sortBy: (row) => row.commissionNumber,
      align: 'end',
    },
    { key: 'left', header: text.left, cell: (row) => row.left, sortBy: (row) => row.left, align: 'end' },
    {
      key: 'days',
      header: text.daysLate,
      cell: (row) => row.daysLate,
      sortBy: (row) => row.daysLate,
      align: 'end',
    },
    {
      key: 'due',
      header: text.dueAt,
      cell: (row) => <time dateTime={row.dueAt}>{writtenDeadline(row.dueAt, language)}</time>,
      sortBy: (row) => Date.parse(row.dueAt),
      isInstant: true,
    },
  ];
}

export const lateKey = (row: LateGrader) => `${row.commissionId}:${row.personId}:${row.dueAt}`;

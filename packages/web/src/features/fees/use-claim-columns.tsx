import type { OfficeClaim } from '@karakter/contract/fees/routes';
import { shortDate, writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import { claimTones } from './claim-tones.ts';
import { writtenKroner } from './money.ts';
import { useOfficeText } from './use-office-text.ts';

/** The columns of the exam office's list of claims. */
export function useClaimColumns(): Column<OfficeClaim>[] {
  const text = useOfficeText();
  const { language } = useLanguage();
  const shortDay = (day: string) => `${shortDate(day, language)} ${day.slice(0, 4)}`;
  const commissionOf = (row: OfficeClaim) => text.commission[row.kind](row.commissionNumber);
  return [
    {
      key: 'name',
      header: text.name,
      cell: (row) => row.name,
      text: (row) => row.name,
      sortBy: (row) => row.name,
    },
    { key: 'employer', header: text.employer, cell: (row) => row.employer, text: (row) => row.employer },
    {
      key: 'course',
      header: text.course,
      cell: (row) => <TextLink to={`/exams/${row.examId}`}>{row.courseCode}</TextLink>,
      text: (row) => row.courseCode,
      sortBy: (row) => row.courseCode,
    },
    {
      key: 'date',
      header: text.examDate,
      cell: (row) => <span title={writtenDate(row.examDate, language)}>{shortDay(row.examDate)}</span>,
      text: (row) => row.examDate,
      sortBy: (row) => row.examDate,
    },
    { key: 'commission', header: text.commissionHead, cell: commissionOf, text: commissionOf },
    {
      key: 'state',
      header: text.state,
      cell: (row) => <StatusTag tone={claimTones[row.state]}>{text.states[row.state]}</StatusTag>,
      text: (row) => text.states[row.state],
      sortBy: (row) => row.state,
    },
    {
      key: 'sum',
      header: text.sum,
      align: 'end',
      cell: (row) => writtenKroner(row.totalOre, language),
      text: (row) => writtenKroner(row.totalOre, language),
      sortBy: (row) => row.totalOre,
    },
    {
      key: 'sent',
      header: text.submittedAt,
      cell: (row) => (
        <time dateTime={row.submittedAt} title={writtenInstant(row.submittedAt, language)}>
          {shortDay(osloFields(row.submittedAt).date)}
        </time>
      ),
      text: (row) => row.submittedAt,
      sortBy: (row) => row.submittedAt,
      isInstant: true,
    },
    { key: 'details', header: text.actions, cell: (row) => <ClaimDetails claim={row} /> },
  ];
}

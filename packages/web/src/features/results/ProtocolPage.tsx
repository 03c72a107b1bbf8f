import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ProtocolEntry, resultsRoutes } from '@karakter/contract/results/routes';
import { shortDate, writtenClock, writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { Corrections, ProposeCorrection } from './corrections/Corrections.tsx';
import { SignOffs, WithoutGrade } from './ProtocolParts.tsx';
import { protocolText } from './protocol-texts.ts';
import * as styles from './results.module.css';

const groundsOf = ({ reason, authority }: ProtocolEntry) => [reason, authority].filter(Boolean).join(' – ');

/** A short date for a long list; the full date with weekday in the tooltip. */
function EnteredAt({ instant }: { readonly instant: string }) {
  const { language } = useLanguage();
  const { date } = osloFields(instant);
  return (
    <time dateTime={instant} title={writtenInstant(instant, language)} className={styles.protocolTime}>
      {shortDate(date, language)} {date.slice(0, 4)}, {writtenClock(instant, language)}
    </time>
  );
}

function useColumns(): Column<ProtocolEntry>[] {
  const text = useText(protocolText);
  const gradeWord = useGradeWord();
  return [
    { key: 'number', header: text.number, cell: (row) => row.number, sortBy: (row) => row.number },
    {
      key: 'candidate',
      header: text.candidateNumber,
      cell: (row) => row.candidateNumber,
      text: (row) => String(row.candidateNumber),
      sortBy: (row) => row.candidateNumber,
    },
    { key: 'name', header: text.name, cell: (row) => row.name, text: (row) => row.name },
    {
      key: 'grade',
      header: text.grade,
      cell: (row) =>
        row.replaced ? (
          <>
            <s>{gradeWord(row.grade)}</s> <span className="quiet">{text.replaced}</span>
          </>
        ) : (
          <strong>{gradeWord(row.grade)}</strong>
        ),
      text: (row) => gradeWord(row.grade),
    },
    {
      key: 'kind',
      header: text.kind,
      cell: (row) => text.kinds[row.kind],
      text: (row) => text.kinds[row.kind],
    },
    {
      key: 'reason',
      header: text.grounds,
      cell: (row) => groundsOf(row) || '–',
      text: groundsOf,
    },
    {
      key: 'by',
      header: text.enteredBy,
      cell: (row) => (
        <>
          <span title={text.enteringRoles[row.enteredAs]}>{row.enteredBy}</span>
          {row.proposedBy && <p className="quiet">{text.proposedBy(row.proposedBy)}</p>}
        </>
      ),
      text: (row) =>
        [
          `${row.enteredBy}, ${text.enteringRoles[row.enteredAs]}`,
          row.proposedBy && text.proposedBy(row.proposedBy),
        ]
          .filter(Boolean)
          .join('. '),
    },
    {
      key: 'at',
      header: text.enteredAt,
      cell: (row) => <EnteredAt instant={row.enteredAt} />,
      sortBy: (row) => row.enteredAt,
      isInstant: true,
    },
  ];
}

function Protocol({ examId }: { readonly examId: string }) {
  const text = useText(protocolText);
  const columns = useColumns();
  const answer = useApi(resultsRoutes.showProtocol, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { entries, scale, mayCorrect, signOff, withoutGrade } = answer.data;
  return (
    <div className={styles.results}>
      <SignOffs signOff={signOff} />
      <Corrections examId={examId} />
      <Paragraph>{text.protocolAbout}</Paragraph>
      <DataTable
        caption={text.protocol}
        rows={entries}
        columns={columns}
        rowKey={(row) => String(row.number)}
        empty={<EmptyState title={text.noEntriesTitle}>{text.noEntries}</EmptyState>}
        toolbar={() => (
          <>
            {mayCorrect && <ProposeCorrection examId={examId} scale={scale} entries={entries} />}
            <Button asChild variant="tertiary">
              <a href={apiUrl(resultsRoutes.protocolPdf, { params: { examId } })}>{text.protocolPdf}</a>
            </Button>
            <Button asChild variant="tertiary">
              <a href={apiUrl(resultsRoutes.protocolData, { params: { examId } })}>{text.protocolData}</a>
            </Button>
          </>
        )}
      />
      <WithoutGrade rows={withoutGrade} />
    </div>
  );
}

/** The protocol of grades: every entry in its order, as a list and as a document [R3]. */
export function ProtocolPage() {
  const text = useText(protocolText);
  return <ExamFrame title={text.protocol}>{({ id }) => <Protocol examId={id} />}</ExamFrame>;
}

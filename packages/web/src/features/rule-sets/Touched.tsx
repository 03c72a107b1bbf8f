import { Button, Paragraph } from '@digdir/designsystemet-react';
import { rulesRoutes } from '@karakter/contract/rule-sets/routes';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import * as styles from './rules.module.css';
import { touchedText } from './touched-texts.ts';

type Seen = (typeof rulesRoutes.touchedByRulePlan)['response']['_zod']['output'];
type Row = Seen['shown'][number];

const pageSize = 50;

function useColumns(): Column<Row>[] {
  const text = useText(touchedText);
  const { language } = useLanguage();
  const day = (date: string | null) => (date === null ? text.noDay : writtenDate(date, language));
  const moved = ({ dates }: Row) =>
    dates.map(({ what, before, after }) => text.movedDate(text.dates[what], day(before), day(after)));
  return [
    {
      key: 'exam',
      header: text.exam,
      cell: (row) => `${row.courseCode} ${row.courseTitle[language]}`,
      text: (row) => `${row.courseCode} ${row.courseTitle[language]}`,
    },
    {
      key: 'starts',
      header: text.starts,
      cell: (row) => writtenInstant(row.startsAt, language),
      text: (row) => writtenInstant(row.startsAt, language),
      sortBy: (row) => row.startsAt,
    },
    {
      key: 'moved',
      header: text.moved,
      cell: (row) =>
        row.dates.length === 0 ? (
          text.noDates
        ) : (
          <ul className={styles.values}>
            {moved(row).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
      text: (row) => commaSeparated(moved(row)),
    },
  ];
}

/** The running exams and open cases that a planned change touches, before anyone approves it [U1]. */
export function Touched({ planId }: { readonly planId: string }) {
  const text = useText(touchedText);
  const columns = useColumns();
  const [from, setFrom] = useState(0);
  const seen = useApi(rulesRoutes.touchedByRulePlan, { params: { planId }, query: { from } });
  if (seen.isError) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  if (!seen.data) return <LoadingState />;
  const { exams, cases, casesKept, shown } = seen.data;
  return (
    <div>
      <Paragraph>{text.touches(exams, cases)}</Paragraph>
      <Paragraph>{text.kept(casesKept)}</Paragraph>
      {shown.length > 0 && (
        <>
          <p className="quiet">{text.assumed}</p>
          <DataTable
            name={`touched-${planId}`}
            caption={text.touched}
            rows={shown}
            columns={columns}
            rowKey={({ examId }) => examId}
            empty={null}
          />
        </>
      )}
      {exams > pageSize && (
        <div className={styles.actions}>
          <p>{text.range(from + 1, from + shown.length, exams)}</p>
          {from > 0 && (
            <Button variant="secondary" data-size="sm" onClick={() => setFrom(from - pageSize)}>
              {text.previous}
            </Button>
          )}
          {from + pageSize < exams && (
            <Button variant="secondary" data-size="sm" onClick={() => setFrom(from + pageSize)}>
              {text.next}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

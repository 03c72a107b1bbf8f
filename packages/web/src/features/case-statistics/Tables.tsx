import { Heading } from '@digdir/designsystemet-react';
import type { StatisticsRow, StatisticsStep } from '@karakter/contract/case-statistics/routes';
import { type AppealEnd, appealEnds } from '@karakter/domain/case-statistics/figures';
import { writtenNumber, writtenPercent } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../text/language.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import * as styles from './case-statistics.module.css';
import { caseStatisticsText } from './texts.ts';

type Props = { readonly rows: readonly StatisticsRow[]; readonly hasUnits: boolean };

const keyOf = ({ year, unitId, course }: StatisticsRow) => `${year} ${unitId} ${course?.code ?? ''}`;

/** Which course, year and unit a row is of. */
function useNaming(hasUnits: boolean): Column<StatisticsRow>[] {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const named = ({ course }: StatisticsRow) =>
    course === null ? text.allCourses : `${course.code} ${course.title[language]}`;
  return [
    {
      key: 'course',
      header: text.course,
      cell: (row) => (row.course === null ? <strong>{named(row)}</strong> : named(row)),
      text: named,
    },
    { key: 'year', header: text.year, cell: ({ year }) => year, sortBy: ({ year }) => year, align: 'end' },
    ...(hasUnits
      ? [
          {
            key: 'unit',
            header: text.unit,
            cell: ({ unit }: StatisticsRow) => unit[language],
            text: ({ unit }: StatisticsRow) => unit[language],
          },
        ]
      : []),
  ];
}

/** The numbers of each course and year, as they may be seen [V8]. */
function Numbers({ rows, hasUnits }: Props) {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const naming = useNaming(hasUnits);
  const hidden = <span className="quiet">{text.hidden}</span>;
  const counted = (
    key: 'candidates' | 'asked' | 'appealed' | 'assessedAgain' | 'complained',
    withShare: boolean,
  ): Column<StatisticsRow> => ({
    key,
    header: text[key],
    cell: ({ [key]: count, candidates }) => {
      if (count === null) return hidden;
      const number = writtenNumber[language](count);
      if (!withShare || !candidates || count === 0) return number;
      return text.withShare(number, writtenPercent[language](count / candidates));
    },
    sortBy: (row) => row[key],
    absent: text.hidden,
    align: 'end',
  });
  const ended = (end: AppealEnd): Column<StatisticsRow> => ({
    key: end,
    header: text[end],
    cell: ({ ends }) => (ends === null ? hidden : writtenNumber[language](ends[end])),
    sortBy: ({ ends }) => ends?.[end] ?? null,
    absent: text.hidden,
    align: 'end',
  });
  return (
    <DataTable
      caption={text.numbers}
      rows={rows}
      columns={[
        ...naming,
        counted('candidates', false),
        counted('asked', true),
        counted('appealed', true),
        ...appealEnds.map(ended),
        counted('assessedAgain', false),
        counted('complained', false),
      ]}
      rowKey={keyOf}
      empty={null}
    />
  );
}

type StepRow = StatisticsStep & { readonly row: StatisticsRow };

/** The share of the cases that kept the law’s day; some steps have none. */
function useInTime(): Column<StepRow> {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  return {
    key: 'inTime',
    header: text.inTime,
    cell: ({ inTime }) =>
      inTime === null ? <span className="quiet">{text.noDeadline}</span> : writtenPercent[language](inTime),
    sortBy: ({ inTime }) => inTime,
    absent: text.noDeadline,
    align: 'end',
  };
}

/** How long each step took against the law. */
function Steps({ rows, hasUnits }: Props) {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const naming = useNaming(hasUnits);
  const inTime = useInTime();
  const steps = rows.flatMap((row) => row.steps.map((step): StepRow => ({ ...step, row })));
  const hasCases = steps.some(({ cases }) => cases !== null);
  const columns: Column<StepRow>[] = [
    {
      key: 'step',
      header: text.step,
      cell: ({ step }) => text.steps[step],
      text: ({ step }) => text.steps[step],
    },
    ...naming.map(
      ({ key, header, cell, text: textOf, sortBy, align }): Column<StepRow> => ({
        key,
        header,
        cell: ({ row }) => cell(row),
        ...(textOf && { text: ({ row }: StepRow) => textOf(row) }),
        ...(sortBy && { sortBy: ({ row }: StepRow) => sortBy(row) }),
        ...(align && { align }),
      }),
    ),
    ...(hasCases
      ? [
          {
            key: 'cases',
            header: text.cases,
            cell: ({ cases }: StepRow) => cases,
            sortBy: ({ cases }: StepRow) => cases,
            align: 'end' as const,
          },
        ]
      : []),
    {
      key: 'days',
      header: text.medianDays,
      cell: ({ medianDays }) => writtenNumber[language](medianDays),
      sortBy: ({ medianDays }) => medianDays,
      align: 'end',
    },
    inTime,
  ];
  return (
    <DataTable
      caption={text.time}
      name="steps"
      rows={steps}
      columns={columns}
      rowKey={({ row, step }) => `${keyOf(row)} ${step}`}
      empty={null}
    />
  );
}

/** The numbers, and below them how long each step took. */
export function StatisticsTables(props: Props) {
  const text = useText(caseStatisticsText);
  return (
    <>
      <section className={styles.part} aria-labelledby="case-numbers">
        <Heading level={2} data-size="xs" id="case-numbers">
          {text.numbers}
        </Heading>
        <Numbers {...props} />
      </section>
      {props.rows.some(({ steps }) => steps.length > 0) && (
        <section className={styles.part} aria-labelledby="case-time">
          <Heading level={2} data-size="xs" id="case-time">
            {text.time}
          </Heading>
          <p className="quiet">{text.timeAbout}</p>
          <Steps {...props} />
        </section>
      )}
    </>
  );
}

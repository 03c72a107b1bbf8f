import { Paragraph } from '@digdir/designsystemet-react';
import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { familyNameFirst } from '@karakter/domain/people/name-order';
import { useLanguage, useText } from '../../../text/language.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { publishingText } from './publishing-texts.ts';

type Candidates = PublishingOverview['differing']['candidates'];

/** The candidates whose time is not the exam's own, each with start and end. */
export function OwnTimes({ candidates }: { readonly candidates: Candidates }) {
  const text = useText(publishingText);
  const { language } = useLanguage();
  if (candidates === null) return <Paragraph>{text.noNames}</Paragraph>;
  const columns: Column<NonNullable<Candidates>[number]>[] = [
    {
      key: 'name',
      header: text.name,
      cell: ({ name }) => name,
      text: ({ name }) => name,
      sortBy: ({ name }) => familyNameFirst(name),
    },
    {
      key: 'extra',
      header: text.extra,
      cell: ({ extraMinutes }) => extraMinutes,
      sortBy: ({ extraMinutes }) => extraMinutes,
      align: 'end',
    },
    {
      key: 'starts',
      header: text.starts,
      cell: ({ startsAt }) => <time dateTime={startsAt}>{writtenInstant(startsAt, language)}</time>,
      sortBy: ({ startsAt }) => Date.parse(startsAt),
      isInstant: true,
    },
    {
      key: 'ends',
      header: text.ends,
      cell: ({ endsAt, startsAt }) => <time dateTime={endsAt}>{writtenEnd(endsAt, startsAt, language)}</time>,
      sortBy: ({ endsAt }) => Date.parse(endsAt),
      isInstant: true,
    },
  ];
  return (
    <DataTable
      caption={text.timesTitle}
      rows={candidates}
      columns={columns}
      rowKey={({ candidacyId }) => candidacyId}
      empty={text.differing(0)}
    />
  );
}

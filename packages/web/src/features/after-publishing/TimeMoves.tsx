import { Paragraph } from '@digdir/designsystemet-react';
import type { TimePreview } from '@karakter/contract/after-publishing/routes';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { familyNameFirst } from '@karakter/domain/people/name-order';
import { useLanguage, useText } from '../../text/language.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { changingText } from './changing-texts.ts';

type Candidate = NonNullable<TimePreview['candidates']>[number];

/** A start and an end in words. */
function usePeriodInWords() {
  const text = useText(changingText);
  const { language } = useLanguage();
  return ({ startsAt, endsAt }: Candidate['before']) =>
    text.period(writtenInstant(startsAt, language), writtenEnd(endsAt, startsAt, language));
}

/** Each candidate's own time before and after the change. */
export function TimeMoves({ preview: { candidates, unmoved } }: { readonly preview: TimePreview }) {
  const text = useText(changingText);
  const inWords = usePeriodInWords();
  const keep = unmoved > 0 && <Paragraph>{text.unmoved(unmoved)}</Paragraph>;
  if (candidates === null)
    return (
      <>
        <Paragraph>{text.noNames}</Paragraph>
        {keep}
      </>
    );
  const period = (when: 'before' | 'after'): Column<Candidate> => ({
    key: when,
    header: text[when],
    cell: (candidate) => inWords(candidate[when]),
    text: (candidate) => inWords(candidate[when]),
    sortBy: (candidate) => Date.parse(candidate[when].endsAt),
  });
  const columns: Column<Candidate>[] = [
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
    period('before'),
    period('after'),
  ];
  return (
    <>
      <DataTable
        caption={text.timesTitle}
        rows={candidates}
        columns={columns}
        rowKey={({ candidacyId }) => candidacyId}
        empty={text.told.candidates(0)}
      />
      {keep}
    </>
  );
}

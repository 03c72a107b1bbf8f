import { Heading } from '@digdir/designsystemet-react';
import type { QuarantineRow } from '@karakter/contract/quarantine/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import * as styles from './quarantine.module.css';
import { quarantineText } from './texts.ts';

type Decided = QuarantineRow & { readonly decision: NonNullable<QuarantineRow['decision']> };

function useColumns(): Column<Decided>[] {
  const text = useText(quarantineText);
  const { language } = useLanguage();
  const candidate = (b: Decided) => text.candidateOf(b.candidateNumber, b.name);
  const kind = (b: Decided) => text.kinds[b.kind];
  const decision = (b: Decided) => text.decisions[b.decision.decision];
  return [
    { key: 'candidate', header: text.candidate, cell: candidate, text: candidate },
    { key: 'kind', header: text.kind, cell: kind, text: kind },
    { key: 'decision', header: text.decision, cell: decision, text: decision },
    { key: 'reason', header: text.reason, cell: (b) => b.decision.reason, text: (b) => b.decision.reason },
    { key: 'by', header: text.by, cell: (b) => b.decision.by, text: (b) => b.decision.by },
    {
      key: 'at',
      header: text.at,
      cell: (b) => <time dateTime={b.decision.at}>{writtenInstant(b.decision.at, language)}</time>,
      sortBy: (b) => Date.parse(b.decision.at),
      isInstant: true,
    },
  ];
}

/** The decisions, with their reasons and the people who made them. */
export function DecidedTable({ quarantines }: { readonly quarantines: readonly QuarantineRow[] }) {
  const text = useText(quarantineText);
  const columns = useColumns();
  const rows = quarantines.filter((quarantined): quarantined is Decided => quarantined.decision !== null);
  if (rows.length === 0) return null;
  return (
    <section className={styles.quarantineSection}>
      <Heading level={2} data-size="2xs">
        {text.decided}
      </Heading>
      <DataTable caption={text.decided} rows={rows} columns={columns} rowKey={({ id }) => id} empty={null} />
    </section>
  );
}

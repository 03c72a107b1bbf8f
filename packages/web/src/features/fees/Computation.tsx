import { Table } from '@digdir/designsystemet-react';
import type { FeeLine } from '@karakter/domain/fees/computation';
import { useLanguage, useText } from '../../text/language.tsx';
import { ScrollBox } from '../../ui/focus/ScrollBox.tsx';
import * as styles from './fees.module.css';
import { feesText } from './fees-texts.ts';
import { writtenHours, writtenKroner } from './money.ts';

type ComputationProps = { readonly lines: readonly FeeLine[]; readonly totalOre: number };

/** A claim line by line: how many, how long each takes, and what it comes to [G14]. */
export function Computation({ lines, totalOre }: ComputationProps) {
  const text = useText(feesText);
  const { language } = useLanguage();
  const hours = (minutes: number | null) => (minutes === null ? '' : writtenHours(minutes, text.hour));
  return (
    <ScrollBox label={text.computation}>
      <Table data-size="sm">
        <caption>{text.computation}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{text.what}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.count}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.time}</Table.HeaderCell>
            <Table.HeaderCell scope="col" data-align="end">
              {text.sum}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map(({ kind, count, minutesEach, minutes, ore }) => (
            <Table.Row key={kind}>
              <Table.HeaderCell scope="row">{text.lines[kind]}</Table.HeaderCell>
              <Table.Cell>{count === null ? '' : `${count} × ${hours(minutesEach)}`}</Table.Cell>
              <Table.Cell className={styles.time}>{hours(minutes)}</Table.Cell>
              <Table.Cell data-align="end">{writtenKroner(ore, language)}</Table.Cell>
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{text.total}</Table.HeaderCell>
            <Table.Cell />
            <Table.Cell />
            <Table.Cell data-align="end">
              <strong>{writtenKroner(totalOre, language)}</strong>
            </Table.Cell>
          </Table.Row>
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}

import { Heading } from '@digdir/designsystemet-react';
import type { OperationsState } from '@karakter/contract/operations/routes';
import { distanceFrom } from '@karakter/domain/calendar/dates';
import { writtenNumber } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import * as styles from './operations.module.css';
import { stateText } from './state-texts.ts';

function Fact({ title, words, warning }: { title: string; words: string; warning?: string | false }) {
  const text = useText(stateText);
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <strong>{title}</strong>
        {warning && <StatusTag tone="late">{text.needsAttention}</StatusTag>}
      </div>
      <span>{words}</span>
      {warning && <span>{warning}</span>}
    </li>
  );
}

/** The disk, the database and the versions of the programs. */
export function MachineFacts({ state }: { readonly state: OperationsState }) {
  const text = useText(stateText);
  const { language } = useLanguage();
  const gigabytes = (bytes: number) => writtenNumber[language](Math.round(bytes / 1e8) / 10);
  const sizeOf = (bytes: number) =>
    bytes < 1e9 ? text.megabytes(Math.ceil(bytes / 1e6)) : text.gigabytes(gigabytes(bytes));
  const { disk, database, program } = state;
  const { used, most, needsAttention } = database.connections;
  return (
    <section className={styles.part} aria-labelledby="machine">
      <Heading level={2} data-size="xs" id="machine">
        {text.machine}
      </Heading>
      <ul className={styles.lines}>
        <Fact
          title={text.disk}
          words={[
            text.diskRoom(gigabytes(disk.free), gigabytes(disk.total)),
            disk.holdsDatabase ? '' : text.databaseElsewhere,
          ]
            .join(' ')
            .trim()}
          warning={disk.needsAttention && text.diskLow}
        />
        <Fact
          title={text.database}
          words={`${sizeOf(database.bytes)} ${text.connections(used, most)}`}
          warning={needsAttention && text.connectionsFew}
        />
        <Fact
          title={text.versions}
          words={`${text.programs(program.version, database.version, program.node)} ${text.running(
            distanceFrom(state.at, program.startedAt, language),
          )}`}
        />
      </ul>
    </section>
  );
}

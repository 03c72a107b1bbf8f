import { Alert, Heading } from '@digdir/designsystemet-react';
import type { CandidateListErrorText, CandidateListPreview } from '@karakter/contract/planning/candidates';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { candidatesText } from './candidates-texts.ts';
import { listFaultsText } from './list-faults-texts.ts';
import { listNotesText } from './list-notes-texts.ts';
import * as styles from './styles/planning.module.css';

type Row = CandidateListPreview['rows'][number];

const tones = { added: 'note', changed: 'due', unchanged: 'open' } as const;

/** The mistakes of the list, each with its line. */
function ListErrors({
  errors,
  inAll,
}: {
  readonly errors: readonly CandidateListErrorText[];
  readonly inAll: number;
}) {
  const text = useText(candidatesText);
  const notesText = useText(listNotesText);
  const faultsText = useText(listFaultsText);
  const names: Readonly<Record<string, string>> = faultsText.columns;
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={3} data-size="2xs">
        {text.errors(inAll)}
      </Heading>
      {inAll > errors.length && <p>{notesText.firstErrors(errors.length)}</p>}
      <ul className={styles.errorLines}>
        {errors.map(({ line, column, code, value }) => (
          <li key={`${line} ${column} ${code}`}>
            <strong>{`${text.line} ${line}:`}</strong>{' '}
            {faultsText.faults[code](names[column] ?? column, value)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The list's address, and whether it replaces Karakter's. */
function Address({ row: { email, otherEmail } }: { readonly row: Row }) {
  const text = useText(listNotesText);
  return (
    <>
      {email}{' '}
      {otherEmail && (
        <strong className="unbroken">
          {otherEmail.isKept ? text.addressKept(otherEmail.known) : text.addressChanged(otherEmail.known)}
        </strong>
      )}
    </>
  );
}

/** What was left out of the list, and how it was read. */
function ListNotes({ notes }: Pick<CandidateListPreview, 'notes'>) {
  const text = useText(listNotesText);
  if (notes.length === 0) return null;
  return (
    <Alert data-color="info">
      <Heading level={3} data-size="2xs">
        {text.title}
      </Heading>
      <ul className={styles.errorLines}>
        {notes.map(({ kind, count, where }) => (
          <li key={kind}>{text.notes[kind](count, where)}</li>
        ))}
      </ul>
    </Alert>
  );
}

const place = ({ room, seat }: Row) => `${room} ${seat}`.trim();

function useColumns(isSeated: boolean): Column<Row>[] {
  const text = useText(candidatesText);
  const minutes = ({ extraMinutes, before }: Row) =>
    before && before.extraMinutes !== extraMinutes
      ? `${extraMinutes} (${text.was(before.extraMinutes)})`
      : String(extraMinutes);
  return [
    { key: 'line', header: text.line, cell: (row) => row.line, sortBy: (row) => row.line, align: 'end' },
    {
      key: 'name',
      header: text.name,
      cell: (row) => (
        <>
          {row.name}
          {row.knownAs && <div className={`quiet ${styles.listKnownAs}`}>{text.knownAs(row.knownAs)}</div>}
        </>
      ),
      text: (row) => row.name,
    },
    {
      key: 'number',
      header: text.studentNumber,
      cell: (row) => row.studentNumber,
      text: (row) => row.studentNumber,
    },
    { key: 'email', header: text.email, cell: (row) => <Address row={row} />, text: (row) => row.email },
    { key: 'extra', header: text.extra, cell: minutes, sortBy: (row) => row.extraMinutes, align: 'end' },
    { key: 'language', header: text.language, cell: (row) => text.languages[row.language] },
    ...(isSeated ? [{ key: 'place', header: text.place, cell: place }] : []),
    {
      key: 'effect',
      header: text.effect,
      cell: (row) => <StatusTag tone={tones[row.effect]}>{text.effects[row.effect]}</StatusTag>,
      sortBy: (row) => row.effect,
    },
  ];
}

/** What importing the list would do, line by line. */
export function ListPreview({ preview }: { readonly preview: CandidateListPreview }) {
  const text = useText(candidatesText);
  const { language } = useLanguage();
  const columns = useColumns(preview.rows.some((row) => place(row) !== ''));
  return (
    <>
      {preview.ignoredHeadings.length > 0 && (
        <p className="quiet">{text.ignored(writtenList[language](preview.ignoredHeadings))}</p>
      )}
      <ListNotes notes={preview.notes} />
      {preview.errors.length > 0 && <ListErrors errors={preview.errors} inAll={preview.errorCount} />}
      <DataTable
        name="preview"
        caption={text.addTitle}
        rows={preview.rows}
        columns={columns}
        rowKey={({ line }) => String(line)}
        empty={null}
      />
    </>
  );
}

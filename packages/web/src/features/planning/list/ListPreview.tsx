import { Alert, Checkbox, Heading } from '@digdir/designsystemet-react';
import type { CandidateListErrorText, CandidateListPreview } from '@karakter/contract/planning/candidates';
import { writtenList } from '@karakter/domain/text/wording';
import { useLanguage, useText } from '../../../text/language.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { Column } from '../../../ui/table/table-view.ts';
import { candidatesText } from '../candidates-texts.ts';
import * as styles from '../styles/planning.module.css';
import { listFaultsText } from './list-faults-texts.ts';
import { listHelpText } from './list-help-texts.ts';
import { listNotesText } from './list-notes-texts.ts';

type Row = CandidateListPreview['rows'][number];

const tones = { added: 'note', changed: 'due', unchanged: 'open' } as const;

/** The mistakes of the list, each with its line. */
function ListErrors({ errors }: { readonly errors: readonly CandidateListErrorText[] }) {
  const text = useText(candidatesText);
  const faultsText = useText(listFaultsText);
  const names: Readonly<Record<string, string>> = faultsText.columns;
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={3} data-size="2xs">
        {text.errors(errors.length)}
      </Heading>
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

type Choosing = {
  readonly onTakeName: (line: number, isTaken: boolean) => void;
  readonly onKeepEmail: (line: number, isKept: boolean) => void;
};

/** The list's name beside Karakter's, and which of them is kept. */
function Named({ row, onTakeName }: { readonly row: Row } & Pick<Choosing, 'onTakeName'>) {
  const text = useText(listHelpText);
  const { name, otherName, isColleague, line } = row;
  if (!otherName) return name;
  return (
    <>
      {name}
      <div className={`quiet ${styles.listKnownAs}`}>
        {isColleague ? (
          text.nameKept(otherName.known)
        ) : (
          <Checkbox
            data-size="sm"
            label={text.takeName(otherName.known)}
            checked={!otherName.isKept}
            onChange={(event) => onTakeName(line, event.target.checked)}
          />
        )}
      </div>
    </>
  );
}

/** The list's address, and whether it replaces Karakter's. */
function Address({ row, onKeepEmail }: { readonly row: Row } & Pick<Choosing, 'onKeepEmail'>) {
  const text = useText(listNotesText);
  const help = useText(listHelpText);
  const { email, otherEmail, isColleague, line } = row;
  if (!otherEmail) return email;
  const { known, isKept } = otherEmail;
  return (
    <>
      {email}{' '}
      {isColleague ? (
        <strong className="unbroken">{text.addressKept(known)}</strong>
      ) : (
        <>
          <strong className="unbroken">{!isKept && text.addressChanged(known)}</strong>
          <Checkbox
            data-size="sm"
            label={help.keepEmail(known)}
            checked={isKept}
            onChange={(event) => onKeepEmail(line, event.target.checked)}
          />
        </>
      )}
    </>
  );
}

/** Content that was left out of the list, and how it was read. */
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

const groupOf = ({ group }: Row) => group.after ?? '';

type Has = { readonly seats: boolean; readonly groups: boolean };

function useColumns(has: Has, choosing: Choosing): Column<Row>[] {
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
      cell: (row) => <Named row={row} onTakeName={choosing.onTakeName} />,
      text: (row) => row.name,
    },
    {
      key: 'number',
      header: text.studentNumber,
      cell: (row) => row.studentNumber,
      text: (row) => row.studentNumber,
    },
    {
      key: 'email',
      header: text.email,
      cell: (row) => <Address row={row} onKeepEmail={choosing.onKeepEmail} />,
      text: (row) => row.email,
    },
    { key: 'extra', header: text.extra, cell: minutes, sortBy: (row) => row.extraMinutes, align: 'end' },
    {
      key: 'language',
      header: text.language,
      cell: (row) => text.languages[row.language],
      text: (row) => text.languages[row.language],
    },
    ...(has.seats ? [{ key: 'place', header: text.place, cell: place, text: place }] : []),
    ...(has.groups ? [{ key: 'group', header: text.group, cell: groupOf, text: groupOf }] : []),
    {
      key: 'effect',
      header: text.effect,
      cell: (row) => <StatusTag tone={tones[row.effect]}>{text.effects[row.effect]}</StatusTag>,
      text: (row) => text.effects[row.effect],
      sortBy: (row) => row.effect,
    },
  ];
}

/** The effect of importing the list, line by line. */
export function ListPreview({
  preview,
  errors,
  ...choosing
}: Choosing & {
  readonly preview: CandidateListPreview;
  /** Faults of the whole list; those of a line are shown at the line. */
  readonly errors: readonly CandidateListErrorText[];
}) {
  const text = useText(candidatesText);
  const { language } = useLanguage();
  const columns = useColumns(
    {
      seats: preview.rows.some((row) => place(row) !== ''),
      groups: preview.rows.some((row) => groupOf(row) !== ''),
    },
    choosing,
  );
  return (
    <>
      {preview.ignoredHeadings.length > 0 && (
        <p className="quiet">{text.ignored(writtenList[language](preview.ignoredHeadings))}</p>
      )}
      <ListNotes notes={preview.notes} />
      {errors.length > 0 && <ListErrors errors={errors} />}
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

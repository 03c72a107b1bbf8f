import { Alert, Heading } from '@digdir/designsystemet-react';
import type { CandidateListErrorText, CandidateListPreview } from '@karakter/contract/planning-candidates';
import { useText } from '../../text/language.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import type { Column } from '../../ui/table-view.ts';
import { candidatesText } from './candidates-text.ts';

type Row = CandidateListPreview['rows'][number];

const tones = { added: 'note', changed: 'due', unchanged: 'open' } as const;

/** The list's mistakes, each by its line. */
function ListErrors({ errors }: { readonly errors: readonly CandidateListErrorText[] }) {
  const text = useText(candidatesText);
  const names: Readonly<Record<string, string>> = text.columns;
  return (
    <Alert data-color="danger">
      <Heading level={3} data-size="2xs">
        {text.errors(errors.length)}
      </Heading>
      <ul className="error-lines">
        {errors.map(({ line, column, code, value }) => (
          <li key={`${line} ${column} ${code}`}>
            <strong>{`${text.line} ${line}:`}</strong> {text.faults[code](names[column] ?? column, value)}
          </li>
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
          {row.name} {row.knownAs && <span className="quiet">{text.knownAs(row.knownAs)}</span>}
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
    { key: 'email', header: text.email, cell: (row) => row.email, text: (row) => row.email },
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
  const columns = useColumns(preview.rows.some((row) => place(row) !== ''));
  return (
    <>
      {preview.ignoredHeadings.length > 0 && (
        <p className="quiet">{text.ignored(preview.ignoredHeadings.join(', '))}</p>
      )}
      {preview.errors.length > 0 && <ListErrors errors={preview.errors} />}
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

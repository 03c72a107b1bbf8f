import { Button, Search, Table } from '@digdir/designsystemet-react';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { type RowSelection, SelectAllCell, SelectRowCell } from './DataTableSelection.tsx';
import * as styles from './data-table.module.css';
import { moveBetweenRows } from './row-keys.ts';
import { useRowWindow } from './row-window.ts';
import { TableOutput } from './TableOutput.tsx';
import { writtenColumns } from './table-file.ts';
import { type Column, nextSort, rowsInView, type TableView, viewFrom, withView } from './table-view.ts';
import { type Printing, usePrinting } from './use-printing.ts';

type DataTableProps<Row> = {
  /** What the list contains, read by screen readers: «Kandidater». */
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode;
  /** The table's name in the address, where a page has several tables. */
  readonly name?: string;
  readonly selection?: RowSelection;
  /** Buttons for exactly the rows that are shown. */
  readonly toolbar?: (shown: readonly Row[]) => ReactNode;
  /** Fetches every row, where the page shows the first of them: a file has all. */
  readonly everyRow?: (() => Promise<readonly Row[]>) | undefined;
  /** The page’s own choices by which the rows are chosen, in words: a PDF names them. */
  readonly chosen?: readonly string[];
  /** For a list that is a field of a form, without export to Excel or print. */
  readonly isFormField?: boolean;
};

function useTableView(name: string) {
  const [search, setSearch] = useSearchParams();
  const view = viewFrom(search, name);
  const change = (next: TableView) => setSearch((now) => withView(now, next, name), { replace: true });
  return { view, change };
}

function ariaSort(sort: TableView['sort'], key: string) {
  if (sort?.key !== key) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

type PartProps<Row> = DataTableProps<Row> & { readonly shown: readonly Row[]; readonly printing: Printing };
type HeadProps<Row> = PartProps<Row> & { view: TableView; onChange: (view: TableView) => void };

function Head<Row>({ columns, selection, shown, rowKey, view, onChange }: HeadProps<Row>) {
  return (
    <Table.Head>
      <Table.Row>
        {selection && <SelectAllCell selection={selection} keys={shown.map(rowKey)} />}
        {columns.map((column) =>
          column.sortBy || column.text ? (
            <Table.HeaderCell
              key={column.key}
              scope="col"
              data-align={column.align}
              sort={ariaSort(view.sort, column.key)}
              onClick={() => onChange({ ...view, sort: nextSort(view.sort, column.key) })}
            >
              {column.header}
            </Table.HeaderCell>
          ) : (
            <Table.HeaderCell key={column.key} scope="col" data-align={column.align}>
              {column.header}
            </Table.HeaderCell>
          ),
        )}
      </Table.Row>
    </Table.Head>
  );
}

type RowProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'selection'> & {
  row: Row;
  id: string;
  index: number;
};

function BodyRow<Row>({ row, id, index, columns, selection }: RowProps<Row>) {
  const [first, ...others] = columns;
  return (
    <Table.Row data-row aria-rowindex={index + 2}>
      {selection && <SelectRowCell selection={selection} id={id} name={first?.text?.(row) ?? id} />}
      {first && (
        <Table.HeaderCell scope="row" data-align={first.align}>
          {first.cell(row)}
        </Table.HeaderCell>
      )}
      {others.map((column) => (
        <Table.Cell key={column.key} data-align={column.align}>
          {column.cell(row)}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}

/** Replaces the rows that are not rendered, so that the scroll bar has its full length. */
function SpacerRow({ rows, rowHeight }: { rows: number; rowHeight: number }) {
  return rows > 0 ? <tr style={{ height: rows * rowHeight }} /> : null;
}

function ScrollingTable<Row>(props: HeadProps<Row>) {
  const { caption, columns, rowKey, shown, selection, view, printing } = props;
  const scroller = useRef<HTMLElement>(null);
  const { filter, sort } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [filter, sort?.key, sort?.descending]);
  const { isWindowed, start, end, rowHeight } = useRowWindow(scroller, shown.length, printing !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.dataTableScroller} aria-label={caption} tabIndex={0}>
      <Table
        stickyHeader
        hover
        className={styles.dataTable}
        data-windowed={isWindowed || undefined}
        aria-label={caption}
        aria-rowcount={shown.length + 1}
      >
        <Head {...props} />
        <Table.Body onKeyDown={moveBetweenRows}>
          <SpacerRow rows={start} rowHeight={rowHeight} />
          {shown.slice(start, end).map((row, offset) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              {...(selection && { selection })}
              id={rowKey(row)}
              index={start + offset}
            />
          ))}
          <SpacerRow rows={shown.length - end} rowHeight={rowHeight} />
        </Table.Body>
      </Table>
    </section>
  );
}

/** The printed part of a list: its columns of text, without controls. */
function onPaper<Row>({ selection: _, ...props }: DataTableProps<Row>): DataTableProps<Row> {
  return { ...props, columns: writtenColumns(props.columns) };
}

/** What the rows are chosen and ordered by, in words: by the page, by the filter and by a heading. */
function useChoices<Row>({ columns, chosen = [] }: DataTableProps<Row>, { filter, sort }: TableView) {
  const text = useText(commonText);
  const sortedBy = columns.find(({ key }) => key === sort?.key);
  return [
    ...chosen,
    ...(filter ? [text.containing(filter)] : []),
    ...(sortedBy ? [text.sortedBy(sortedBy.header, sort?.descending ?? false)] : []),
  ];
}

/** A list to filter, sort and select from. The view is kept in the address; ten thousand rows stay fast. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, name = '', empty, toolbar, everyRow, isFormField = false } = props;
  const text = useText(commonText);
  const { view, change } = useTableView(name);
  const filter = useDeferredValue(view.filter);
  const sortWord = view.sort ? `${view.sort.descending ? '-' : ''}${view.sort.key}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: sortWord stands for view.sort, which is new at each render
  const shown = useMemo(
    () => rowsInView(rows, columns, { ...view, filter }),
    [rows, columns, filter, sortWord],
  );
  const chosen = useChoices(props, view);
  const { printing, print } = usePrinting();
  if (rows.length === 0) return empty;
  const drawn = printing === 'table' ? onPaper(props) : props;
  return (
    <div
      className={styles.dataTableFrame}
      data-table
      data-size="sm"
      data-printed={printing === 'table' || undefined}
    >
      {printing === 'table' && <p className={styles.printTitle}>{caption}</p>}
      <div className={styles.dataTableTools}>
        <Search>
          <Search.Input
            aria-label={text.filter}
            placeholder={text.filter}
            value={view.filter}
            onChange={(event) => change({ ...view, filter: event.target.value })}
          />
          <Search.Clear onClick={() => change({ ...view, filter: '' })} />
        </Search>
        <p className="quiet" role="status">
          {text.shown(shown.length, rows.length)}
        </p>
        {(toolbar || !isFormField) && (
          <div className="page-actions">
            {toolbar?.(shown)}
            {!isFormField && (
              <TableOutput
                caption={caption}
                chosen={chosen}
                shown={shown}
                columns={columns}
                allRows={everyRow && (async () => rowsInView(await everyRow(), columns, view))}
                onPrint={print}
              />
            )}
          </div>
        )}
      </div>
      {shown.length > 0 ? (
        <ScrollingTable {...drawn} shown={shown} view={view} printing={printing} onChange={change} />
      ) : (
        <div className="empty-state">
          <p>{text.noMatch(view.filter)}</p>
          <Button variant="secondary" onClick={() => change({ ...view, filter: '' })}>
            {text.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}

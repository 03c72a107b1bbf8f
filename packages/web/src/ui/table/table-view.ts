import { inWordOrder } from '@karakter/domain/text/word-order';
import type { ReactNode } from 'react';

type SortValue = string | number | null;

export type Column<Row> = {
  /** Written to the address when the list is sorted by it. */
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The text that the filter searches; a column without it is not searched. */
  readonly text?: (row: Row) => string;
  /** The value by which it is sorted; `text` where this is absent. `null` is last in both directions. */
  readonly sortBy?: (row: Row) => SortValue;
  /** What a file says where the sort value is absent, as the page does: a hidden number is no empty cell. */
  readonly absent?: string;
  /** The sort value is an instant, which a file writes as date and time in Oslo. */
  readonly isInstant?: true;
  readonly align?: 'end';
};

/** The filter and order of a list. They are kept in the address, so that a view can be saved and shared. */
export type TableView = {
  readonly filter: string;
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
};

/** The names of the query parameters of the table called `name`; a page's only table has no name. */
function wordsOf(name: string) {
  return name ? { filter: `${name}.q`, sort: `${name}.sort` } : { filter: 'q', sort: 'sort' };
}

/** `?q=berg&sort=-due` */
export function viewFrom(search: URLSearchParams, name = ''): TableView {
  const words = wordsOf(name);
  const sort = search.get(words.sort);
  return {
    filter: search.get(words.filter) ?? '',
    sort: sort ? { key: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : null,
  };
}

/** The address with another view; the rest of it is unchanged. */
export function withView(search: URLSearchParams, { filter, sort }: TableView, name = ''): URLSearchParams {
  const words = wordsOf(name);
  const changed = new URLSearchParams(search);
  const set = (word: string, value: string) => (value ? changed.set(word, value) : changed.delete(word));
  set(words.filter, filter);
  set(words.sort, sort ? `${sort.descending ? '-' : ''}${sort.key}` : '');
  return changed;
}

/** A click on a heading: upwards, then downwards, then the original order. */
export function nextSort(sort: TableView['sort'], key: string): TableView['sort'] {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

function matching<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const words = filter.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => column.text?.(row) ?? '')
      .join('\n')
      .toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
}

function compare(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : inWordOrder(String(a), String(b));
  return descending ? -order : order;
}

/** The rows that contain every word of the filter, in the requested order. */
export function rowsInView<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  view: TableView,
): readonly Row[] {
  const kept = matching(rows, columns, view.filter);
  const column = columns.find(({ key }) => key === view.sort?.key);
  const sortValue = column?.sortBy ?? column?.text;
  if (!view.sort || !sortValue) return kept;
  const { descending } = view.sort;
  return kept
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => compare(a.value, b.value, descending))
    .map(({ row }) => row);
}

import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/**
 * A table that consists of its rows only. The editor's own has a frame around them in which the browser puts the cursor
 * (Ctrl+End) and whose changes are not observed: text typed there is shown and never stored [Q1].
 */
const plainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
}).configure({ resizable: false, View: null });

export const tables: Extensions = [plainTable, TableRow, TableHeader, TableCell];

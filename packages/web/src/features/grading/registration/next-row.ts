import type { KeyboardEvent } from 'react';

/**
 * Enter goes to the same field of the next row that has it, as in a spreadsheet; with Shift to the one before. A row of
 * an absent candidate has no grade, and is passed.
 */
export function toNextRow(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return;
  const cell = event.currentTarget.closest('td');
  const step = (row: Element) => (event.shiftKey ? row.previousElementSibling : row.nextElementSibling);
  const fieldIn = (row: Element) =>
    row.querySelector<HTMLElement>(`td[data-field="${cell?.dataset.field}"] select`);
  let row = cell?.parentElement ? step(cell.parentElement) : null;
  while (row && !fieldIn(row)) row = step(row);
  if (!row) return;
  event.preventDefault();
  fieldIn(row)?.focus();
}

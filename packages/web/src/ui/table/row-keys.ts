import type { KeyboardEvent } from 'react';

const reachable = 'a[href], button, input';

function neighbour(row: Element, key: string): Element | null {
  if (key === 'ArrowDown') return row.nextElementSibling;
  return key === 'ArrowUp' ? row.previousElementSibling : null;
}

/** Up and down lead to the same link, button or box of the row above or below. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target instanceof Element ? event.target.closest(reachable) : null;
  const row = here?.closest('tr[data-row]');
  const other = row && neighbour(row, event.key);
  if (!here || !row || !other?.matches('tr[data-row]')) return;
  const place = [...row.querySelectorAll(reachable)].indexOf(here);
  const targets = [...other.querySelectorAll<HTMLElement>(reachable)];
  (targets[place] ?? targets[0])?.focus();
  event.preventDefault();
}

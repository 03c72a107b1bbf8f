import { flushSync } from 'react-dom';

/**
 * Shows something, and then gives the focus to the element with this id: a field, so that it is read with its fault,
 * or the element that replaces the pressed button.
 */
export function showAndFocus(show: () => void, id: string, options?: FocusOptions): void {
  flushSync(show);
  document.getElementById(id)?.focus(options);
}

/** Whether an element is drawn and not hidden; by its boxes where the browser cannot tell (Safari before 17.4). */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true });
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

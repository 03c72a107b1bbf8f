/** A little longer than Designsystemet's own timer, which runs for 100 ms. */
const tabMs = 150;

/**
 * Lets an arrow key move right after Tab in a row of choices, such as the grades. For 100 ms after Tab, Designsystemet
 * takes every focus in the row for an arrival and sends it to the choice last visited: Tab, arrow and Enter pressed
 * quickly chose the first grade instead of the second. A focus that an arrow gave is therefore kept from it in that time.
 */
export function keepArrowsAfterTab(): void {
  let tabTimer: ReturnType<typeof setTimeout> | undefined;
  let isByArrow = false;
  const keyDown = ({ key }: KeyboardEvent) => {
    isByArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End';
    if (key !== 'Tab') return;
    clearTimeout(tabTimer);
    tabTimer = setTimeout(() => {
      tabTimer = undefined;
    }, tabMs);
  };
  const focus = (event: FocusEvent) => {
    const isInRow = event.target instanceof Element && event.target.closest('[focusgroup]') !== null;
    if (isInRow && isByArrow && tabTimer !== undefined) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', keyDown, true);
  window.addEventListener('focus', focus, true);
}

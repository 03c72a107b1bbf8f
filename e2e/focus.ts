import type { BrowserContext } from 'playwright-core';

/** Runs in the page. A control that is removed or disabled must not leave the focus on the page's body. */
function watch(): void {
  const lookMs = 100;
  // The page may wait for a response, or for its own next part, before it knows where the focus belongs.
  const most = 15;
  let last: Element | null = null;
  let looks = 0;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target !== document.body) last = target;
  });
  const isThere = (element: Element) =>
    element.isConnected && !element.matches(':disabled') && element.checkVisibility();
  setInterval(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    // A person who clicks beside a control that is still there has left it on purpose.
    if (!isLost || last === null || isThere(last)) {
      looks = 0;
      if (isLost) last = null;
      return;
    }
    looks += 1;
    if (looks < most) return;
    const where = `${location.pathname}: ${last.outerHTML.slice(0, 160)}`;
    last = null;
    (window as unknown as { focusLost(where: string): void }).focusLost(where);
  }, lookMs);
}

/** Reports every action on any page after which the focus is on the body. */
export async function watchFocus(context: BrowserContext, tell: (where: string) => void): Promise<void> {
  await context.exposeFunction('focusLost', tell);
  await context.addInitScript(watch);
}

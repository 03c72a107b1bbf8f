import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

/** Runs in the page: gives the focus to the first button of another kind than those named, and names its kind. */
function focusNextButton(pressed: readonly string[]): string | null {
  const kindOf = (button: Element) => {
    const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
    return `${name.trim().split(/\s/).slice(0, 2).join(' ')} ${button.getAttribute('data-variant') ?? ''}`;
  };
  const buttons = [...document.querySelectorAll<HTMLElement>('main button:not(:disabled)')];
  const next = buttons.find((button) => button.checkVisibility() && !pressed.includes(kindOf(button)));
  next?.focus();
  return next ? kindOf(next) : null;
}

/** Runs in the page: whether the focus moves to something on the page within the time to wait. */
async function hasFocus(): Promise<boolean> {
  for (let look = 0; look < 15; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (document.activeElement !== null && document.activeElement !== document.body) return true;
  }
  return false;
}

/**
 * Runs in the page: whether a dialog opened with the focus on its close button, before its purpose is read.
 */
const isAtCloseButton = () => document.activeElement?.matches('dialog:modal [command="close"]') ?? false;

/** Closes what the button opened, by keyboard, and reports whether the page still has the focus. */
async function close(page: Page): Promise<boolean> {
  if ((await page.locator('dialog[open], [popover]:popover-open').count()) === 0) return true;
  await page.keyboard.press('Escape');
  return page.evaluate(hasFocus);
}

/** Presses a button of each kind on the page by keyboard; returns which of them left the focus on the body. */
export async function pressAllButtons({ page, open }: Person, path: string): Promise<string[]> {
  await open(path);
  const [lost, pressed]: [string[], string[]] = [[], []];
  for (;;) {
    const kind = await page.evaluate(focusNextButton, pressed);
    if (kind === null) return lost;
    pressed.push(kind);
    await page.keyboard.press('Enter');
    if (!(await page.evaluate(hasFocus))) lost.push(`${path}: ${kind}`);
    else if (await page.evaluate(isAtCloseButton)) lost.push(`${path}: ${kind}, on the close button`);
    else if (!(await close(page))) lost.push(`${path}: ${kind}, closed`);
    if (new URL(page.url()).pathname !== path) await open(path);
  }
}

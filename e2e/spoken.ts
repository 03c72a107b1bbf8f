import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Runs in the page: records changes in the live regions, which a screen reader reads aloud. */
function listen(): void {
  const regions = '[aria-live]:not([aria-live="off"]), [role=status], [role=alert]';
  const heard: string[] = [];
  const said = () => [...document.querySelectorAll(regions)].map((region) => region.textContent).join(' | ');
  let before = said();
  const hear = () => {
    const now = said();
    if (now !== before) heard.push(now);
    before = now;
  };
  new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { heard });
}

const seconds = 60;

/**
 * On a page whose clock can be moved: a screen reader announces nothing in a minute of writing without trouble [Q4].
 */
export async function expectSilentMinute(page: Page, field: Locator): Promise<void> {
  await field.waitFor();
  await field.click();
  await page.clock.runFor(3_000);
  await page.evaluate(listen);
  for (let passed = 0; passed < seconds; passed += 3) {
    await page.keyboard.type('ord ');
    await page.clock.runFor(3_000);
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard, `what was read aloud on ${page.url()}`).toEqual([]);
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the browser would close the page without a question: everything typed is on the device or the server. */
export async function mayBeClosed(page: Page): Promise<void> {
  const asks = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await expect.poll(asks, { timeout: 20_000 }).toBe(false);
}

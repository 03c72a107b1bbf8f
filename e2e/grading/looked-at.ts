import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';

const picturesIn = process.env.KARAKTER_PICTURES;

/** A picture of the page, where someone wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (picturesIn !== undefined) await page.screenshot({ path: `${picturesIn}/${name}.png` });
}

const sizes = [
  [1280, 900],
  [1366, 768],
  [390, 844],
] as const;

/** Checks the page on two laptops and a telephone, with axe on the widest and the narrowest [Q4]. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await expectAccessible(page);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await picture(page, `${name}-${width}`);
    await expectFits(page, width);
  }
  await expectAccessible(page);
  if (before) await page.setViewportSize(before);
}

/** The page in another language, and then in bokmål again; `heading` is what it is called there [T4]. */
export async function lookAtIn(page: Page, language: 'nn' | 'en', heading: string, name: string) {
  const put = (chosen: string) => page.request.put('/api/me/language', { data: { language: chosen } });
  const here = page.url();
  expect((await put(language)).status()).toBe(200);
  await page.goto(here);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `${name}-${language}`);
  await expectFits(page, 390);
  expect((await put('nb')).status()).toBe(200);
  await page.goto(here);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

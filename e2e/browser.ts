import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Waits until nothing on the page fades or unfolds any more; endless animations, such as a spinner, are ignored. What
 * unfolds may draw more that unfolds, and its movement is not among the animations of the page: its height is compared.
 */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    const moving = () =>
      document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    const folds = () => [...document.querySelectorAll('details')];
    const heights = () =>
      folds()
        .map((fold) => fold.getBoundingClientRect().height)
        .join();
    const pause = folds().length > 0 ? 100 : 0;
    let before = '';
    do {
      before = heights();
      await Promise.allSettled(moving().map((animation) => animation.finished));
      await drawn();
      await new Promise((then) => setTimeout(then, pause));
    } while (moving().length > 0 || heights() !== before);
  });
}

/** The minified form, since a page parses it for every report. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in the page itself: its package for Playwright opens a second page for every report, at four times the cost. */
async function violationsOn(page: Page): Promise<axe.AxeResults['violations']> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    const { axe: loaded } = window as unknown as { axe: typeof axe };
    return (await loaded.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, levels);
}

/** Checks the page as it is now against WCAG 2.2 AA [Q4]. */
export async function expectAccessible(page: Page): Promise<void> {
  await untilStill(page);
  const violations = await violationsOn(page);
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Checks that the page fits its width: nothing scrolls sideways, on a desktop and on a telephone. */
export async function expectFits(page: Page, width: number): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

/** The number of keys that the device stores for its sealed content. */
export function keysKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('karakter-device');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('keys').objectStore('keys').count();
          counting.onsuccess = () => resolve(counting.result);
          opening.result.close();
        };
      }),
  );
}

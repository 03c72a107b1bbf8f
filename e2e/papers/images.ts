import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';

/** A picture as it is copied or dropped, drawn by the page itself. */
async function give(field: Locator, how: 'paste' | 'drop'): Promise<void> {
  await field.evaluate(async (target, kind) => {
    const canvas = new OffscreenCanvas(2_400, 1_200);
    const context = canvas.getContext('2d');
    context?.fillRect(200, 200, 800, 400);
    const file = new File([await canvas.convertToBlob()], 'pil.png', { type: 'image/png' });
    const data = new DataTransfer();
    data.items.add(file);
    const { x, y } = target.getBoundingClientRect();
    const shared = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 };
    const event =
      kind === 'paste'
        ? new ClipboardEvent('paste', { ...shared, clipboardData: data })
        : new DragEvent('drop', { ...shared, dataTransfer: data });
    target.dispatchEvent(event);
  }, how);
}

/** Gives a question an image in one written form, and writes what the page then says is missing. */
export async function insertImage(
  page: Page,
  question: Locator,
  { form, how }: { readonly form: 'bokmål' | 'nynorsk'; readonly how: 'paste' | 'drop' },
): Promise<void> {
  const field = question.getByRole('textbox', { name: `Tekst, ${form}` });
  await give(field, how);
  await field.locator('img').waitFor();
  expect(await field.locator('img').getAttribute('width')).toBe('2000');
  const missing = page.getByRole('link', {
    name: new RegExp(`Et bilde mangler alternativ tekst på ${form}`),
  });
  await missing.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^text-.*-alt-1$/);
  await page.keyboard.type(`En svart flate, ${form}`);
  await missing.waitFor({ state: 'detached' });
  await field.press('ControlOrMeta+End');
  await page.keyboard.type(`Se figuren på ${form}.`);
}

/** The image is there without a network, and is enlarged and made small again by keyboard. */
export async function seeImage(page: Page): Promise<void> {
  const image = page.getByRole('img', { name: 'En svart flate, bokmål' });
  await page.context().setOffline(true);
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(2_000);
  const button = page.getByRole('button', { name: 'Vis bildet større' });
  await button.press('Enter');
  await page.getByRole('dialog', { name: 'Bildet i stor størrelse' }).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.keyboard.press('Escape');
  await expect.poll(() => button.evaluate((shown) => shown === document.activeElement)).toBe(true);
  await page.context().setOffline(false);
}

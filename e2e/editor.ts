import type { Locator, Page } from 'playwright-core';

/** The essay's editor, as a screen reader finds it. */
export const essayOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Svar på oppgave 1' });

/** Waits until the essay may be written in, or only read. */
export async function untilEditable(page: Page, isEditable: boolean): Promise<void> {
  await page.locator(`[contenteditable="${isEditable}"]`).first().waitFor();
}

export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await essayOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';

const journey = useJourney();
afterEach(() => journey.karakter.cable.mend());
const picturesIn = process.env.KARAKTER_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (picturesIn !== undefined) await page.screenshot({ path: `${picturesIn}/${name}.png` });
}

/** A grader at the desk, on a script whose first answer has a text. */
async function atAnAnswer(): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  const { page } = person;
  await person.open('/grading');
  await page
    .getByRole('link', { name: /^(Fortsett|Begynn) sensuren/ })
    .first()
    .click();
  await page.locator('[data-from]').first().waitFor();
  return person;
}

const marks = (page: Page) => page.getByRole('region', { name: 'Merknader' });
const saved = (page: Page) =>
  marks(page)
    .getByText(/^Lagret på serveren/)
    .waitFor();
const bar = (page: Page) => page.getByRole('toolbar', { name: /^Merk teksten du har valgt/ });
const shownText = (page: Page) =>
  page.locator('[data-from]').evaluateAll((pieces) => pieces.map((piece) => piece.textContent).join(''));

/** Selects the first letters of the answer as a mouse does, by pressing, moving and letting go. */
async function selectByMouse(page: Page): Promise<string> {
  const piece = page.locator('[data-from]').first();
  await piece.scrollIntoViewIfNeeded();
  const line = await piece.evaluate((element) => {
    const range = document.createRange();
    const text = element.firstChild as Text;
    range.setStart(text, 0);
    range.setEnd(text, Math.min(18, text.length));
    const { left, right, top, height } = range.getClientRects()[0] as DOMRect;
    return { left, right, y: top + height / 2 };
  });
  await page.mouse.move(line.left + 1, line.y);
  await page.mouse.down();
  await page.mouse.move(line.right - 1, line.y, { steps: 8 });
  await page.mouse.up();
  await bar(page).waitFor();
  return page.evaluate(() => document.getSelection()?.toString() ?? '');
}

test('a passage is commented with the mouse, found both ways, and the answer stays as it was [G5, S6]', async () => {
  const { page } = await atAnAnswer();
  const before = await shownText(page);
  const quote = await selectByMouse(page);
  await picture(page, 'marks-selected');
  await bar(page).getByRole('button', { name: 'Kommenter' }).click();
  const comment = page.getByRole('textbox', { name: '1. Kommentar' });
  await expect.poll(() => comment.evaluate((field) => field === document.activeElement)).toBe(true);
  await comment.fill('Presist formulert.');
  await saved(page);
  expect(await page.locator('mark').first().textContent()).toBe(quote.trim());
  expect(await shownText(page)).toBe(before);
  await marks(page)
    .getByRole('link', { name: /^Merknad 1 / })
    .click();
  const number = page.getByRole('link', { name: 'Merknad 1, Kommentar' });
  await expect.poll(() => number.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const head = marks(page).getByRole('link', { name: /^Merknad 1 / });
  await expect.poll(() => head.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: '1. Kommentar' }).inputValue())
    .toBe('Presist formulert.');
  expect(await page.locator('mark').first().textContent()).toBe(quote.trim());
  await picture(page, 'marks-1280');
  await expectAccessible(page);
  for (const width of [1366, 768, 390]) {
    await page.setViewportSize({ width, height: 768 });
    await expectFits(page, width);
    await picture(page, `marks-${width}`);
  }
}, 120_000);

test('by the keyboard alone: words are chosen, highlighted, and a mark is deleted and brought back [G5, Q4]', async () => {
  const { page } = await atAnAnswer();
  const before = await page.locator('mark').count();
  await page.getByRole('button', { name: 'Velg tekst med tastaturet' }).first().focus();
  await page.keyboard.press('Enter');
  const area = page.getByRole('application', { name: 'Velg tekst i besvarelsen' });
  await expect.poll(() => area.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await bar(page).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const highlight = bar(page).getByRole('button', { name: 'Uthev' });
  await expect.poll(() => highlight.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(before);
  await page.locator('[data-kind="highlight"]').first().waitFor();
  const items = marks(page).getByRole('listitem');
  const count = await items.count();
  await marks(page)
    .getByRole('button', { name: /^Slett merknad/ })
    .last()
    .press('Enter');
  await expect.poll(() => items.count()).toBe(count - 1);
  await marks(page).getByRole('button', { name: 'Angre slettingen' }).press('Enter');
  await expect.poll(() => items.count()).toBe(count);
  await saved(page);
}, 120_000);

test('a private note in the margin is kept without a network, and sent when there is one [G5, G15]', async () => {
  const { page } = await atAnAnswer();
  journey.karakter.cable.cut();
  await page
    .getByRole('button', { name: /^Ny merknad i margen til oppgave/ })
    .first()
    .click();
  const field = marks(page).getByRole('textbox').first();
  await field.fill('Husk å spørre.');
  await marks(page).getByLabel('Slags merknad').first().selectOption({ label: 'Privat notat' });
  await marks(page).getByText('Bare du ser dette.').first().waitFor();
  await marks(page)
    .getByText(/^Ikke lagret på serveren ennå/)
    .first()
    .waitFor();
  await expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true);
  journey.karakter.cable.mend();
  await page.reload();
  await expect
    .poll(() => marks(page).getByRole('textbox').first().inputValue(), { timeout: 30_000 })
    .toBe('Husk å spørre.');
  await saved(page);
}, 120_000);

test('a phrase is written once, and inserted by its key where the cursor is [G5, Q4]', async () => {
  const { page } = await atAnAnswer();
  const comment = page.getByLabel('Kommentar', { exact: true });
  await comment.fill('Ja. ');
  await page.getByRole('button', { name: 'Faste formuleringer: Kommentar', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'Faste formuleringer' });
  await list.getByRole('button', { name: 'Ny formulering' }).click();
  await list.getByLabel('Formulering 1', { exact: true }).fill('Godt drøftet.');
  await list.getByLabel('Tast for formulering 1').fill('g');
  await list.getByText(/^Lagret på serveren/).waitFor();
  await expectAccessible(page);
  await picture(page, 'marks-phrases');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.locator('#answer-heading').click();
  await page.keyboard.press('m');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await list.getByRole('button', { name: /Godt drøftet/ }).waitFor();
  await page.keyboard.press('g');
  await expect.poll(() => comment.inputValue()).toBe('Ja. Godt drøftet.');
  await expect.poll(() => comment.evaluate((field) => field === document.activeElement)).toBe(true);
}, 120_000);

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Cable } from '../cable.ts';
import { typeAtEnd } from '../editor.ts';
import type { Person } from '../person.ts';

/** The institution’s telephone for exam day: on the page, and on a page that failed without a network. */
const phone = '22 00 00 00';
const onDevice = 'Lagret på denne maskinen, venter på nett';

/** Writes without a connection to the server, and reloads the page: the text and the paper are still there. */
async function writeAndReload(page: Page, cable: Cable): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  cable.cut();
  await typeAtEnd(page, ' Skrevet uten nett.');
  await page.getByText(onDevice).first().waitFor();
  await page.getByRole('link', { name: phone }).waitFor();
  await page.reload();
  await page.getByText('Skrevet uten nett.').first().waitFor();
  await page.getByText(onDevice).first().waitFor();
  await typeAtEnd(page, ' Skrevet etter omlasting.');
  await page.getByText(onDevice).first().waitFor();
}

/** Both written forms of the paper are on the device; the answer and the focus stay [A2]. */
async function switchWrittenForm(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 }).locator('[lang]');
  const answer = await page.getByRole('textbox').textContent();
  for (const [label, form] of [
    ['Vis på nynorsk', 'nn'],
    ['Vis på bokmål', 'nb'],
  ] as const) {
    const button = page.getByRole('button', { name: label });
    await button.press('Enter');
    await button.waitFor({ state: 'detached' });
    expect(await title.getAttribute('lang')).toBe(form);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Vis på');
  }
  expect(await page.getByRole('textbox').textContent()).toBe(answer);
}

/** Opens the exam again, still without a network: with the paper, the text, and the remaining time. */
async function openNewPage({ context }: Person, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Skrevet etter omlasting.').first().waitFor();
  await page.getByRole('heading', { level: 1, name: /^1\. / }).waitFor();
  expect(await page.getByRole('timer').textContent()).toMatch(/min|:/);
  await page.getByText(onDevice).first().waitFor();
  await switchWrittenForm(page);
  await expectAccessible(page);
  await expectFits(page, 390);
  return page;
}

/** After a sign-out nothing opens without a network; the candidate's text is kept for the candidate. */
async function expectNothingForStrangers({ context, page: own }: Person, address: string): Promise<void> {
  const personId = await own.evaluate(() => localStorage.getItem('karakter.person') ?? '');
  await own.evaluate(() => localStorage.removeItem('karakter.person'));
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Uten nett kan vi ikke se hvem du er').waitFor();
  await page.getByRole('link', { name: phone }).waitFor();
  expect(await page.getByText(/Skrevet (uten|etter)/).count()).toBe(0);
  await expectAccessible(page);
  await page.close();
  await own.evaluate((id) => localStorage.setItem('karakter.person', id), personId);
}

/** A device that never saw the exam shows what the server has. */
export async function expectOnServer({ context }: Person, address: string, words: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const { cookies } = await context.storageState();
  const elsewhere = await browser.newContext({
    baseURL: new URL(address).origin,
    storageState: { cookies, origins: [] },
  });
  const page = await elsewhere.newPage();
  await page.goto(address);
  await page.getByText(words).first().waitFor();
  await elsewhere.close();
}

/** However narrow the window, the notice covers neither a message nor any part of the page. */
async function expectOverNothing(page: Page): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [320, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    const [above, notice] = await page.evaluate(() =>
      ['[data-exam-frame]', '[data-sign-in-again]'].map((part) =>
        document.querySelector(part)?.getBoundingClientRect().toJSON(),
      ),
    );
    expect(Math.round(above?.bottom), `at ${width} px`).toBeLessThanOrEqual(Math.round(notice?.top));
    expect(Math.round(notice?.bottom), `at ${width} px`).toBeLessThanOrEqual(height);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The session ended while there was no network: the room stays, and signing in leads back to it. */
async function signInAgain({ page, context, name }: Person, cable: Cable): Promise<void> {
  const address = page.url();
  // The session alone: the browser is still known as the same device.
  await context.clearCookies({ name: 'karakter_session' });
  cable.cut();
  cable.mend();
  const notice = page.getByRole('alert', { name: 'Du er logget ut' });
  await notice.waitFor({ timeout: 30_000 });
  await typeAtEnd(page, ' Skrevet uten innlogging.');
  await expectAccessible(page);
  await expectOverNothing(page);
  await notice.getByRole('link', { name: 'Logg inn og fortsett' }).click();
  await page.getByRole('link', { name: `Prøv som ${name}` }).click();
  await page.waitForURL(address);
  await page.getByText('Skrevet uten innlogging.').first().waitFor();
  await page.getByText('Lagret på serveren').first().waitFor({ timeout: 30_000 });
}

/**
 * A candidate whose network is really gone, not only switched off in the browser, writes, reloads, opens the exam
 * again, and has everything on the server when the network is back.
 */
export async function goOnWithoutNetwork(person: Person, room: string, cable: Cable): Promise<void> {
  const { page } = person;
  const address = new URL(room, cable.url).href;
  await page.goto(address);
  await page.getByText('Lagret på serveren').first().waitFor();
  try {
    await writeAndReload(page, cable);
    await expectNothingForStrangers(person, address);
    await page.goto('about:blank');
    const newPage = await openNewPage(person, address);
    cable.mend();
    await newPage.getByText('Lagret på serveren').first().waitFor({ timeout: 40_000 });
    await newPage.close();
  } finally {
    cable.mend();
  }
  await expectOnServer(person, address, 'Skrevet uten nett. Skrevet etter omlasting.');
  await page.goto(address);
  await page.getByText('Lagret på serveren').first().waitFor();
  await signInAgain(person, cable);
}

import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { confirmAndGoOn, enterGrading, firstCommission } from '../walk/grade.ts';

const journey = useJourney();
afterEach(() => journey.karakter.cable.mend());

const commentOn = (page: Page) => page.getByLabel('Kommentar', { exact: true });
const saved = (page: Page) =>
  page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();

/** A grader at the desk of the first commission. */
async function atTheDesk(): Promise<{ grader: Person; desk: string }> {
  const grader = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  await switchRole(grader, 'Sensor');
  const commissionId = await firstCommission(grader);
  await enterGrading(grader, commissionId);
  return { grader, desk: `/grading/${commissionId}` };
}

/** The scripts that the grader has not begun, in the order of the list. */
async function untouched(page: Page): Promise<number[]> {
  const links = page.locator('a[data-state="untouched"]');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => Number(address.split('/').at(-1)));
}

/** The scripts that the device keeps for a time without a network. */
const shelved = (page: Page) =>
  page.evaluate(async () => {
    const found = await indexedDB.databases();
    if (!found.some(({ name }) => name === 'karakter-shelf')) return [];
    return new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open('karakter-shelf');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('answers').objectStore('answers').getAllKeys();
        reading.onsuccess = () =>
          resolve(reading.result.map(String).filter((key) => key.includes('showScript')));
        opening.result.close();
      };
    });
  });

test('a grader in a tunnel reads on, writes, confirms and reloads, the browser is killed, and everything is sent afterwards [G15, Q8]', async () => {
  const { grader, desk } = await atTheDesk();
  const { page, open, context } = grader;
  const { cable } = journey.karakter;
  const [first = 0, second = 0] = await untouched(page);
  await open(`${desk}/${first}`);
  await commentOn(page).fill('Før tunnelen.');
  await saved(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const isHere = async () => (await shelved(page)).some((key) => key.includes(`"candidateNumber":${second}`));
  await expect.poll(isHere, { timeout: 30_000 }).toBe(true);
  cable.cut();
  await commentOn(page).pressSequentially(' I tunnelen.');
  await page
    .locator('[data-trouble]')
    .getByText(/^Ikke lagret på serveren ennå/)
    .waitFor();
  await page.locator('[data-grades]').getByText('B', { exact: true }).click();
  await confirmAndGoOn(page);
  const unsent = page.locator('[data-unsent]');
  await unsent.getByText('Venter på å bli bekreftet').waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith(`/${first}`));
  await page.goto(`${desk}/${second}`);
  await commentOn(page).fill('Skrevet i mørket');
  await expectAccessible(page);
  await expectFits(page, 390);
  await expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true);
  await page.reload();
  await expect.poll(() => commentOn(page).inputValue(), { timeout: 20_000 }).toBe('Skrevet i mørket');
  await unsent.getByText('Venter på å bli bekreftet').waitFor();
  // As when the browser is killed: the page is not asked and saves nothing on its way out.
  await commentOn(page).pressSequentially(', og drept');
  await expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(`${desk}/${second}`);
  await expect
    .poll(() => commentOn(again).inputValue(), { timeout: 20_000 })
    .toBe('Skrevet i mørket, og drept');
  cable.mend();
  await again
    .locator(`a[href$="/${first}"]:not([data-state="untouched"]):not([data-state="draft"])`)
    .first()
    .waitFor({
      timeout: 60_000,
    });
  await again.locator('[data-unsent]').waitFor({ state: 'detached', timeout: 60_000 });
  await again.goto(`${desk}/${first}`);
  await expect.poll(() => commentOn(again).inputValue()).toBe('Før tunnelen. I tunnelen.');
  await again.goto(`${desk}/${second}`);
  await expect.poll(() => commentOn(again).inputValue()).toBe('Skrevet i mørket, og drept');
  await context.close();
});

test('what is typed while another window confirms is shown as not part of the assessment, until the grader deletes it [G15]', async () => {
  const { grader, desk } = await atTheDesk();
  const { page, open, context } = grader;
  const number = (await untouched(page)).at(-1) ?? 0;
  await open(`${desk}/${number}`);
  await commentOn(page).fill('Begge ser dette.');
  await saved(page);
  const other = await context.newPage();
  await other.goto(`${desk}/${number}`);
  await other.locator('[data-grades]').getByText('C', { exact: true }).click();
  await saved(other);
  await page.route('**/assessment', (route) => route.abort());
  await commentOn(page).pressSequentially(' Bare skrevet her.');
  await page.locator('[data-trouble]').first().waitFor();
  await confirmAndGoOn(other);
  await other.locator(`a[href$="/${number}"]:not([data-state="draft"])`).first().waitFor();
  await page.unroute('**/assessment');
  const notTaken = page.locator('[data-not-taken]');
  await notTaken.getByText('Begge ser dette. Bare skrevet her.').waitFor({ timeout: 40_000 });
  expect(await commentOn(page).inputValue()).toBe('Begge ser dette.');
  await expectAccessible(page);
  await expectFits(page, 390);
  await notTaken.getByRole('button', { name: 'Slett det' }).click();
  await notTaken.waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(() => commentOn(page).inputValue()).toBe('Begge ser dette.');
  expect(await notTaken.count()).toBe(0);
  await context.close();
});

test('nothing of a grader is there for the next person who signs in on the same machine, and all of it for the grader [G15, S2]', async () => {
  const { grader, desk } = await atTheDesk();
  const { page, open, context } = grader;
  const [number = 0] = await untouched(page);
  await open(`${desk}/${number}`);
  await expect.poll(() => shelved(page), { timeout: 30_000 }).not.toEqual([]);
  await page.evaluate(async () => {
    const { sessions } = await (await fetch('/api/me/sessions')).json();
    const current = (sessions as { id: string; current: boolean }[]).find((each) => each.current);
    await fetch(`/api/me/sessions/${current?.id}`, { method: 'DELETE' });
  });
  await commentOn(page).fill('Skrevet etter at økten tok slutt');
  const dialog = page.getByRole('dialog', { name: 'Du er logget ut' });
  await dialog.getByText(/Det er tatt vare på på denne maskinen/).waitFor();
  await expect.poll(() => shelved(page)).toEqual([]);
  const [signingIn] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('button', { name: 'Logg inn igjen' }).click(),
  ]);
  await signingIn.getByRole('link', { name: 'Prøv som Randi Myklevoll' }).click();
  await commentOn(page).waitFor({ state: 'detached', timeout: 30_000 });
  expect(await page.locator('body').textContent()).not.toContain('Skrevet etter at økten tok slutt');
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(`${desk}/${number}`)}`);
  await page.getByRole('link', { name: 'Prøv som Oddvar Kvernmoen' }).click();
  await expect
    .poll(() => commentOn(page).inputValue(), { timeout: 20_000 })
    .toBe('Skrevet etter at økten tok slutt');
  await saved(page);
  await context.close();
});

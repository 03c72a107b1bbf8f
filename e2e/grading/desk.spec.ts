import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';

const journey = useJourney();
const picturesIn = process.env.KARAKTER_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (picturesIn !== undefined) await page.screenshot({ path: `${picturesIn}/${name}.png` });
}

/** The script that is shown, by its candidate number. */
const shown = (page: Page) => page.locator('#answer-heading').innerText();

async function openDesk(): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  const { page } = person;
  await person.open('/grading');
  await page
    .getByRole('link', { name: /^(Fortsett|Begynn) sensuren/ })
    .first()
    .click();
  await page.locator('#answer-heading').waitFor();
  return person;
}

/** Opens a script that is followed by one that nothing is written on: the order of the scripts is a random one. */
async function openBeforeUntouched(page: Page): Promise<void> {
  const lines = page.locator('a[data-state]');
  const states = await lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-state')));
  const before = states.findIndex((state, index) => state !== null && states[index + 1] === 'untouched');
  const number = /^\d+/.exec(((await lines.nth(before).textContent()) ?? '').trim())?.[0] ?? '';
  await lines.nth(before).click();
  await expect.poll(() => shown(page)).toContain(number);
  // The keys are the page's, and not the list's.
  await page.locator('#answer-heading').click();
}

test.each([
  [1366, 768],
  [1280, 900],
])(
  'at %d × %d the frame takes at most 120 pixels, and the guide is beside the marks [G3, Q4]',
  async (width, height) => {
    const { page } = await openDesk();
    await page.setViewportSize({ width, height });
    const top = await page.locator('article').evaluate((answer) => {
      // The clock of the demonstration is above the program's own frame.
      const clock = document.querySelector('nav')?.getBoundingClientRect().top ?? 0;
      return answer.getBoundingClientRect().top - clock;
    });
    await picture(page, `desk-${width}`);
    expect(top).toBeLessThanOrEqual(120);
    const box = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [answer, guide, marks] = [await box('article'), await box('#guide'), await box('#marking')];
    expect(answer.x + answer.width).toBeLessThanOrEqual(guide.x + 1);
    expect(guide.x + guide.width).toBeLessThanOrEqual(marks.x);
    // The tools above an answer share one row, so that the answer has the height.
    expect((await box('[data-answer-tools] >> nth=0')).height).toBeLessThanOrEqual(40);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await expectAccessible(page);
  },
  120_000,
);

test.each([1280, 1366])(
  'at %d pixels the longest menu, that of the exam office, takes one row [Q4]',
  async (width) => {
    const { page, open } = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
    await page.setViewportSize({ width, height: 900 });
    for (const language of ['nb', 'nn', 'en']) {
      expect((await page.request.put('/api/me/language', { data: { language } })).status()).toBe(200);
      await open('/fees');
      await picture(page, `office-menu-${language}-${width}`);
      const banner = page.getByRole('banner');
      const menu = await banner.locator('nav').boundingBox();
      const account = await banner.getByRole('button').last().boundingBox();
      expect(menu?.height, language).toBeLessThanOrEqual(60);
      // The account is the last in the row, and falls to a row below where there is no room.
      expect(account?.y, language).toBeLessThan((menu?.y ?? 0) + (menu?.height ?? 0));
    }
    expect((await page.request.put('/api/me/language', { data: { language: 'nb' } })).status()).toBe(200);
  },
  120_000,
);

test('on narrow screens the desk fits and can be used [Q4]', async () => {
  const { page } = await openDesk();
  for (const width of [768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await picture(page, `desk-${width}`);
    await expectFits(page, width);
    await expectAccessible(page);
  }
}, 120_000);

test('one script takes at most eight keys, and what is pressed early goes to the next script [G15]', async () => {
  const { page } = await openDesk();
  const first = await shown(page);
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const number = Number(/\d+/.exec(first)?.[0]);
  const lacking = await page
    .locator('[data-points] input')
    .evaluateAll(
      (fields) =>
        fields.filter(
          (field) =>
            (field as HTMLInputElement).value === '' && (field as HTMLInputElement).placeholder === '',
        ).length,
    );
  for (let question = 0; question < lacking; question += 1) {
    if (question > 0) await press('Enter');
    await press('7');
  }
  await press('b');
  await press('n');
  const anyway = page.getByRole('button', { name: 'Bekreft likevel' });
  await expect.poll(async () => (await shown(page)) !== first || (await anyway.count()) > 0).toBe(true);
  if ((await shown(page)) === first) await press('n');
  expect(pressed).toBeLessThanOrEqual(8);
  await expect.poll(() => shown(page)).not.toBe(first);
  await page.locator(`a[href*="/${number}"][data-state]:not([data-state="draft"])`).first().waitFor();
  await openBeforeUntouched(page);
  const here = await shown(page);
  // Pressed at once: none of it is this script's.
  await page.keyboard.press('j');
  await page.keyboard.press('5');
  await page.keyboard.press('c');
  await expect.poll(() => shown(page)).not.toBe(here);
  const line = page.locator('a[data-state][aria-current="page"]');
  await expect.poll(() => line.textContent()).toMatch(/C$/);
  await picture(page, 'desk-held');
  await page.keyboard.press('k');
  await expect.poll(() => shown(page)).toBe(here);
}, 120_000);

test('search, one question in all scripts, two side by side and the files are reached from the desk [G3, Q4]', async () => {
  const { page } = await openDesk();
  const views: readonly (string | RegExp)[] = [
    'Søk i besvarelsene',
    'Oppgave 1 i alle besvarelser',
    'To besvarelser side om side',
    'Last ned alle besvarelser',
  ];
  for (const [index, view] of views.entries()) {
    await page.getByRole('button', { name: 'Flere visninger' }).click();
    await page.getByRole('link', { name: view }).click();
    await page.getByRole('link', { name: 'Til besvarelsene' }).waitFor();
    await page.waitForLoadState('networkidle');
    if (index === 0) {
      await page.getByRole('searchbox').fill('det');
      await page.getByRole('button', { name: 'Søk', exact: true }).last().click();
      await page.locator('mark').first().waitFor();
    }
    await picture(page, `view-${index}`);
    await expectAccessible(page);
    await expectFits(page, 768);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: 'Til besvarelsene' }).click();
    await page.locator('#answer-heading').waitFor();
  }
}, 180_000);

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const keeper = new URL('../packages/web/src/ui/focus/focus-keeper.ts', import.meta.url);

/** Shows a page with this content, with the focus keeper of every page of Karakter. */
async function show(content: string): Promise<void> {
  await page?.close();
  page = await browser.newPage();
  await page.setContent(`<main><h1>Siden</h1>${content}</main>`);
  const script = stripTypeScriptTypes(await readFile(keeper, 'utf8'));
  await page.addScriptTag({ type: 'module', content: `${script}\nkeepFocusOnPage();` });
}

/** The focus as a screen reader describes it. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });

/** Runs in the page: the action of a case when the control is pressed. */
function listen(element: Element, what: string): void {
  // biome-ignore lint/security/noGlobalEval: a function does not cross into a page otherwise
  const then: (pressed: Element) => void = globalThis.eval(`(${what})`);
  element.addEventListener('click', () => then(element));
}

/** Presses the control by keyboard, waits for its page, and returns where the focus is. */
async function after(selector: string, then: (element: Element) => void): Promise<string> {
  await page.locator(selector).focus();
  await page.locator(selector).evaluate(listen, then.toString());
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  return focused();
}

const row = (name: string) =>
  `<tr id="${name}"><th>${name}</th><td><button aria-label="Bekreft identiteten: ${name}">Bekreft</button></td><td><button>Mer</button></td></tr>`;
const board = `<section><h2>Salen</h2><table><tbody>${['Ada', 'Bo', 'Cy'].map(row).join('')}</tbody></table></section>`;

test('confirming one identity after another moves the focus from button to button, and after the last to the one before it [Q4, D9]', async () => {
  await show(board);
  const confirm = (element: Element) => element.replaceWith('Bekreftet');
  expect(await after('#Ada [aria-label]', confirm)).toBe('Bekreft identiteten: Bo');
  expect(await after('#Cy [aria-label]', confirm)).toBe('Bekreft identiteten: Bo');
  expect(await after('#Bo [aria-label]', confirm)).toBe('Salen');
});

test('a row that is removed leaves the focus on the same button of the next row [Q4]', async () => {
  await show(board);
  expect(await after('#Ada [aria-label]', (element) => element.closest('tr')?.remove())).toBe(
    'Bekreft identiteten: Bo',
  );
});

test('the element that replaces a button gets the focus, and the same control rendered again keeps it [Q4]', async () => {
  await show('<section><h2>Tid</h2><p><button id="a">Endre</button></p><button>Endre</button></section>');
  const toForm = (element: Element) => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Minutter');
    element.replaceWith(field);
  };
  expect(await after('#a', toForm)).toBe('Minutter');
  await show('<p><button id="a" aria-label="Send">Send</button> <button>Avbryt</button></p>');
  const again = (element: Element) => {
    const parent = element.parentElement;
    const copy = element.cloneNode(true);
    if (parent) parent.innerHTML = '<b>Sendt</b>';
    parent?.append(copy);
  };
  expect(await after('#a', again)).toBe('Send');
});

test('a notice that is removed with its only button leaves the focus on the heading of its section [Q4, D5]', async () => {
  await show(
    '<h2>Svar</h2><div role="region"><h2>Du leser</h2><p id="n"><button>Skriv her</button></p></div>',
  );
  expect(await after('#n button', (element) => element.closest('[role=region]')?.remove())).toBe('Svar');
});

test('a dialog whose opening button is gone moves the focus to the next similar button when it closes [Q4]', async () => {
  await show(
    `<ul><li id="one"><button>Fjern en</button></li><li><button>Fjern to</button></li></ul><dialog><h2>Fjern?</h2><button id="yes">Fjern den</button></dialog>`,
  );
  await page.locator('#one button').focus();
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  expect(
    await after('#yes', () => {
      document.querySelector('#one')?.remove();
      document.querySelector('dialog')?.close();
    }),
  ).toBe('Fjern to');
});

test('a button that is disabled for good gives the focus to the button beside it; one disabled for a moment gets it back [Q4]', async () => {
  await show('<div><button id="up">Opp</button><button>Ned</button></div>');
  const disable = (element: Element) => element.setAttribute('disabled', '');
  expect(await after('#up', disable)).toBe('Ned');
  await show('<div><button id="up">Lagre</button><button>Avbryt</button></div>');
  const disableShortly = (element: Element) => {
    element.setAttribute('disabled', '');
    setTimeout(() => element.removeAttribute('disabled'), 200);
  };
  expect(await after('#up', disableShortly)).toBe('Lagre');
});

test('the focus does not return to a control that was left by clicking beside it [Q4]', async () => {
  await show('<p><button id="a">Her</button></p><p id="beside">Tekst å lese</p>');
  await page.locator('#a').focus();
  await page.locator('#beside').click();
  await page.evaluate(() => document.querySelector('#a')?.remove());
  await page.waitForTimeout(250);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the focus does not return to a control that is removed at the very moment it is left by clicking beside it [Q4]', async () => {
  await show('<p><button id="a">Her</button></p><p id="beside">Tekst å lese</p>');
  await page.locator('#a').focus();
  await page.evaluate(() => {
    const remove = () => document.querySelector('#a')?.remove();
    document.addEventListener('focusout', () => queueMicrotask(remove), { once: true });
  });
  await page.locator('#beside').click();
  await page.waitForTimeout(250);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('a button that its own click removes gives the focus on, also where the press and the click come at once [Q4]', async () => {
  await show('<section><h2>Beskjed</h2><p><button id="read">Jeg har lest det</button></p></section>');
  await page.locator('#read').focus();
  await page.evaluate(() => {
    const button = document.querySelector('#read');
    for (const type of ['mousedown', 'mouseup'])
      button?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    button?.remove();
  });
  await expect.poll(focused).toBe('Beskjed');
});

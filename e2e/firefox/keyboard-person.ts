import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** One of the demonstration's people in Firefox, who has a keyboard and no mouse. */
export type KeyboardPerson = {
  page: Page;
  /** What Firefox's console complained of, and what the content policy refused. */
  complaints: string[];
};

/** What Firefox itself says of a network that is cut, and of puppeteer's own script. */
const expected = /can’t establish a connection|Permission denied to access property/;

const patience = { timeout: 30_000, interval: 200 };

/** Runs in every page: a violation of the content policy becomes a line in the console. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    console.error('content policy:', violatedDirective, blockedURI, sourceFile),
  );
}

/** Runs in the page: sends the server a command, and returns the status. */
export async function send(method: string, path: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(path, { method, headers, body: JSON.stringify(body) })).status;
}

/** Signs a person of the demonstration in, in a browser profile of their own. */
export async function signInWithKeyboard(
  browser: Browser,
  url: string,
  name: string,
): Promise<KeyboardPerson> {
  const page = await (await browser.createBrowserContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('pageerror', (error) => {
    if (!expected.test(String(error))) complaints.push(String(error));
  });
  await page.evaluateOnNewDocument(tellViolations);
  await page.goto(url);
  const person = { page, complaints };
  await sees(person, name);
  await press(person, `Prøv som ${name}`);
  await sees(person, /Hva skjer nå|Dette skal gjøres/);
  return person;
}

/** Runs in the page. */
// biome-ignore lint/performance/useDomNodeTextContent: it leaves out what is hidden
const visibleText = () => document.body.innerText;

/** Waits until the page shows these words. */
export async function sees({ page }: KeyboardPerson, words: string | RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(visibleText), patience).toMatch(words);
}

/** Runs in the page. */
const focusedHeading = () => document.activeElement?.closest('h1, h2')?.textContent ?? '';

/** Waits until the focus is on this heading, as it is when a page or a dialog has opened. */
export async function comesTo({ page }: KeyboardPerson, heading: string): Promise<void> {
  await expect.poll(() => page.evaluate(focusedHeading), patience).toBe(heading);
}

/** Runs in the page: the name of the focused control, as a screen reader says it; a heading with the focus is none. */
function focusedName(): string {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control.tabIndex < 0) return '';
  const label = (control as Partial<HTMLInputElement>).labels?.[0]?.textContent;
  const labelledBy = document.getElementById(control.getAttribute('aria-labelledby') ?? '')?.textContent;
  const name = control.getAttribute('aria-label') ?? labelledBy ?? label ?? control.textContent;
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** Moves the focus on to the control with the Tab key, which does not come from the page's end to its beginning. */
export async function tabTo(person: KeyboardPerson, name: string): Promise<void> {
  const { page } = person;
  const passed = new Set<string>();
  for (let tabs = 0; tabs < 150; tabs += 1) {
    const focused = await page.evaluate(focusedName);
    if (focused === name) return;
    passed.add(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to «${name}», only to ${[...passed].join(', ')}`);
}

/** Tabs to the control and presses it. */
export async function press(person: KeyboardPerson, name: string): Promise<void> {
  await tabTo(person, name);
  await person.page.keyboard.press('Enter');
}

import { expect } from 'vitest';
import { type KeyboardPerson, press, sees, tabTo } from './keyboard-person.ts';

/** Runs in the page: the address of the script that is shown. */
const shownScript = () => document.querySelector('a[data-state][aria-current]')?.getAttribute('href') ?? '';

/** Runs in the page: the script's line in the list. */
const lineOf = (script: string) => document.querySelector(`a[data-state][href="${script}"]`)?.textContent;

const patience = { timeout: 20_000 };

/** Opens the next script of the exam's commission, from the grader's first page. */
export async function openDesk(person: KeyboardPerson, url: string): Promise<void> {
  await person.page.goto(`${url}/grading`);
  await sees(person, 'Fortsett sensuren');
  await press(person, 'Fortsett sensuren');
  await sees(person, 'Bekreft og gå videre');
}

/** Points, grade and comment by keyboard, saved as they are typed; confirming leads to the next script. */
export async function assess(person: KeyboardPerson): Promise<void> {
  const { keyboard } = person.page;
  const script = await person.page.evaluate(shownScript);
  await press(person, 'Hopp til vurderingen');
  await keyboard.press('7');
  await keyboard.press('a');
  await tabTo(person, 'Kommentar');
  await keyboard.type('Klar og selvstendig.');
  await sees(person, /Lagret på serveren kl/);
  await keyboard.press('Escape');
  await keyboard.press('n');
  await keyboard.press('n');
  await expect.poll(() => person.page.evaluate(shownScript), patience).not.toBe(script);
  await expect
    .poll(() => person.page.evaluate(lineOf, script), patience)
    .toMatch(/(Bekreftet|Uenige|Enige).*A$/);
}

/** The single keys: the next script and back, the guide, and the list of keys. */
export async function walkByKeys(person: KeyboardPerson): Promise<void> {
  const { page } = person;
  const { keyboard } = page;
  const here = await page.evaluate(shownScript);
  await keyboard.press('j');
  await expect.poll(() => page.evaluate(shownScript), patience).not.toBe(here);
  await keyboard.press('k');
  await expect.poll(() => page.evaluate(shownScript), patience).toBe(here);
  await sees(person, 'Læringsutbytte');
  await keyboard.press('?');
  await sees(person, 'Tastene virker når du ikke skriver i et tekstfelt.');
  await keyboard.press('Escape');
}

import type { Role } from '@karakter/domain/people/roles';
import type { Browser, Locator, Page } from 'playwright-core';

/** What a task takes; seconds are those of the pages, since a hand here neither reads nor hesitates. */
export type Effort = { readonly clicks: number; readonly keys: number; readonly seconds: number };

/** A person of the demonstration at a screen of their own, whose clicks and keys are counted. */
export class Hand {
  readonly page: Page;
  #clicks = 0;
  #keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.#clicks += 1;
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.click(within.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  link(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.click(within.getByRole('link', { name, exact: typeof name === 'string' }).first());
  }

  /** A field that has the focus needs no click; what is in it is selected and replaced. */
  async #fill(field: Locator, text: string, keys: number): Promise<void> {
    const isHere = await field.evaluate((element) => element === document.activeElement);
    if (!isHere) await this.click(field);
    if ((await field.inputValue()) !== '') this.#keys += 1;
    await field.fill(text);
    this.#keys += keys;
  }

  type(field: Locator, text: string): Promise<void> {
    return this.#fill(field, text, text.length);
  }

  /** Ctrl and V. */
  paste(field: Locator, text: string): Promise<void> {
    return this.#fill(field, text, 1);
  }

  /** Opens a list of choices and chooses one. */
  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.#clicks += 2;
  }

  /** Leaves out what was done so far. */
  rest(): void {
    this.#clicks = 0;
    this.#keys = 0;
  }

  get done(): Omit<Effort, 'seconds'> {
    return { clicks: this.#clicks, keys: this.#keys };
  }
}

type Person = { readonly id: string; readonly name: string; readonly provider: string };

/** Signs a person of the demonstration in, in one of their roles and a browser profile of their own; opens their first page. */
export async function handOf(
  browser: Browser,
  baseURL: string,
  { name, role }: { readonly name: string; readonly role: Role },
): Promise<Hand> {
  const context = await browser.newContext({
    baseURL,
    locale: 'nb-NO',
    viewport: { width: 1366, height: 768 },
  });
  context.setDefaultTimeout(15_000);
  const { request } = context;
  const { people }: { people: Person[] } = await (await request.get('/api/demo/people')).json();
  const person = people.find((each) => each.name === name);
  if (!person) throw new Error(`the demonstration has no ${name}`);
  await request.get(`/api/sign-in/${person.provider}`, { params: { login_hint: person.id } });
  await request.put('/api/me/language', { data: { language: 'nb' } });
  await request.put('/api/me/role', { data: { role } });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /^Konto/ }).waitFor();
  return new Hand(page);
}

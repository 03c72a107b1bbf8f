import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { watchFocus } from './focus.ts';

/** One of the demonstration's people on a separate device, with everything that the server sent recorded. */
export type Person = {
  name: string;
  page: Page;
  context: BrowserContext;
  /** The text of every response, and the address of every request: everything that a grader could have seen. */
  received: string[];
  /** Goes to an address of Karakter and waits until the page has its heading. */
  open(path: string): Promise<void>;
};

const readable = /json|text|javascript|xml/;

function keepReceived(page: Page, received: string[]): void {
  page.on('response', (response) => {
    // The program itself is the same for everyone, and its files are many and large.
    if (response.url().includes('/assets/')) return;
    received.push(response.url(), JSON.stringify(response.headers()));
    if (!readable.test(response.headers()['content-type'] ?? '')) return;
    response.text().then(
      (text) => received.push(text),
      // A redirect has no body, and the responses of a page are lost when it is left.
      () => undefined,
    );
  });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(String(payload))),
  );
}

/** Collects violations of the content policy on any page; `open` then ends the journey. */
async function collectViolations(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  await context.exposeFunction('policyBroken', (what: string) => found.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      const what = [location.pathname, violatedDirective, blockedURI, sourceFile, lineNumber].join(' ');
      (window as unknown as { policyBroken(what: string): void }).policyBroken(what);
    });
  });
  return found;
}

/** The actions of this journey after which the focus fell to the top of the page [Q4]. */
const lostFocus: string[] = [];
afterEach(() => expect(lostFocus.splice(0), 'where the focus was lost').toEqual([]));

type Someone = { id: string; name: string; provider: string };

/**
 * The real round trip to the development provider, with the same words on every screen afterwards. Its pages are not
 * rendered, which would double the time; a journey that tests signing in uses the page.
 */
async function goThroughProvider({ request }: BrowserContext, name: string): Promise<void> {
  const { people }: { people: Someone[] } = await (await request.get('/api/demo/people')).json();
  const person = people.find((each) => each.name === name);
  if (!person) throw new Error(`the demonstration has no ${name}`);
  await request.get(`/api/sign-in/${person.provider}`, { params: { login_hint: person.id } });
  const chosen = await request.put('/api/me/language', { data: { language: 'nb' } });
  expect(chosen.status(), `signed in as ${name}`).toBe(200);
}

/** A person in a browser profile of their own, not signed in yet. */
export async function newPerson(browser: Browser, url: string, name: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nb-NO',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const violations = await collectViolations(context);
  await watchFocus(context, (where) => lostFocus.push(where));
  const page = await context.newPage();
  const received: string[] = [];
  keepReceived(page, received);
  const open = async (path: string) => {
    // The report is about the previous page, which had time to render completely.
    expect(violations, 'what the content policy refused').toEqual([]);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(violations, 'what the content policy refused').toEqual([]);
  };
  return { name, page, context, received, open };
}

/** Signs a person of the demonstration in. */
export async function signIn(browser: Browser, url: string, name: string): Promise<Person> {
  const person = await newPerson(browser, url, name);
  const { page, context } = person;
  await goThroughProvider(context, name);
  await page.goto('/');
  await page.getByRole('button', { name: /^Konto/ }).waitFor();
  return person;
}

/** Switches to another of the person's roles in the header. */
export async function switchRole(person: Person, role: string): Promise<void> {
  const { page } = person;
  const menu = page.getByRole('button', { name: /^Rolle/ });
  if ((await menu.getAttribute('aria-label'))?.includes(role)) return;
  await menu.click();
  await page.getByRole('button', { name: role, exact: true }).click();
  await page.getByRole('button', { name: `Rolle: ${role}` }).waitFor();
}

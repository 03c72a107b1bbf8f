import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits, keysKept } from './browser.ts';
import { useJourney } from './journey.ts';
import { type Person, signIn, switchRole } from './person.ts';
import { enterGrading, firstCommission } from './walk/grade.ts';
import { mayBeClosed } from './walk/may-be-closed.ts';

const journey = useJourney();

/** Calls the server as the page's person would, and returns the response. */
async function call(
  { page }: Person,
  method: string,
  path: string,
): Promise<{ personId?: string; sessions?: { id: string; current: boolean }[] }> {
  const [status, body] = await page.evaluate(
    async ([how, where]) => {
      const answer = await fetch(where, { method: how });
      return [answer.status, await answer.json()] as const;
    },
    [method, path] as const,
  );
  expect(status, path).toBe(200);
  return body;
}

/** Ends the session as the list of sessions does on another device: the page is not notified. */
async function endSession(person: Person): Promise<void> {
  const { sessions } = await call(person, 'GET', '/api/me/sessions');
  const current = sessions?.find((each) => each.current);
  await call(person, 'DELETE', `/api/me/sessions/${current?.id}`);
}

/** Signs in again in the window that the dialog opens; the page with the writing stays as it is. */
async function signInAgain({ page, context, name }: Person): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Du er logget ut' });
  const [signingIn] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('button', { name: 'Logg inn igjen' }).click(),
  ]);
  await signingIn.getByRole('link', { name: `Prøv som ${name}` }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Reloads a page whose session is over: it leads to the sign-in, and back. */
async function reloadAndSignIn({ page, name }: Person): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.reload();
  await page.getByRole('link', { name: `Prøv som ${name}` }).click();
  await page.waitForURL((url) => url.pathname === pathname);
}

test('a grader whose session ends continues to type, signs in again beside the page or after a reload, and all of the text is saved [G15]', async () => {
  const grader = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  const { page } = grader;
  await switchRole(grader, 'Sensor');
  await enterGrading(grader, await firstCommission(grader));
  await page.locator('a:is([data-state="untouched"], [data-state="draft"])').first().click();
  const comment = page.getByLabel('Kommentar', { exact: true });
  await comment.fill('Før økten tok slutt.');
  await page.getByText(/^Lagret på serveren kl/).waitFor();
  await endSession(grader);
  await comment.pressSequentially(' Etter at den tok slutt.');
  await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
  await page
    .locator('[data-trouble]')
    .getByText(/Det lagres når du har logget inn igjen/)
    .waitFor();
  await expect.poll(() => keysKept(page)).toBe(0);
  await comment.pressSequentially(' Og videre.');
  expect(await comment.evaluate((field) => document.activeElement === field)).toBe(true);
  await expectAccessible(page);
  await expectFits(page, 390);
  await signInAgain(grader);
  expect(await comment.evaluate((field) => document.activeElement === field)).toBe(true);
  await page.getByText(/^Lagret på serveren kl/).waitFor();
  expect(await keysKept(page)).toBe(1);
  await endSession(grader);
  await comment.pressSequentially(' Og enda en gang.');
  await page.getByRole('dialog', { name: 'Du er logget ut' }).waitFor();
  await mayBeClosed(page);
  await reloadAndSignIn(grader);
  await page.getByText('Det du skrev sist, er hentet fram.').first().waitFor();
  expect(await keysKept(page)).toBe(1);
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  const points = page.locator('[data-points] input').first();
  await points.fill('1 og en h');
  await mayBeClosed(page);
  await page.reload();
  await comment.waitFor();
  await shows(points, '1 og en h');
  await points.fill('');
  expect(await comment.inputValue()).toBe(
    'Før økten tok slutt. Etter at den tok slutt. Og videre. Og enda en gang.',
  );
  await grader.context.close();
});

/** Another author's text, or restored text, is shown within this time. */
async function shows(field: Locator | undefined, words: string): Promise<void> {
  await expect.poll(() => field?.inputValue(), { timeout: 20_000 }).toBe(words);
}

/** An officer changes an exam's facts, and the page closes before they are saved. */
async function changesFacts(officer: Person, examId: string): Promise<void> {
  const { page, open } = officer;
  await open(`/exams/${examId}/facts`);
  const contact = page.getByLabel('Hvem kandidatene kan ringe');
  await contact.fill('Randi, som sitter i vakta');
  await mayBeClosed(page);
  await page.reload();
  await shows(contact, 'Randi, som sitter i vakta');
  await expectAccessible(page);
  await expectFits(page, 390);
  await page.getByRole('button', { name: 'Lagre opplysningene' }).click();
  await page.waitForURL((url) => url.pathname === `/exams/${examId}`);
  await page.getByText('Randi, som sitter i vakta').first().waitFor();
}

/** A second author, on a separate device. */
async function appointed(examId: string, name: string): Promise<Person> {
  const author = await signIn(journey.browser, journey.karakter.url, name);
  const { personId } = await call(author, 'GET', '/api/me');
  const officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  await call(officer, 'PUT', `/api/exams/${examId}/coordinators/${personId}`);
  await changesFacts(officer, examId);
  await officer.context.close();
  return author;
}

test('two authors write in one paper: changes to different questions are merged, one field with two values is chosen between, and a removed question comes back [A1]', async () => {
  const first = await signIn(journey.browser, journey.karakter.url, 'Yusuf Demirtaş');
  await first.open('/exams');
  await first.page
    .getByRole('link', { name: /SYK2140/ })
    .first()
    .click();
  await first.page.waitForURL(/exams\/[0-9a-f-]{36}/);
  const examId = /exams\/([0-9a-f-]{36})/.exec(first.page.url())?.[1] ?? '';
  const second = await appointed(examId, 'Bjørnar Tveitnes');
  const [title, otherTitle] = [first, second].map(({ page }) => page.getByLabel('Tittel, bokmål').first());
  const saved = ({ page }: Person) =>
    page
      .getByText(/^Lagret på serveren/)
      .first()
      .waitFor();
  for (const { open } of [first, second]) await open(`/exams/${examId}/paper`);
  await first.page.getByLabel('Tillatte hjelpemidler, bokmål').fill('Ingen, sier den ene');
  await saved(first);
  await shows(second.page.getByLabel('Tillatte hjelpemidler, bokmål'), 'Ingen, sier den ene');
  // Otherwise the page would show what the other has written before this author writes.
  await first.context.setOffline(true);
  await otherTitle?.fill('Tittelen, sier den andre');
  await saved(second);
  await title?.fill('Tittelen, sier den ene');
  await first.context.setOffline(false);
  const notice = first.page.locator('[data-trouble]').getByText(/^Det er skrevet to ulike ting i samme felt/);
  await notice.waitFor();
  await first.page.getByText('Tittelen, sier den andre').first().waitFor();
  await expectAccessible(first.page);
  await expectFits(first.page, 390);
  expect(await notice.evaluate((line) => line.getBoundingClientRect().bottom <= window.innerHeight)).toBe(
    true,
  );
  await first.page.getByRole('button', { name: 'Bruk min' }).press('Enter');
  expect(await title?.evaluate((field) => document.activeElement === field)).toBe(true);
  await notice.waitFor({ state: 'detached' });
  await saved(first);
  await second.page.reload();
  await shows(otherTitle, 'Tittelen, sier den ene');
  await second.page.getByRole('button', { name: 'Fjern Oppgave 1' }).press('Enter');
  const undo = second.page.getByRole('button', { name: 'Angre endringen' });
  expect(await undo.evaluate((button) => document.activeElement === button)).toBe(true);
  await undo.press('Enter');
  await shows(otherTitle, 'Tittelen, sier den ene');
  await saved(second);
  await Promise.all([first, second].map(({ context }) => context.close()));
});

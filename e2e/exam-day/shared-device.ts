import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';

/** Everything that the browser stores for Karakter, as text: bytes as the letters that they encode. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const letters = (_: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await done(database.transaction(store).objectStore(store).getAll());
        found.push(`${name}/${store}`, JSON.stringify(all, letters));
      }
      database.close();
    }
    return found.join('\n');
  });
}

/** After a sign-out the next person at the device finds nothing of the answer; its candidate finds all of it on return. */
export async function leaveNothingReadable({ page, name, open }: Person, room: string, words: string) {
  await open(room);
  const title = await page.getByRole('heading', { level: 1, name: /^1\. / }).textContent();
  const paperWord = /\p{L}{6,}/u.exec(title ?? '')?.[0] ?? '';
  expect(paperWord).not.toBe('');
  await open('/');
  await page.getByRole('button', { name: /^Konto/ }).click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.waitForURL('**/signed-out');
  const kept = await everythingKept(page);
  expect(kept).toContain('karakter-answers/updates');
  expect(kept).toContain('karakter-device/keys\n[]');
  for (const word of [words, paperWord, 'karakter.person']) expect(kept).not.toContain(word);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: `Prøv som ${name}` }).click();
  await page.getByRole('button', { name: /^Konto/ }).waitFor();
  await open(room);
  await page.getByText(words).first().waitFor();
  await untilEditable(page, true);
}

/** A copied session counts as another device: it only reads, and the board shows it. */
export async function seeCopiedSignIn(
  { context, name }: Person,
  address: string,
  { page: board, open }: Person,
  examId: string,
) {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const { cookies } = await context.storageState();
  const copied = await browser.newContext({ locale: 'nb-NO', storageState: { cookies, origins: [] } });
  const page = await copied.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Be om å få skrive her' }).waitFor();
  await untilEditable(page, false);
  await open(`/exams/${examId}/board`);
  const row = board.getByRole('row').filter({ hasText: name });
  await row.getByText('Samme innlogging på to maskiner').waitFor();
  await copied.close();
}

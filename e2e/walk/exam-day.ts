import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

type Exam = { readonly id: string };

/** Sends a message to all candidates, after confirming it. */
export async function sendToAll({ page, open }: Person, exam: Exam, words: string): Promise<void> {
  await open(`/exams/${exam.id}/messages`);
  await page.getByLabel('Melding på bokmål').fill(words);
  await page.getByRole('button', { name: /^Send til/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send til/ })
    .click();
  await page.getByRole('listitem').filter({ hasText: words }).waitFor();
  await expectAccessible(page);
  await expectFits(page, 390);
}

const messagesOf = ({ page }: Person) => page.getByRole('region', { name: 'Meldinger', exact: true });

/** Puts the cursor in the answer to the first question. */
export async function putCursor({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Forrige oppgave' }).click();
  await page.getByRole('textbox', { name: 'Svar på oppgave 1' }).click();
}

/** Reads the message by keyboard on the open page: it arrived without a reload, and the focus returns to the answer. */
export async function readMessage(person: Person, words: string): Promise<void> {
  const { page } = person;
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
  await messagesOf(person).getByText(words).waitFor();
  expect(await focus()).toBe('textbox');
  await expectAccessible(page);
  await messagesOf(person).getByRole('button', { name: 'Jeg har lest det' }).press('Enter');
  await messagesOf(person)
    .getByRole('button', { name: /^Meldinger \(\d+\)$/ })
    .waitFor();
  expect(await focus()).toBe('textbox');
}

/** Expects that all but this many candidates have read the newest message. */
export async function seeReceipts({ page, open }: Person, exam: Exam, receipts: string): Promise<void> {
  await open(`/exams/${exam.id}/messages`);
  await page.getByText(receipts).first().waitFor();
}

/** Corrects the first question's title in both written forms; the candidates' view is shown below. */
export async function correctTitle({ page, open }: Person, exam: Exam, title: string): Promise<void> {
  await open(`/exams/${exam.id}/messages`);
  await page.getByRole('link', { name: 'Rett oppgaven' }).click();
  await page.getByLabel('Tittel på bokmål').first().fill(title);
  await page.getByLabel('Tittel på nynorsk').first().fill(title);
  await page.getByRole('region', { name: 'Dette ser kandidatene' }).locator('ins').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Send rettingen/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send rettingen/ })
    .click();
  await page.getByText('Retting av oppgaven').first().waitFor();
}

/** Expects the corrected paper on the open page, with the old words beside the new ones. */
export async function seeCorrection(person: Person, title: string): Promise<void> {
  const { page } = person;
  const message = messagesOf(person).getByRole('article').filter({ hasText: 'Oppgaven er rettet' });
  // It is one line until it is expanded.
  await message.getByRole('button', { name: /^Oppgaven er rettet/ }).click();
  await message.locator('ins').first().waitFor();
  await message.getByRole('button', { name: 'Jeg har lest det' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Registers an incident that affected all candidates. */
export async function registerIncident({ page, open }: Person, exam: Exam, what: string): Promise<void> {
  await open(`/exams/${exam.id}/incidents`);
  await page.getByRole('button', { name: 'Registrer avvik' }).click();
  await page.getByLabel('Hva skjedde').fill(what);
  await page.getByLabel('Hvem er berørt').selectOption('exam');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Registrer avvik' }).click();
  await page.getByRole('listitem').filter({ hasText: what }).waitFor();
  await expectFits(page, 390);
}

/** Decides it with a notice to the graders, which is refused as long as it names a candidate [D10, U7]. */
export async function decideIncident(
  { page, open }: Person,
  exam: Exam,
  { name, notice }: { name: string; notice: string },
): Promise<void> {
  await open(`/exams/${exam.id}/incidents`);
  await page.getByRole('button', { name: 'Avgjør', exact: true }).first().click();
  await page.getByLabel('Avgjørelse og begrunnelse').fill('Det varte kort og gir ingen kompensasjon.');
  await page.getByLabel(/^Melding til sensor/).fill(`${name} ble forstyrret.`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Avgjør for/ }).click();
  await dialog.getByRole('button', { name: /^Avgjør for/ }).click();
  await dialog.getByText('som kan fortelle hvem en kandidat er').waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByLabel(/^Melding til sensor/).fill(notice);
  await page.getByRole('button', { name: /^Avgjør for/ }).click();
  await dialog.getByRole('button', { name: /^Avgjør for/ }).click();
  await page.getByText('Ingen kompensasjon', { exact: true }).waitFor();
  await expectAccessible(page);
}

/** The notice is shown beside the answer that the grader reads. */
export async function seeNotice({ page }: Person, notice: string): Promise<void> {
  await page.getByText(notice).waitFor();
}

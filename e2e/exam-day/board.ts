import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';

const rowOf = (page: Page, candidate: string): Locator =>
  page.getByRole('row').filter({ hasText: candidate });
const needOf = (page: Page, candidate: string): Locator =>
  page.getByRole('region', { name: 'Trenger noen nå' }).getByRole('listitem').filter({ hasText: candidate });

/** The live board: a candidate writes, calls for help, is helped, loses the connection and connects again [D9]. */
export async function watchOver({ page, open }: Person, examId: string, candidate: Person): Promise<void> {
  await open(`/exams/${examId}/board`);
  await rowOf(page, candidate.name).getByText('Tilkoblet').waitFor();
  await candidate.page.getByRole('button', { name: 'Jeg trenger hjelp' }).click();
  await candidate.page.getByRole('button', { name: 'Eksamensvakten er tilkalt' }).waitFor();
  await needOf(page, candidate.name).getByText('Ber om hjelp').waitFor();
  await expectAccessible(page);
  await needOf(page, candidate.name).getByRole('button', { name: 'Har vært der' }).click();
  await needOf(page, candidate.name).waitFor({ state: 'hidden' });
  await candidate.page.getByRole('button', { name: 'Jeg trenger hjelp' }).waitFor({ timeout: 60_000 });
  await candidate.context.setOffline(true);
  await rowOf(page, candidate.name)
    .getByText(/^Frakoblet/)
    .first()
    .waitFor({ timeout: 60_000 });
  await candidate.context.setOffline(false);
  await rowOf(page, candidate.name).getByText('Tilkoblet').waitFor({ timeout: 60_000 });
}

/** Neither the board nor the exam room scrolls sideways at 400 %, nor the board on a telephone [Q4]. */
export async function expectRoomsFit(board: Page, room: Page): Promise<void> {
  for (const width of [320, 390]) {
    await expectFits(board, width);
    await expectFits(room, width);
  }
}

/** The announcement of the candidate's page when the end is moved. */
const newEnd = ({ page }: Person): Locator => page.getByRole('alert').getByText(/^Ny sluttid: kl\./);

/** More time for one candidate: the end moves on the open page and is announced, without a reload [D7]. */
export async function giveMinutes(
  { page, open }: Person,
  { examId, candidate, minutes }: { examId: string; candidate: Person; minutes: number },
): Promise<void> {
  const said = await newEnd(candidate).allTextContents();
  await open(`/exams/${examId}/board`);
  await rowOf(page, candidate.name)
    .getByRole('button', { name: `Mer for ${candidate.name}` })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gi ekstra tid' }).click();
  const dialog = page.getByRole('dialog', { name: `Tid for ${candidate.name}` });
  await dialog.getByLabel('Minutter').fill(String(minutes));
  await dialog.getByText('Er det en feil, kan minuttene tas tilbake').waitFor();
  await dialog.getByLabel('Hvorfor').selectOption({ label: 'Glemt tilrettelegging' });
  await dialog.getByText(/slutter .* i stedet for/).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: `Gi ${minutes} min til 1 kandidat` }).click();
  await page.getByText('Gjort for 1 kandidat.').first().waitFor();
  await expect.poll(() => newEnd(candidate).allTextContents(), { timeout: 20_000 }).not.toEqual(said);
}

async function moveTimeFor(page: Page, { kind, whom }: Record<'kind' | 'whom', string>): Promise<void> {
  await page.getByRole('button', { name: 'Gi tid eller pause' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gi tid eller pause' });
  await dialog.getByLabel('Hva skal endres?').selectOption({ label: kind });
  await dialog.getByLabel('Hvem gjelder det?').selectOption({ label: whom });
  await dialog.getByLabel('Hvorfor').selectOption({ label: 'Brannalarm eller evakuering' });
  await dialog.getByRole('button', { name: /^(Stopp tiden|La tiden gå) for/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A room is paused and another continues; then all continue, with the time given back [D7]. */
export async function pauseRoom({ page, open }: Person, examId: string, candidate: Person): Promise<void> {
  await untilEditable(candidate.page, true);
  await open(`/exams/${examId}/board`);
  await moveTimeFor(page, { kind: 'Stopp tiden (pause)', whom: 'Alle i rom Aud. 2' });
  await candidate.page.getByText('Eksamenen står stille').first().waitFor();
  await untilEditable(candidate.page, false);
  await expectAccessible(candidate.page);
  await rowOf(page, candidate.name).getByText('Pause').waitFor();
  expect(await rowOf(page, 'B112').getByText('Pause', { exact: true }).count()).toBe(0);
  await moveTimeFor(page, { kind: 'La tiden gå igjen', whom: 'Alle på eksamenen' });
  await untilEditable(candidate.page, true);
  await newEnd(candidate).waitFor({ state: 'attached' });
}

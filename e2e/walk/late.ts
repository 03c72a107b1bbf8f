import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { typeAtEnd } from '../editor.ts';
import type { Person } from '../person.ts';
import type { Sitting } from './sit.ts';

/** The text that the file must hold and the server cannot have. */
const onlyOnDevice = 'Dette stod bare på maskinen.';

/**
 * A candidate whose network does not come back saves the answer as an encrypted file, and the device is lost with
 * everything on it. Returns the file [D4].
 */
export async function saveAnswerFile(
  { page, context, open }: Person,
  { candidacyId }: Sitting,
): Promise<Buffer> {
  await open(`/sitting/${candidacyId}/answer`);
  await page.getByText('Lagret på serveren').first().waitFor();
  await context.setOffline(true);
  try {
    await typeAtEnd(page, ` ${onlyOnDevice}`);
    const save = page.getByRole('button', { name: 'Lagre besvarelsen som fil' });
    await save.waitFor({ timeout: 90_000 });
    await expectAccessible(page);
    await expectFits(page, 390);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(/^besvarelse-\d+\.karakter$/);
    const file = await readFile(await download.path());
    expect(file.toString('latin1')).not.toContain('bare på maskinen');
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
    });
    await page.goto('about:blank');
    return file;
  } finally {
    await context.setOffline(false);
  }
}

/** Staff import the file; the second time nothing is added. */
export async function importAnswerFile({ page, open }: Person, examId: string, file: Buffer): Promise<void> {
  await open(`/exams/${examId}/late`);
  for (const outcome of ['er tatt inn', 'Ingenting mangler']) {
    const given = { name: 'besvarelse.karakter', mimeType: 'application/octet-stream', buffer: file };
    await page.getByLabel('Besvarelsesfil').setInputFiles(given);
    await page.getByRole('button', { name: 'Ta inn filen' }).click();
    await page.getByText(outcome).waitFor();
  }
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** The exam office reads what the file would change, and accepts it into the answer [D5, D7]. */
export async function acceptQuarantine({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/late`);
  await page.locator('ins', { hasText: onlyOnDevice }).waitFor();
  await page.getByLabel('Begrunnelse').fill('Nettet i rommet kom ikke tilbake.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ta det med i besvarelsen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta det med i besvarelsen' }).click();
  await page.getByText('Ingenting venter').waitFor();
}

/** In a formal case the complete history of the answer is shown, its log is intact, and it steps back to before the file. */
export async function replayAnswer({ page, open }: Person, examId: string, sitting: Sitting): Promise<void> {
  await open(`/exams/${examId}/candidates/${sitting.candidacyId}/history`);
  await page.getByLabel('Sak og grunn').fill('Klage på formelle feil, sak 2026/114');
  await page.getByRole('button', { name: 'Åpne historikken' }).click();
  await page.getByText('Loggen er hel').waitFor();
  await page.getByText(onlyOnDevice).first().waitFor();
  await page.getByRole('button', { name: 'Ett steg tilbake' }).click();
  await page.getByText(onlyOnDevice).first().waitFor({ state: 'hidden' });
  await expectAccessible(page);
  await expectFits(page, 390);
}

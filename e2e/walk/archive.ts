import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import type { Person } from '../person.ts';

type Manifest = { files: { path: string; sha256: string }[] };

/** The exam office archives before the deadlines have passed, with a reason, and waits until the bundle is made. */
export async function archive({ page, open }: Person, examId: string): Promise<void> {
  await open(`/exams/${examId}/archive`);
  await page.getByRole('button', { name: 'Arkiver før fristene er ute' }).click();
  await page.getByLabel('Hvorfor skal eksamenen arkiveres nå?').fill('Omvisning i demonstrasjonen.');
  await page.getByRole('dialog').getByRole('button', { name: 'Arkiver eksamenen' }).click();
  await page.getByRole('link', { name: 'Last ned arkivpakken' }).waitFor({ timeout: 60_000 });
  await expectAccessible(page);
  await expectFits(page, 390);
}

/** The bundle as it was downloaded: every file is in it with the SHA-256 that the manifest states. */
export async function readBundle({ page }: Person, examId: string): Promise<Record<string, Uint8Array>> {
  const answer = await page.request.get(`/api/exams/${examId}/archive/bundle.zip`);
  expect(answer.status()).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.body()));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  for (const { path, sha256 } of manifest.files) {
    expect(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex'),
      path,
    ).toBe(sha256);
  }
  return files;
}

import pg from 'pg';
import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';
import { lookAt, picture } from './looked-at.ts';
import { commissionIn, untouchedBy } from './over-the-wire.ts';

const journey = useJourney();

type Commissions = { commissions: { mayAdapt: boolean }[] };

/** An exam whose commission has confirmed nothing yet, where the office still chooses. */
async function examToChooseFor({ page }: Person): Promise<string> {
  const got = await page.request.get('/api/exams');
  const { exams } = (await got.json()) as { exams: { id: string }[] };
  for (const { id } of exams) {
    const { commissions = [] } = (await (
      await page.request.get(`/api/exams/${id}/commissions`)
    ).json()) as Partial<Commissions>;
    if (commissions.some(({ mayAdapt }) => mayAdapt)) return id;
  }
  throw new Error('every commission has begun');
}

test('the exam office chooses that automatic points wait, and reads what that means midway [G3]', async () => {
  const office = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  const { page, open } = office;
  await open(`/exams/${await examToChooseFor(office)}/commission`);
  const choice = page.getByLabel('Automatiske poeng i flervalgsoppgaver').first();
  await choice.selectOption('afterReading');
  await page.getByText('Valget er lagret.').first().waitFor({ state: 'attached' });
  await page.reload();
  await expect.poll(() => choice.inputValue()).toBe('afterReading');
  await choice.scrollIntoViewIfNeeded();
  await lookAt(page, 'automatic-choice');
}, 120_000);

test('a grader sees no automatic points, nor which option is right, before the script is read [G3]', async () => {
  const { databaseUrl, url } = journey.karakter;
  if (databaseUrl === null) throw new Error('this journey changes a commission that has begun');
  const grader = await signIn(journey.browser, url, 'Oddvar Kvernmoen');
  const { page, open } = grader;
  const commissionId = await commissionIn(grader, 'PED1120');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`update commission set automatic_points = 'afterReading' where id = $1`, [commissionId]);
  await client.end();
  const [first = 0, second = 0] = await untouchedBy(grader, commissionId);
  await open(`/grading/${commissionId}/${first}`);
  const waits = page.locator('[data-hidden-points]');
  await waits.waitFor();
  await lookAt(page, 'automatic-waits');
  expect(await page.locator('article').getByText('Riktig', { exact: true }).count()).toBe(0);
  const field = (at: number) => page.locator('[data-points] input').nth(at);
  expect(await page.locator('[data-points] input').count()).toBe(2);
  await field(0).fill('20');
  await field(1).fill('10');
  // Judged: the points come by themselves, with the key.
  await waits.waitFor({ state: 'detached', timeout: 20_000 });
  await expect.poll(() => page.locator('[data-points] input').count()).toBe(4);
  await picture(page, 'automatic-shown');
  await open(`/grading/${commissionId}/${second}`);
  await page.getByRole('button', { name: 'Jeg har lest: vis automatiske poeng' }).press('Enter');
  await waits.waitFor({ state: 'detached', timeout: 20_000 });
  await lookAt(page, 'automatic-read');
}, 120_000);

import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { answerShortly } from './short-answers.ts';

const journey = useJourney();
afterEach(() => journey.karakter.cable.mend());

type List = { scripts: { candidateNumber: number; state: string }[] };
type Own = { assessments: { own: { points: Record<string, number> } }[] };

/** A grader's first commission with scripts to grade, and an essay question of its paper. */
async function atTheDesk(): Promise<{ person: Person; commissionId: string; questionId: string }> {
  const person = await signIn(journey.browser, journey.karakter.url, 'Oddvar Kvernmoen');
  const { page } = person;
  await person.open('/grading');
  await page
    .getByRole('link', { name: /^(Fortsett|Begynn) sensuren/ })
    .first()
    .click();
  await page.locator('#answer-heading').waitFor();
  const commissionId = /grading\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const got = await page.request.get(`/api/grading/commissions/${commissionId}/paper`);
  const { paper } = (await got.json()) as { paper: { questions: { id: string; kind: string }[] } };
  const questionId = paper.questions.find(({ kind }) => kind === 'essay')?.id ?? '';
  return { person, commissionId, questionId };
}

/** The grader's points for the question, of every script, as the server has them. */
async function pointsOnServer(page: Page, commissionId: string, questionId: string) {
  const at = `/api/grading/commissions/${commissionId}`;
  const { scripts } = (await (await page.request.get(at)).json()) as List;
  const numbers = scripts
    .map(({ candidateNumber }) => candidateNumber)
    .sort((a, b) => a - b)
    .slice(0, 100);
  const got = await page.request.get(`${at}/assessments?numbers=${numbers.join(',')}`);
  const { assessments } = (await got.json()) as Own;
  return assessments.map(({ own }) => own.points[questionId] ?? null);
}

const group = (page: Page, text: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { level: 2, name: text, exact: true }) });

test('a class’s equal answers are marked once by keyboard, also without a network, and undone together [G15, G21]', async () => {
  const { databaseUrl, cable } = journey.karakter;
  if (databaseUrl === null) throw new Error('this journey writes the answers into its own database');
  const { person, commissionId, questionId } = await atTheDesk();
  const { page } = person;
  expect(await answerShortly(databaseUrl, commissionId, questionId)).toBeGreaterThan(3);
  const before = await pointsOnServer(page, commissionId, questionId);
  await page.getByRole('button', { name: 'Flere visninger' }).press('Enter');
  await page.getByRole('link', { name: 'Like svar' }).press('Enter');
  const equal = group(page, 'Fotosyntese');
  await equal.waitFor();
  await lookAt(page, 'equal-answers');

  // By keyboard: to the first group, its points, and all of it at once.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Fotosyntese');
  await page.keyboard.press('3');
  await equal
    .getByText('Endre også disse')
    .or(equal.getByRole('button', { name: /^Gi \d+ svar 3/ }))
    .first()
    .waitFor();
  const others = equal.getByRole('checkbox', { name: 'Endre også disse' });
  if (await others.count()) {
    await lookAt(page, 'equal-answers-different');
    await others.check();
    await page.locator('[id^=equal-points-]').first().focus();
  }
  await page.keyboard.press('Enter');
  await equal.getByText(/svar er vurdert\.$/).waitFor();
  await lookAt(page, 'equal-answers-marked');
  const marked = await pointsOnServer(page, commissionId, questionId);
  expect(marked).not.toEqual(before);

  // What is nearly equal is not marked with them; it is opened, and each is seen.
  await equal.locator('summary').filter({ hasText: 'nesten lik' }).press('Enter');
  await equal.getByRole('heading', { level: 3, name: 'fotosynteese' }).waitFor();
  await lookAt(page, 'equal-answers-near');

  // Undone together: every script is as it was.
  await page.getByRole('button', { name: 'Angre for alle' }).press('Enter');
  await page
    .getByText(/som før\.$/)
    .first()
    .waitFor();
  expect(await pointsOnServer(page, commissionId, questionId)).toEqual(before);

  // Without a network it is kept here, and sent when the network is back.
  const other = group(page, 'Respirasjon');
  cable.cut();
  await other.getByLabel(/^Poeng, av/).fill('2');
  const change = other.getByRole('checkbox', { name: 'Endre også disse' });
  if (await change.count()) await change.check();
  await other.getByLabel(/^Poeng, av/).press('Enter');
  await page.getByText(/lagret på denne maskinen/).waitFor();
  cable.mend();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect
    .poll(async () => (await pointsOnServer(page, commissionId, questionId)).includes(2), { timeout: 60_000 })
    .toBe(true);
  await lookAtIn(page, 'nn', 'Like svar på oppgåve 1', 'equal-answers');
}, 240_000);

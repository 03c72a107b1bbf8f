import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { expectNoIdentity } from './after-reveal.ts';
import { lookAt } from './looked-at.ts';
import { commissionIn, examOf } from './over-the-wire.ts';

const journey = useJourney();

async function as(name: string, role: string): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, name);
  await switchRole(person, role);
  return person;
}

async function pagesAt({ page }: Person, address: string): Promise<string[]> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const document = await getDocumentProxy(new Uint8Array(await answer.body()));
  const { text } = await extractText(document);
  return text.map((each) => each.replaceAll(/\s+/g, ' '));
}

test('a grader who reads on paper has the scripts made in the own reading order, by keyboard, without any identity [G12, U7]', async () => {
  const grader = await as('Solveig Tangerås', 'Sensor');
  const commissionId = await commissionIn(grader, 'BYG2210');
  const { page, open } = grader;
  await open(`/grading/${commissionId}/files`);
  await page.getByRole('link', { name: 'Skriv ut besvarelsene på papir' }).press('Enter');
  await page.getByRole('heading', { name: 'Skriv ut besvarelsene', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Lag filene' }).press('Enter');
  const file = page.getByRole('link', { name: /^Del 1: \d+ besvarelser$/ });
  await file.waitFor({ timeout: 60_000 });
  await lookAt(page, 'print-made');
  const pages = await pagesAt(grader, (await file.getAttribute('href')) ?? '');
  expect(pages[0]).toContain('Besvarelser til sensur');
  const firsts = pages.flatMap((text, index) => (/ · Side 1 av \d+ ?$/.test(text) ? index + 1 : []));
  expect(firsts.length).toBeGreaterThan(3);
  for (const first of firsts) expect(first % 2).toBe(1);
  expect(pages.join(' ')).not.toMatch(/Solheimdal|Ekornrud|Sárasson|kl\. \d/);
  expectNoIdentity(grader);
});

test('the exam office prints a commission’s scripts by candidate number [G12]', async () => {
  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  const examId = await examOf(office, 'BYG2210');
  await office.open(`/exams/${examId}/print`);
  await office.page.getByRole('button', { name: 'Lag filene' }).first().press('Enter');
  const file = office.page.getByRole('link', { name: /^Del 1: \d+ besvarelser$/ });
  await file.waitFor({ timeout: 60_000 });
  await lookAt(office.page, 'print-of-office');
  const pages = await pagesAt(office, (await file.getAttribute('href')) ?? '');
  const numbers = pages.flatMap((text) => Number(/Kandidat (\d+) · Side 1 av/.exec(text)?.[1] ?? 0) || []);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

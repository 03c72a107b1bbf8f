import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';
import { confirmAndGoOn } from '../walk/grade.ts';
import { check, giveReason, press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { openSchool, type School } from './school.ts';

const journey = useJourney();
const people = new Map<string, Person>();
let school: School;
/** The pair agrees on the first candidate, differs on the second, and is in doubt about the third. */
let agreed = 0;
let disputed = 0;
let doubted = 0;

async function as(name: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  return person;
}
const office = () => as(school.cast.officer);
const pair = async () => [await as(school.cast.graders[0]), await as(school.cast.graders[1])] as const;
const adjudicator = () => as(school.cast.adjudicator);

const shownNumber = async ({ page }: Person) =>
  Number(/\d+/.exec((await page.locator('#answer-heading').textContent()) ?? '')?.[0]);

/** From the grader's first page to the desk, where the duty of confidentiality is accepted first. */
async function beginGrading({ page, open }: Person): Promise<void> {
  await open('/grading');
  await page
    .getByRole('link', { name: /^Begynn sensuren/ })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: 'Jeg godtar taushetsplikten' }).press('Enter');
  await page.getByRole('button', { name: 'Bekreft og gå videre' }).waitFor();
}

/** The grade and a comment by keyboard, saved as they are typed, then confirmed. */
async function grade(person: Person, candidateNumber: number, digit: string, comment: string): Promise<void> {
  const { page, open } = person;
  const [, , commissionId] = new URL(page.url()).pathname.split('/');
  // Confirming leads on to the next script by itself, so that the way to this one is its address.
  await open(`/grading/${commissionId}/${candidateNumber}`);
  await expect.poll(() => shownNumber(person)).toBe(candidateNumber);
  await page.locator(`[data-grades] input[value="${digit}"]`).press('Space');
  await page.getByLabel('Kommentar', { exact: true }).focus();
  await page.keyboard.type(comment);
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await confirmAndGoOn(page);
  const line = page.locator(`a[data-state][href$="/${candidateNumber}"]`).first();
  await line.and(page.locator(':not([data-state="draft"])')).waitFor();
}

test('the first of the pair grades from 1 to 6 by keyboard, and knows no candidate [C2, U7]', async () => {
  const { databaseUrl, url } = journey.karakter;
  if (databaseUrl === null) throw new Error(`this journey needs its own database, not that of ${url}`);
  school = await openSchool(databaseUrl);
  [agreed = 0, disputed = 0, doubted = 0] = school.numbers;
  const [first] = await pair();
  await beginGrading(first);
  const digits = await first.page
    .locator('[data-grades] input')
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  expect(digits.filter((digit) => digit !== '')).toEqual(['6', '5', '4', '3', '2', '1']);
  await lookAt(first.page, 'pair-desk');
  await grade(first, agreed, '5', 'Klar og selvstendig.');
  await grade(first, disputed, '4', 'Drøftingen bærer.');
  await grade(first, doubted, '3', 'Ved siden av oppgaven?');
});

test('the second sees nothing of it before they have graded too [C2, G2]', async () => {
  const [, second] = await pair();
  await beginGrading(second);
  await second.open(`/grading/${school.commissionId}/${disputed}`);
  for (const words of ['Klar og selvstendig.', 'Drøftingen bærer.', 'Ved siden av oppgaven?'])
    expect(second.received.join('\n')).not.toContain(words);
  await grade(second, agreed, '5', 'Enkel å lese.');
  await grade(second, disputed, '2', 'Lite drøfting.');
  await grade(second, doubted, '3', 'Uklart hva som er svart på.');
  await second.open(`/grading/${school.commissionId}/compare/${agreed}`);
  await second.page.getByText('Dere er enige om 5').first().waitFor();
  await lookAt(second.page, 'pair-agreed');
});

test('where they don’t agree, a member sends the grade to the adjudicator with the reason [C2, G6]', async () => {
  const [first] = await pair();
  await first.open(`/grading/${school.commissionId}/compare/${disputed}`);
  await first.page.getByText('Lite drøfting.').waitFor();
  await lookAt(first.page, 'pair-differ');
  const command = 'Meld at dere ikke blir enige';
  const why = { command, field: 'Hva dere er uenige om', reason: 'Vi leser oppgave 1 ulikt.' };
  await giveReason(first, why, 'pair-declare');
  await first.page.getByText(/En oppmann avgjør karakteren/).waitFor();
  await lookAt(first.page, 'pair-declared');
  await lookAtIn(first.page, 'nn', 'Samanlikning', 'pair-declared');
});

test('a grade that both gave, and one of them doubts, is taken up again and goes to the adjudicator too [C2]', async () => {
  const [, second] = await pair();
  await second.open(`/grading/${school.commissionId}/compare/${doubted}`);
  const back = { command: 'Send karakteren tilbake', field: 'Hvorfor den må opp igjen' };
  await giveReason(second, { ...back, reason: 'Jeg tviler på om oppgaven er besvart.' }, 'pair-doubt');
  const command = 'Meld at dere ikke blir enige';
  const why = { command, field: 'Hva dere er uenige om', reason: 'Vi er i tvil om oppgaven er besvart.' };
  await giveReason(second, why, 'pair-doubt-declared');
  await second.page.getByText(/En oppmann avgjør karakteren/).waitFor();
});

test('the exam office appoints an adjudicator for both, and sees no opinion of one grader [C2, G2]', async () => {
  const { page, open, received } = await office();
  await open(`/exams/${school.examId}/results/unsettled`);
  await page.getByText('Blir sensorene ikke enige, avgjør oppmannen').waitFor();
  await page.getByRole('row').filter({ hasText: 'Trenger oppmann' }).nth(1).waitFor();
  await lookAt(page, 'pair-unsettled');
  await lookAtIn(page, 'en', 'Unsettled grades', 'pair-unsettled');
  await page.getByLabel('Velg alle rader som vises').press('Space');
  await page.getByRole('button', { name: 'Oppnevn oppmann for 2 valgte' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Finn oppmannen ved navn eller e-post').fill(school.cast.adjudicator);
  await dialog.getByRole('button', { name: `Velg ${school.cast.adjudicator}` }).press('Enter');
  await dialog.getByText('Sammensetningen er i tråd med reglene').waitFor();
  await lookAt(page, 'pair-appoint');
  await dialog.getByRole('button', { name: 'Oppnevn oppmann' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'Hos oppmann' }).count()).toBe(2);
  expect(received.join('\n')).not.toContain('Lite drøfting.');
});

test('the adjudicator reads both assessments and the reason, and decides by keyboard [C2, G6]', async () => {
  const decider = await adjudicator();
  await beginGrading(decider);
  await decider.page.getByRole('heading', { name: 'De første vurderingene' }).waitFor();
  await decider.open(`/grading/${new URL(decider.page.url()).pathname.split('/')[2]}/${disputed}`);
  for (const words of ['Drøftingen bærer.', 'Lite drøfting.', 'Vi leser oppgave 1 ulikt.'])
    await decider.page.getByText(words).first().waitFor();
  await lookAt(decider.page, 'pair-adjudicator');
  await grade(decider, disputed, '3', 'Noe drøfting, men lite belegg.');
  await grade(decider, doubted, '2', 'Bare deler av oppgaven er besvart.');
  const [first] = await pair();
  await first.open(`/grading/${school.commissionId}/compare/${disputed}`);
  await first.page.getByText('Karakteren er satt til 3.').waitFor();
  await lookAt(first.page, 'pair-decided');
});

test('the pair signs a protocol with three digits, and what the adjudicator decided [G17, C2]', async () => {
  for (const member of await pair()) {
    await member.open(`/grading/${school.commissionId}/protocol`);
    await member.page.getByRole('table', { name: 'Kandidater' }).waitFor();
    if (member.name === school.cast.graders[0]) await lookAt(member.page, 'pair-protocol');
    await press(member, /^Signer protokollen$/);
    await member.page.getByText('Signert av deg').waitFor();
  }
});

test('the office announces, and each candidate sees a digit, and what can be appealed [R1, R5, C2]', async () => {
  const officer = await office();
  await check(officer, school.examId);
  await lookAt(officer.page, 'pair-results');
  await press(officer, /^Kunngjør 3 karakterer/);
  await officer.page
    .getByText(/^Kunngjort /)
    .first()
    .waitFor();
  await officer.open(`/exams/${school.examId}/protocol`);
  await lookAt(officer.page, 'pair-protocol-of-office');
  for (const [index, digit] of ['5', '3', '2'].entries()) {
    const candidate = await as(school.cast.candidates[index] ?? '');
    await candidate.open(`/my/${school.candidacyIds[index]}`);
    expect(await candidate.page.locator('[data-grade]').textContent()).toContain(digit);
    await lookAt(candidate.page, `pair-candidate-${digit}`);
    for (const words of ['Lite drøfting.', ...school.cast.graders, school.cast.adjudicator])
      expect(candidate.received.join('\n')).not.toContain(words);
  }
});

test('neither grader nor adjudicator was ever sent who a candidate is [U7]', () => {
  const { officer: _, candidates, ...graders } = school.cast;
  for (const name of [...graders.graders, graders.adjudicator])
    for (const candidate of candidates)
      expect(people.get(name)?.received.join('\n'), name).not.toContain(candidate);
});

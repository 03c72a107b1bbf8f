import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { commissionIn, examOf } from './over-the-wire.ts';

const journey = useJourney();
const enter = (name: string) => signIn(journey.browser, journey.karakter.url, name);

const mailsTo = async ({ page }: Person): Promise<{ subject: string; body: string }[]> => {
  const { mails } = await (await page.request.get('/api/mail')).json();
  return mails;
};

test('the office asks for more time, another grants it, and the candidate and graders get the new date [G9]', async () => {
  const office = await enter('Randi Myklevoll');
  await switchRole(office, 'Eksamenskontor');
  const examId = await examOf(office, 'PED1120', 'published');
  await office.open(`/exams/${examId}/due`);
  const { page } = office;
  await page.getByRole('heading', { name: 'Sensurfrist', level: 1 }).waitFor();
  await page.getByText('Karakterene skal være satt senest').waitFor();
  await page.getByRole('button', { name: 'Be om forlengelse' }).press('Enter');
  await page.getByLabel('Grunnlag').selectOption('specialReasons');
  await page.getByLabel('Ny frist').fill('16.12.26');
  await page.getByLabel('Begrunnelse').fill('Mange besvarelser kom sent til sensorene.');
  await lookAt(page, 'due-ask');
  await page.getByRole('dialog').getByRole('button', { name: 'Be om forlengelse' }).press('Enter');
  await page.getByText('Til avgjørelse').waitFor();
  await lookAt(page, 'due-office');
  await lookAtIn(page, 'en', 'Due date', 'due-office');

  const delegate = await enter('Gunnhild Straumsnes');
  await delegate.page.getByRole('link', { name: /Avgjør om sensurfristen/ }).press('Enter');
  await delegate.page.getByText('Mange besvarelser kom sent').waitFor();
  await lookAt(delegate.page, 'due-delegate');
  await delegate.page.getByRole('button', { name: 'Innvilg' }).press('Enter');
  await delegate.page.getByRole('dialog').getByRole('button', { name: 'Innvilg' }).press('Enter');
  await delegate.page.getByText('Innvilget', { exact: true }).waitFor();

  const candidate = await enter('Linnea Ekornrud');
  await candidate.open('/my');
  await candidate.page.locator('a[href^="/my/"]').filter({ hasText: 'PED1120' }).first().press('Enter');
  await candidate.page.getByText('Sensurfristen er forlenget på grunn av særlige grunner.').waitFor();
  expect(await candidate.page.textContent('main')).toContain('16. desember');
  expect(await candidate.page.textContent('main')).not.toContain('Mange besvarelser');
  await lookAt(candidate.page, 'due-candidate');
  // The mail is written by a job.
  const told = async () =>
    (await mailsTo(candidate)).find(({ subject }) => /kommer senere|kjem seinare|comes later/.test(subject))
      ?.body ?? '';
  await expect.poll(told).toMatch(/16\. desember|16 December/);
  expect(await told()).not.toContain('Mange besvarelser');

  const grader = await enter('Oddvar Kvernmoen');
  await switchRole(grader, 'Sensor');
  await grader.open('/grading');
  await grader.page
    .getByText(/16\. desember/)
    .first()
    .waitFor();
});

test('the grader who is late is shown to the office and to no co-grader, and one who has finished nowhere [G9, G2]', async () => {
  const office = await enter('Randi Myklevoll');
  await switchRole(office, 'Eksamenskontor');
  await office.open('/');
  await office.page.getByRole('link', { name: /sent ute med sensuren/ }).press('Enter');
  await office.page.getByRole('heading', { name: 'Sent ute', level: 1 }).waitFor();
  const table = office.page.getByRole('table');
  await table.getByText('Katarzyna Nowicka').first().waitFor();
  expect(await table.textContent()).not.toContain('Priya Raghavan');
  await lookAt(office.page, 'late-grading');

  const finished = await enter('Priya Raghavan');
  await finished.open('/grading');
  await finished.page.getByText('HIS1200').first().waitFor();
  const own = finished.page.locator('li').filter({ hasText: 'HIS1200' }).first();
  expect(await own.textContent()).not.toMatch(/etter fristen/);
  await commissionIn(finished, 'HIS1200');

  const late = await enter('Katarzyna Nowicka');
  await late.open('/grading');
  await late.page
    .locator('li')
    .filter({ hasText: 'HIS1200' })
    .getByText(/dag(er)? etter fristen/)
    .first()
    .waitFor();
  await lookAt(late.page, 'late-grader');
});

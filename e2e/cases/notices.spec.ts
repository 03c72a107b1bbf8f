import { expect, test } from 'vitest';
import { lookAt, lookAtIn } from '../grading/looked-at.ts';
import { answered } from '../grading/over-the-wire.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';

const journey = useJourney();
const people = new Map<string, Person>();
const address = 'klagesaker@hogskolen.example';

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}
const office = () => as('Randi Myklevoll', 'Eksamenskontor');

type Mail = { kind: string; recipient: string; body: string };
const mailsTo = async ({ page }: Person) =>
  (await answered<{ mails: Mail[] }>(page.request.get('/api/demo/mail'))).mails.filter(
    ({ recipient }) => recipient === address,
  );

test('the exam office sets up a shared mailbox, which is used once its code is given back [T2, Q4]', async () => {
  const person = await office();
  const { page } = person;
  await person.open('/mailboxes');
  await page.getByRole('heading', { level: 1, name: 'Felles postkasser' }).waitFor();
  await page.getByRole('button', { name: 'Send kode til adressen' }).click();
  await page.getByText('Skriv en e-postadresse').waitFor();
  await page.getByLabel('Enhet').selectOption({ label: 'Høgskolen i Fjordvik' });
  await page.getByLabel('Adresse').fill(address);
  await lookAt(page, 'mailbox-new');
  await page.getByRole('button', { name: 'Send kode til adressen' }).press('Enter');
  await page.getByRole('heading', { level: 3, name: address }).waitFor();
  await page.getByText('Ikke bekreftet.').waitFor();
  await expect.poll(async () => (await mailsTo(person)).length).toBe(1);
  const [mail] = await mailsTo(person);
  const code = /^\d{4} \d{4}$/m.exec(mail?.body ?? '')?.[0] ?? '';
  await page.getByLabel('Kode fra e-posten').fill('1');
  await page.getByRole('button', { name: 'Bekreft adressen' }).click();
  await page.getByText('Koden er ikke den som ble sendt til postkassen.').waitFor();
  await lookAt(page, 'mailbox-code');
  await page.getByLabel('Kode fra e-posten').fill(code);
  await page.getByLabel('Kode fra e-posten').press('Enter');
  await page.getByText(/^.*Bekreftet .*Får saker\./).waitFor();
  await lookAt(page, 'mailbox');
  await lookAtIn(page, 'en', 'Shared mailboxes', 'mailbox');
});

test('each person chooses how notices come, and sees what always does [T1, Q4]', async () => {
  const person = await office();
  const { page } = person;
  await person.open('/settings/notices');
  const choice = page.getByLabel('Det er kommet en klage på sensur');
  await choice.selectOption('now');
  await page.reload();
  await expect.poll(() => page.getByLabel('Det er kommet en klage på sensur').inputValue()).toBe('now');
  await lookAt(page, 'notice-settings');
});

test('the case shows who was told, the shared mailbox too, and the office sends a receipt again by keyboard [T2, T3, Q4]', async () => {
  const ante = await as('Ánte Sárasson', 'Kandidat');
  type Mine = { candidacyId: string; examId: string; grade: string | null };
  const { exams } = await answered<{ exams: Mine[] }>(ante.page.request.get('/api/my/exams'));
  const exam = exams.find(({ grade }) => grade !== null);
  if (!exam) throw new Error('no announced grade');
  await ante.open(`/my/${exam.candidacyId}/complaint`);
  await ante.page.getByLabel('Når ble du kjent med feilen?').fill('28.11.2026');
  await ante.page
    .getByLabel('Hva gikk galt, og hva kan det ha hatt å si?')
    .fill('Brannalarmen gikk i tjue minutter.');
  await ante.page.getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByRole('dialog').getByRole('button', { name: 'Send klagen' }).click();
  await ante.page.getByText('Klagen er mottatt. En saksbehandler tar den opp.').first().waitFor();
  await ante.page.getByText('Svar, eller beskjed om hvor lang tid det tar').first().waitFor();
  await lookAt(ante.page, 'complaint-next-step');

  const person = await office();
  const { page } = person;
  await expect.poll(async () => (await mailsTo(person)).map(({ kind }) => kind)).toContain('complaintNews');
  const news = (await mailsTo(person)).find(({ kind }) => kind === 'complaintNews');
  const link = new RegExp(`/exams/${exam.examId}/complaints/[\\w-]+`).exec(news?.body ?? '')?.[0] ?? '';
  await person.open(link);
  await page.getByRole('heading', { level: 1, name: 'Klage på formelle feil' }).waitFor();
  await page.getByText('Hvem som har fått beskjed').press('Enter');
  const table = page.getByRole('table', { name: 'Varsler om saken, de nyeste først' });
  await table.getByText(`${address} (felles postkasse)`).waitFor();
  await lookAt(page, 'who-was-told');
  const again = table.getByRole('button', { name: /^Send igjen: .*Sárasson$/ });
  await again.press('Enter');
  await page.getByText('Varselet sendes igjen nå.').waitFor({ state: 'attached' });
  await lookAtIn(page, 'nn', 'Klage på formelle feil', 'who-was-told');
});

import { expect } from 'vitest';
import type { Person } from '../person.ts';
import { approve, confirmAndGoOn, propose } from '../walk/grade.ts';
import { lookAt } from './looked-at.ts';

/** The exam office's command with its dialog, whose button has the same name. */
export async function press({ page }: Person, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name }).press('Enter');
}

/** A command that asks for a reason in a dialog, by keyboard. */
export async function giveReason(
  { page }: Person,
  { command, field, reason }: { command: string; field: string; reason: string },
  name: string,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${command}`) })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(field).fill(reason);
  await lookAt(page, name);
  await dialog.getByRole('button', { name: command }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** The exam office checks the results, so that they can be announced. */
export async function check(office: Person, examId: string): Promise<void> {
  await office.open(`/exams/${examId}/results`);
  await press(office, /^Kontroller og før \d+ karakter/);
  await office.page.getByRole('button', { name: /^Kunngjør \d+ karakter/ }).waitFor();
}

/** After a return: one member reads why and proposes, and the other approves. */
export async function agreeAgain(
  [proposer, approver]: readonly [Person, Person],
  commissionId: string,
  candidateNumber: number,
  why: string,
): Promise<void> {
  await proposer.open(`/grading/${commissionId}/compare/${candidateNumber}`);
  await proposer.page.getByText(why).first().waitFor();
  await lookAt(proposer.page, 'sent-back');
  await propose(proposer, candidateNumber, 'C');
  await approver.open(`/grading/${commissionId}/compare/${candidateNumber}`);
  await approve(approver, candidateNumber, 'C');
}

/** Opens the desk of a third grader, who reads the first assessments and decides the script that is shown. */
export async function decideAtDesk(third: Person, seen: string, grade: string): Promise<number> {
  const { page, open } = third;
  await open('/grading');
  await page
    .getByRole('link', { name: /^Begynn sensuren/ })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: 'Jeg godtar taushetsplikten' }).press('Enter');
  await page.getByRole('heading', { name: 'De første vurderingene' }).waitFor();
  await page.getByText(seen).first().waitFor();
  await page.getByText('Tredjesensor 1').first().waitFor();
  await lookAt(page, 'third-desk');
  const number = Number(/\d+/.exec((await page.locator('#answer-heading').textContent()) ?? '')?.[0]);
  await page.getByLabel('Kommentar', { exact: true }).fill('Drøftingen er god, men kildebruken svak.');
  await page.locator('[data-grades]').getByText(grade, { exact: true }).click();
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();
  await confirmAndGoOn(page);
  await page.locator(`a[href$="/${number}"][data-state]:not([data-state="draft"])`).first().waitFor();
  return number;
}

/** The thread on the script that is shown. */
const thread = ({ page }: Person) => page.getByRole('region', { name: 'Tråd om besvarelsen' });

export async function writeInThread(person: Person, message: string): Promise<void> {
  await person.page.getByLabel('Melding til de andre i kommisjonen').fill(message);
  await person.page.getByRole('button', { name: 'Send meldingen' }).press('Enter');
  await thread(person).getByRole('listitem').getByText(message).waitFor();
}

export async function readInThread(person: Person, message: string): Promise<void> {
  await thread(person).getByRole('listitem').getByText(message).waitFor();
}

/** Nothing that this person was sent names a candidate [U7]. */
export function expectNoIdentity({ name, received }: Person): void {
  for (const identity of ['Solheimdal', 'Ekornrud', 'Brekkhus', '410201', '410204', '410205'])
    expect(received.join('\n'), name).not.toContain(identity);
}

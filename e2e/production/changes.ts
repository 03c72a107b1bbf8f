import { expect } from 'vitest';
import { typeAtEnd } from '../editor.ts';
import type { Person } from '../person.ts';
import type { JourneyExam } from '../walk/plan.ts';
import { type Sitting, sittingIn } from '../walk/sit.ts';

/** Opens the dialog about one candidate of the exam. */
async function openCandidate({ page, open }: Person, { id }: JourneyExam, name: string) {
  await open(`/exams/${id}/candidates`);
  await page.getByRole('button', { name: `Endre for ${name}` }).click();
  return page.getByRole('dialog');
}

/** Corrects a mail address; what did not arrive is sent to the new one. */
export async function correctAddress(
  officer: Person,
  exam: JourneyExam,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  const dialog = await openCandidate(officer, exam, name);
  await dialog.getByRole('button', { name: 'Rett navn eller e-post' }).click();
  await dialog.getByLabel('E-post').fill(email);
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await officer.page.getByRole('table').getByText(email).waitFor();
}

/** Gives a candidate of a published exam another room and seat. */
export async function moveSeat(
  officer: Person,
  exam: JourneyExam,
  { name, room, seat }: Record<'name' | 'room' | 'seat', string>,
): Promise<void> {
  const dialog = await openCandidate(officer, exam, name);
  await dialog.getByLabel('Rom', { exact: true }).fill(room);
  await dialog.getByLabel('Plass', { exact: true }).fill(seat);
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await officer.page.getByRole('table').getByText(`${room} ${seat}`).waitFor();
}

/** From the front page, which says where the candidate sits, to the waiting room. */
export async function waitAt({ page }: Person, where: string): Promise<void> {
  await page.getByText(`Plass: ${where}`).waitFor();
  await page.getByRole('link', { name: 'Gå til venterommet' }).click();
  await page.getByRole('definition').getByText(where).waitFor();
}

/** Begins to write, once the exam has started. */
export async function begin(person: Person, { id }: JourneyExam, text: string): Promise<Sitting> {
  const sitting = await sittingIn(person, id);
  await person.open(`/sitting/${sitting.candidacyId}/answer`);
  await typeAtEnd(person.page, text);
  await person.page.getByText('Lagret på serveren').first().waitFor();
  return sitting;
}

/** Gives minutes to a room with two candidates [D7]. */
export async function giveMinutesToRoom(
  { page, open }: Person,
  { id }: JourneyExam,
  { room, minutes }: { readonly room: string; readonly minutes: number },
): Promise<void> {
  await open(`/exams/${id}/board`);
  await page.getByRole('button', { name: 'Gi tid eller pause' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Minutter').fill(String(minutes));
  await dialog.getByLabel('Hvem gjelder det?').selectOption({ label: `Alle i rom ${room}` });
  await dialog.getByLabel('Hvorfor').selectOption({ label: 'Støy' });
  await dialog.getByRole('button', { name: `Gi ${minutes} min til 2 kandidater` }).click();
  await page.getByText('Gjort for 2 kandidater.').first().waitFor();
}

/** The open page announces the new end by itself. */
export async function seeNewEnd({ page }: Person, end: RegExp): Promise<void> {
  await page.getByRole('alert').getByText(end).first().waitFor();
}

/** The exam's log has each of these events, by its person, the latest first. */
export async function expectLogged(
  { page, open }: Person,
  { id }: JourneyExam,
  events: readonly (readonly [event: string, by: string])[],
): Promise<void> {
  await open(`/exams/${id}`);
  const entries = page.locator('[data-timeline] > li');
  await entries.first().waitFor();
  const shown = await entries.allTextContents();
  const places = events.map(([event, by]) =>
    shown.findIndex((text) => text.startsWith(event) && text.includes(by)),
  );
  expect(places, shown.join('\n')).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
}

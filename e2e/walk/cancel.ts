import { expectAccessible, expectFits } from '../browser.ts';
import { typeAtEnd } from '../editor.ts';
import type { Person } from '../person.ts';
import { examDayPhone, pressByKeyboard } from './sit.ts';

type Found = { examId: string; courseCode: string; candidacyId: string };

/** The candidate's own sitting of a course. */
async function sittingOf({ page }: Person, course: string): Promise<Found> {
  const { sittings } = await page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  const own = (sittings as Found[]).find(({ courseCode }) => courseCode === course);
  if (!own) throw new Error(`the candidate does not sit ${course}`);
  return own;
}

async function expectReadable({ page }: Person): Promise<void> {
  await expectAccessible(page);
  for (const width of [1280, 1366, 390]) await expectFits(page, width);
}

/** The exam office sees what cancelling does to whom, and cancels the exam by keyboard. */
export async function cancelExam(
  officer: Person,
  examId: string,
  { reason, because, shown }: { reason: string; because: string; shown: RegExp },
): Promise<void> {
  const { page, open } = officer;
  await open(`/exams/${examId}/change`);
  await pressByKeyboard(page, 'Avlys eksamenen');
  await page.getByRole('heading', { name: 'Avlys eksamenen', level: 1 }).waitFor();
  await pressByKeyboard(page, 'Se hva avlysningen gjør');
  await page.getByRole('link', { name: 'Velg hvorfor eksamenen endres.' }).waitFor();
  await page.getByLabel('Grunn').selectOption({ label: reason });
  await page.getByLabel('Forklaring til kandidatene').fill(because);
  await pressByKeyboard(page, 'Se hva avlysningen gjør');
  await page.getByRole('heading', { name: 'Hva avlysningen gjør' }).waitFor();
  await page.getByText(shown).first().waitFor();
  await expectReadable(officer);
  await pressByKeyboard(page, 'Avlys eksamenen');
  await page.waitForURL(new RegExp(`/exams/${examId}$`));
  await page
    .getByText(/^Eksamenen ble avlyst/)
    .first()
    .waitFor();
  await expectReadable(officer);
}

/** Until it would have begun the exam is held after all. */
export async function holdAfterAll(officer: Person, examId: string): Promise<void> {
  const { page, open } = officer;
  await open(`/exams/${examId}`);
  await pressByKeyboard(page, 'Hold den likevel');
  await page.getByText('Eksamenen er avlyst. Holder du den likevel').waitFor();
  await page.getByLabel('Grunn').selectOption({ label: 'Avlyst ved en feil' });
  await pressByKeyboard(page, 'Se hva det gjør');
  await page.getByRole('heading', { name: 'Hva det gjør å holde den likevel' }).waitFor();
  await expectReadable(officer);
  await pressByKeyboard(page, 'Hold eksamenen likevel');
  await page.getByText('Publisert', { exact: true }).first().waitFor();
}

/** The candidate writes in the exam that runs. */
export async function writeWhileItRuns(candidate: Person, course: string, text: string): Promise<Found> {
  const { page, open } = candidate;
  const own = await sittingOf(candidate, course);
  await open(`/sitting/${own.candidacyId}/answer`);
  await typeAtEnd(page, ` ${text}`);
  await page.getByText('Lagret på serveren').first().waitFor();
  return own;
}

/** The room or the waiting room closes at once: what is kept, why, and whom to call; the front page says the same. */
export async function expectCancelled(candidate: Person, because: string): Promise<void> {
  const { page, open } = candidate;
  await page.getByRole('heading', { name: 'Eksamenen er avlyst' }).waitFor();
  await page.getByText(/tatt vare på, men blir ikke vurdert/).waitFor();
  await page.getByText(because).waitFor();
  await page.getByRole('link', { name: examDayPhone }).first().waitFor();
  await expectReadable(candidate);
  await open('/');
  await page.getByRole('heading', { name: /^Eksamenen i .+ er avlyst$/ }).waitFor();
  await page.getByText(because).waitFor();
  await expectReadable(candidate);
}

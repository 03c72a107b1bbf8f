import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { acceptDuties, answered, examOf, gradeOverTheWire } from './over-the-wire.ts';

const journey = useJourney();
const people = new Map<string, Person>();
let examId = '';
/** The candidate whom the second commission grades, and that commission. */
let moved = 0;
let secondId = '';

async function as(name: string, role?: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  if (role !== undefined) await switchRole(person, role);
  return person;
}
const officer = () => as('Randi Myklevoll', 'Eksamenskontor');
/** Candidates of the first commission. */
const jonas = () => as('Jonas Vetle Brekkhus');
const results = async (office: Person) => {
  await office.open(`/exams/${examId}/results`);
  await office.page.getByRole('heading', { name: 'Sensuren', exact: true }).waitFor();
};

type Distribution = {
  version: number;
  candidates: { candidacyId: string; candidateNumber: number; name: string }[];
};
type Found = { people: { personId: string; name: string }[] };

/** A second commission with one answer, which the first one has sent on: made over HTTP, since other journeys do that by hand. */
async function formSecond({ page }: Person): Promise<void> {
  const { request } = page;
  const personId = async (text: string) => {
    const { people: found } = await answered<Found>(request.get('/api/people', { params: { text, examId } }));
    return found[0]?.personId ?? '';
  };
  const { version } = await answered<{ version: number }>(request.get(`/api/exams/${examId}/commissions`));
  const members = [
    { personId: await personId('Priya Raghavan'), external: false, teaches: false, supervises: false },
    { personId: await personId('Katarzyna Nowicka'), external: true, teaches: false, supervises: false },
  ];
  const formed = request.post(`/api/exams/${examId}/commissions`, { data: { version, members } });
  secondId = (await answered<{ id: string }>(formed)).id;
  const seen = await answered<Distribution>(request.get(`/api/exams/${examId}/distribution`));
  const candidate = seen.candidates.find(({ candidateNumber }) => candidateNumber === moved);
  const data = {
    version: seen.version,
    candidacyIds: [candidate?.candidacyId],
    toCommissionId: secondId,
    seenBegun: 1,
  };
  await answered(request.post(`/api/exams/${examId}/distribution/move`, { data }));
}

test('the exam office lets each commission be announced when it has finished [P4]', async () => {
  const office = await officer();
  const { page } = office;
  examId = await examOf(office, 'MAT1100');
  await results(office);
  const rows = page.getByRole('row').filter({ hasNotText: 'Jonas' });
  const text = await rows
    .filter({ has: page.getByRole('button', { name: /^Send tilbake/ }) })
    .first()
    .textContent();
  moved = Number(/\d{4,5}/.exec(text ?? '')?.[0]);
  await rows
    .getByRole('button', { name: new RegExp(`^Send tilbake.*${moved}`) })
    .first()
    .waitFor();
  await office.page.getByRole('button', { name: new RegExp(`^Send tilbake.*${moved}`) }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvorfor den sendes tilbake').fill('Skal vurderes av en annen kommisjon.');
  await dialog.getByRole('button', { name: 'Send tilbake' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await formSecond(office);
  await results(office);
  await page.getByText('Kommisjonene kunngjøres samlet.').waitFor();
  await page.getByRole('link', { name: 'Endre dette' }).press('Enter');
  await page.getByLabel('Når karakterene kunngjøres').selectOption('separately');
  await lookAt(page, 'choice');
  await page.getByRole('button', { name: 'Lagre opplysningene' }).press('Enter');
  await expect.poll(() => page.url()).toMatch(/\/exams\/[^/]+$/);
});

test('it checks and announces the commission that has finished, while the other still grades [P4, R1]', async () => {
  const office = await officer();
  const { page } = office;
  await office.open('/');
  await page
    .getByRole('link', { name: /en ferdig kommisjon/ })
    .first()
    .press('Enter');
  await page.getByRole('checkbox', { name: 'Kommisjon 1' }).press('Space');
  await lookAt(page, 'chosen');
  await press(office, /^Kontroller kommisjon 1/);
  await page.getByText(/^Kontrollert .*, ikke kunngjort$/).waitFor();
  const candidate = await jonas();
  await candidate.open('/');
  expect(await candidate.page.getByText('Karakteren er kunngjort').count()).toBe(0);
  await page.getByRole('button', { name: /^Kunngjør kommisjon 1/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/kandidater får e-post nå/).waitFor();
  await dialog.getByText('Kandidatene til de andre kommisjonene får ikke vite noe.').waitFor();
  await lookAt(page, 'announcing');
  await dialog.getByRole('button', { name: /^Kunngjør kommisjon 1/ }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByText(/^Kunngjort /)
    .first()
    .waitFor();
  await lookAt(page, 'partly');
  await lookAtIn(page, 'nn', 'Resultat', 'partly');
  await lookAtIn(page, 'en', 'Results', 'partly');
});

test('a candidate of that commission has the grade and may appeal, and what follows works meanwhile [P4, R5]', async () => {
  const { page, open } = await jonas();
  const { exams } = await answered<{ exams: { candidacyId: string; examId: string }[] }>(
    page.request.get('/api/my/exams'),
  );
  const own = exams.find((each) => each.examId === examId);
  await open(`/my/${own?.candidacyId}`);
  await page.locator('[data-grade]').waitFor();
  await page
    .getByText(/[Kk]lage/)
    .first()
    .waitFor();
  await lookAt(page, 'own-grade');
});

test('the other commission is announced when it has finished, and the exam with it [P4, R1]', async () => {
  for (const name of ['Priya Raghavan', 'Katarzyna Nowicka']) {
    const grader = await as(name, 'Sensor');
    await acceptDuties(grader, secondId);
    await gradeOverTheWire(grader, secondId, moved, { grade: 'D' });
  }
  const office = await officer();
  const { page } = office;
  await results(office);
  await page.getByRole('checkbox', { name: 'Kommisjon 2' }).press('Space');
  await press(office, /^Kontroller kommisjon 2/);
  await page.getByRole('button', { name: /^Kunngjør kommisjon 2/ }).waitFor();
  await press(office, /^Kunngjør kommisjon 2/);
  await expect.poll(() => page.getByText(/^Kunngjort /).count()).toBeGreaterThan(1);
  const { state } = await answered<{ state: string }>(page.request.get(`/api/exams/${examId}/results`));
  expect(state).toBe('announced');
  await lookAt(page, 'all-announced');
});

import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from '../browser.ts';
import { dayAhead, moveClock } from '../clock.ts';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { formCommission, type JourneyExam } from '../walk/plan.ts';
import { candidatesOf, makeOralExam, markByName, publishOral, registerByKeyboard } from './oral.ts';

const journey = useJourney();
let officer: Person;
let maja: Person;
let exam: JourneyExam;

const graders = ['Oddvar Kvernmoen', 'Solveig Tangerås'];
const guide = {
  learningOutcomes: 'Kandidaten kan gjøre rede for unionsoppløsningen.',
  suggestedSolution: 'Samtalen tar for seg konsulatsaken.',
  levels: {
    A: 'Fremragende',
    B: 'Meget god',
    C: 'God',
    D: 'Nokså god',
    E: 'Tilstrekkelig',
    F: 'Ikke bestått',
  },
};

async function writeGuide(): Promise<void> {
  const { page, open } = officer;
  const coordinator = 'Elle Márjá Guttormsdatter';
  await open(`/exams/${exam.id}`);
  await page.getByLabel('Finn emneansvarlig').fill(coordinator);
  await page.getByRole('button', { name: `Oppnevn ${coordinator}` }).click();
  await page.getByRole('button', { name: `Fjern ${coordinator} som emneansvarlig` }).waitFor();
  const author = await signIn(journey.browser, journey.karakter.url, coordinator);
  const saved = await author.context.request.put(`/api/exams/${exam.id}/guide`, {
    data: { version: 0, content: guide },
  });
  expect(saved.status()).toBe(200);
  await author.context.close();
}

test('an oral exam is planned with a guide and no paper, and published [G8, P13]', async () => {
  officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  await switchRole(officer, 'Eksamenskontor');
  exam = await makeOralExam(officer, await dayAhead(officer));
  exam = { ...exam, commissionId: await formCommission(officer, exam, graders) };
  await writeGuide();
  await publishOral(officer, exam);
  await officer.page.getByRole('navigation', { name: 'Stegene i eksamenen' }).getByText('Oppmøte').waitFor();
});

test('its candidate is told when to meet, and no clock says that they did not come [G8]', async () => {
  maja = await signIn(journey.browser, journey.karakter.url, 'Maja Solheimdal');
  const candidacyId = (await candidatesOf(officer, exam.id)).get('Maja Solheimdal')?.candidacyId ?? '';
  await maja.open(`/my/${candidacyId}`);
  await maja.page.getByText('Det er ingenting å levere i Karakter.').waitFor();
  await expectAccessible(maja.page);
  await expectFits(maja.page, 390);
  await moveClock(officer, 'day', 2);
  await maja.open(`/my/${candidacyId}`);
  await maja.page.getByText('Oppmøtet er ikke ført ennå.').waitFor();
  expect(await maja.page.getByText('ikke møtt').count()).toBe(0);
});

test('one is absent by the exam office’s list, one withdrew, and one gets the grade that both graders give by keyboard [G8, G2]', async () => {
  await markByName(officer, exam.id, 'Fatima Noor Hashi');
  const candidates = await candidatesOf(officer, exam.id);
  const numberOf = (name: string) => candidates.get(name)?.candidateNumber ?? 0;
  const attended = numberOf('Maja Solheimdal');
  for (const [index, name] of graders.entries()) {
    const grader = await signIn(journey.browser, journey.karakter.url, name);
    const withdrawn = index === 0 ? { withdrawn: numberOf('Jonas Vetle Brekkhus') } : {};
    await registerByKeyboard(grader, exam.commissionId, { attended, ...withdrawn, grade: 'B' });
    const seen = grader.received.join('\n');
    for (const identity of ['Solheimdal', 'Hashi', 'Brekkhus', 'Legeerklæring', '410201'])
      expect(seen).not.toContain(identity);
    if (index === 1) await grader.page.getByText('Enige: B').waitFor();
    await grader.context.close();
  }
});

test('its results have who was absent and who withdrew, and the grade is announced [G8, R1]', async () => {
  const { page, open } = officer;
  await open(`/exams/${exam.id}/results`);
  for (const state of ['Karakter satt', 'Ikke møtt', 'Trukket'])
    await page.getByRole('table').getByText(state).waitFor();
  await expectAccessible(page);
  const press = async (name: RegExp) => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
  };
  await press(/^Kontroller og før 1 karakter/);
  await page.getByRole('button', { name: /^Kunngjør 1 karakter/ }).waitFor();
  await press(/^Kunngjør 1 karakter/);
  await page
    .getByText(/^Kunngjort /)
    .first()
    .waitFor();
  const candidacyId = (await candidatesOf(officer, exam.id)).get('Maja Solheimdal')?.candidacyId ?? '';
  await maja.open(`/my/${candidacyId}`);
  expect(await maja.page.locator('[data-grade]').textContent()).toContain('B');
  await expectAccessible(maja.page);
});

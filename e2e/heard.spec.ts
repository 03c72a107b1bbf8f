import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './browser.ts';
import { essayOf } from './editor.ts';
import { useJourney } from './journey.ts';
import { pressAllButtons } from './keyboard-walk.ts';
import { type Person, signIn, switchRole } from './person.ts';
import { expectSilentMinute } from './spoken.ts';
import { confirmAndGoOn, enterGrading, firstCommission } from './walk/grade.ts';

const journey = useJourney();

/** Signs in on a device whose clock the test moves. */
async function atMovedClock(name: string): Promise<Person> {
  const person = await signIn(journey.browser, journey.karakter.url, name);
  await person.page.clock.install();
  return person;
}

async function firstAddress({ page }: Person, pattern: RegExp): Promise<string> {
  const link = page.locator('main a').filter({ hasText: pattern }).first();
  await link.waitFor();
  return (await link.getAttribute('href')) ?? '';
}

/** The exam of the demonstration that is open now. */
async function examRoomOf({ page }: Person): Promise<string> {
  const { sittings } = await page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  const own = (sittings as { courseCode: string; candidacyId: string }[]).find(
    ({ courseCode }) => courseCode === 'SYK1301',
  );
  return `/sitting/${own?.candidacyId}/answer`;
}

test('a screen reader announces nothing to a candidate in a minute of writing [D3, Q4]', async () => {
  const candidate = await atMovedClock('Maja Solheimdal');
  const { page, open } = candidate;
  await open(await examRoomOf(candidate));
  await expectSilentMinute(page, essayOf(page));
  await candidate.context.close();
});

test('a screen reader announces nothing to an author in a minute of writing, in the paper and in the grading guide [A1, A3, Q4]', async () => {
  const author = await atMovedClock('Yusuf Demirtaş');
  const { page, open } = author;
  await open('/exams');
  const exam = await firstAddress(author, /SYK2140/);
  await open(`${exam}/paper`);
  await expectSilentMinute(page, page.getByLabel('Tittel, bokmål').first());
  await open(`${exam}/guide`);
  await expectSilentMinute(page, page.getByLabel('Løsningsforslag'));
  await author.context.close();
});

test('a screen reader announces nothing to a grader in a minute of writing, in an explanation [E3, Q4]', async () => {
  const grader = await atMovedClock('Solveig Tangerås');
  const { page, open } = grader;
  await switchRole(grader, 'Sensor');
  const asked = await page.evaluate(async () => (await fetch('/api/grading/explanations')).json());
  const { explanations } = asked as { explanations: { id: string; state: string }[] };
  const own = explanations.find(({ state }) => state !== 'sent' && state !== 'read');
  await open(`/grading/explanations/${own?.id}`);
  await expectSilentMinute(page, page.getByLabel(/^Vurdering av besvarelsen/));
  await grader.context.close();
});

test('a screen reader announces nothing to a grader who marks; Escape leads from the comment to the heading of the panel, and confirming to the next script [G1, Q4]', async () => {
  const grader = await atMovedClock('Oddvar Kvernmoen');
  const { page } = grader;
  await switchRole(grader, 'Sensor');
  await enterGrading(grader, await firstCommission(grader));
  await page.locator('a:is([data-state="untouched"], [data-state="draft"])').first().click();
  await expectSilentMinute(page, page.getByLabel('Kommentar', { exact: true }));
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('marking-heading');
  await page.locator('[data-grades]').getByText('C', { exact: true }).click();
  const here = page.url();
  await confirmAndGoOn(page);
  await page.waitForURL((url) => url.href !== here);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer-heading');
  await grader.context.close();
});

/** Makes the next responses say that the session is unused and ends in five minutes; counts the page's requests. */
async function letSessionEndSoon({ page }: Person) {
  const soon = '**/api/me';
  let asked = 0;
  await page.route(soon, async (route) => {
    asked += 1;
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({ response, json: { ...body, session: { ...body.session, idleSeconds: 5 * 60 } } });
  });
  return { letItBe: () => page.unroute(soon), timesAsked: () => asked };
}

test('a session that is about to end is announced, and one press of a key prolongs it without moving the focus [U2, Q4]', async () => {
  const officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  const { page, open } = officer;
  const { letItBe, timesAsked } = await letSessionEndSoon(officer);
  await open('/exams');
  const dialog = page.getByRole('alertdialog', { name: 'Er du der fortsatt?' });
  await dialog.waitFor();
  const stay = dialog.getByRole('button', { name: 'Bli innlogget' });
  expect(await stay.evaluate((button) => document.activeElement === button)).toBe(true);
  await expectAccessible(page);
  await expectFits(page, 390);
  // Another window may have prolonged it, so the page asks, but not at every response, which would never end.
  await page.waitForTimeout(2_000);
  expect(timesAsked(), 'how often the session was asked for').toBeLessThan(6);
  await letItBe();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await officer.context.close();
});

test('a candidate whose session ends while they write is informed within seconds, and continues to write [D4, U2]', async () => {
  const candidate = await signIn(journey.browser, journey.karakter.url, 'Fatima Noor Hashi');
  const { page, open } = candidate;
  await open(await examRoomOf(candidate));
  await essayOf(page).click();
  await page.keyboard.type('Før økten tok slutt. ');
  await page.getByText('Lagret på serveren').first().waitFor();
  await page.evaluate(async () => {
    const { sessions } = await (await fetch('/api/me/sessions')).json();
    const current = (sessions as { id: string; current: boolean }[]).find((each) => each.current);
    await fetch(`/api/me/sessions/${current?.id}`, { method: 'DELETE' });
  });
  await page.getByRole('alert', { name: 'Du er logget ut' }).waitFor({ timeout: 5_000 });
  await page.keyboard.type('Etter at den tok slutt.');
  await page.getByText('Lagret på denne maskinen, sendes når du har logget inn').first().waitFor();
  expect(await page.getByText('Nettet er borte').count()).toBe(0);
  expect(await essayOf(page).textContent()).toContain('Etter at den tok slutt.');
  await expectAccessible(page);
  await expectFits(page, 390);
  await candidate.context.close();
});

/** Every page of an exam for the exam office. */
const ofExam = [
  '',
  '/facts',
  '/candidates',
  '/commission',
  '/messages',
  '/incidents',
  '/late',
  '/activity',
  '/results',
  '/protocol',
  '/explanations',
  '/cases',
  '/candidate-list',
  '/appeal-commissions',
  '/archive',
];

test('by keyboard alone, no button on any page of the exam office leaves the focus at the top of the page [Q4]', async () => {
  const officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  const { exams } = await officer.page.evaluate(async () => (await fetch('/api/exams')).json());
  const all = exams as { id: string; courseCode: string }[];
  const exam = all.find(({ courseCode }) => courseCode === 'BYG2210')?.id;
  const paths = [
    '/',
    '/exams',
    '/exams/new',
    '/operations',
    '/people',
    '/mail/failed',
    '/cases',
    '/sessions',
    ...ofExam.map((path) => `/exams/${exam}${path}`),
  ];
  const lost: string[] = [];
  for (const path of paths) lost.push(...(await pressAllButtons(officer, path)));
  expect(lost).toEqual([]);
  await officer.context.close();
});

test('by keyboard alone, no button of an invigilator’s board, an author’s paper and guide, or a grader’s desk leaves the focus at the top of the page [Q4]', async () => {
  const lost: string[] = [];
  const walk = async (name: string, role: string, course: string, paths: readonly string[]) => {
    const person = await signIn(journey.browser, journey.karakter.url, name);
    await switchRole(person, role);
    const { exams } = await person.page.evaluate(async () => (await fetch('/api/exams')).json());
    const exam = (exams as { id: string; courseCode: string }[]).find(
      ({ courseCode }) => courseCode === course,
    );
    for (const path of paths)
      lost.push(...(await pressAllButtons(person, path.replace(':exam', exam?.id ?? ''))));
    await person.context.close();
  };
  await walk('Kåre Solbakkmo', 'Eksamensvakt', 'SYK1301', ['/exams/:exam/board']);
  await walk('Yusuf Demirtaş', 'Emneansvarlig', 'SYK2140', [
    '/exams/:exam/paper',
    '/exams/:exam/paper/preview',
    '/exams/:exam/guide',
  ]);
  await walk('Bjørnar Tveitnes', 'Sensor', '', ['/grading', '/grading/explanations']);
  expect(lost).toEqual([]);
});

/** The addresses of the links on a page that contain this text, in order. */
async function listedOn({ page, open }: Person, path: string, part: string): Promise<string[]> {
  await open(path);
  const links = page.locator(`main a[href*="${part}"]`);
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
}

test('by keyboard alone, no button of a single case, a person, an appeal to register or a correction leaves the focus at the top of the page [Q4]', async () => {
  const officer = await signIn(journey.browser, journey.karakter.url, 'Randi Myklevoll');
  const { exams } = await officer.page.evaluate(async () => (await fetch('/api/exams')).json());
  const examOf = (course: string, at: number) =>
    (exams as { id: string; courseCode: string }[]).filter(({ courseCode }) => courseCode === course).at(at)
      ?.id ?? '';
  const [decided, open] = [`/exams/${examOf('JUS1010', 0)}`, `/exams/${examOf('SYK1301', 0)}`];
  const [appeal = ''] = await listedOn(officer, `${decided}/cases`, '/appeals/');
  const [explanation = ''] = await listedOn(officer, `${decided}/explanations`, '/explanations/');
  const [person = ''] = await listedOn(officer, '/people?role=archivist', '/people/');
  const lost: string[] = [];
  const pages = [appeal, explanation, person, `${decided}/register-appeal`, `${open}/messages/correction`];
  for (const path of [...pages, '/mail']) lost.push(...(await pressAllButtons(officer, path)));
  expect(lost).toEqual([]);
  await officer.context.close();
});

test('by keyboard alone, no button of a candidate’s pages, from the list to the hand-in, leaves the focus at the top of the page [Q4]', async () => {
  const candidate = await signIn(journey.browser, journey.karakter.url, 'Maja Solheimdal');
  const own = await listedOn(candidate, '/my', '/my/');
  const room = (await examRoomOf(candidate)).replace('/answer', '');
  const lost: string[] = [];
  const pages = ['/', '/my', ...own.slice(0, 3), `${own.at(-1)}/appeal`, room];
  for (const path of [...pages, `${room}/answer`, `${room}/hand-in`, '/verify'])
    lost.push(...(await pressAllButtons(candidate, path)));
  expect(lost).toEqual([]);
  await candidate.context.close();
});

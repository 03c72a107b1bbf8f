import { expect, test } from 'vitest';
import { addAtTheDoor, giveCode } from './after-start/added.ts';
import { expectBackToWriting, goOnAndHandIn, handInTooEarly, reopenOnBoard } from './after-start/reopened.ts';
import { expectEarlierEnd, takeBackLast } from './after-start/taken-back.ts';
import { typeAtEnd } from './editor.ts';
import { giveMinutes } from './exam-day/board.ts';
import { useJourney } from './journey.ts';
import { type Person, signIn } from './person.ts';

/** The demonstration's exam that is open now, and one of its invigilators. */
const course = 'SYK1301';
const [watch, fatima] = ['Kåre Solbakkmo', 'Fatima Noor Hashi'];
const late = { name: 'Jonas Vetle Brekkhus', studentNumber: '410204' };

const journey = useJourney();
const people = new Map<string, Person>();

async function as(name: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  return person;
}

async function sittingOf({ page }: Person) {
  const { sittings } = await page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  return (sittings as { courseCode: string; candidacyId: string; examId: string }[]).find(
    ({ courseCode }) => courseCode === course,
  );
}
const roomOf = async (person: Person) => `/sitting/${(await sittingOf(person))?.candidacyId}/answer`;
const examId = async () => (await sittingOf(await as(fatima)))?.examId ?? '';

test('a candidate who is missing from the list is added at the door, gets a code, and begins at once [P14, U9]', async () => {
  const [invigilator, candidate] = [await as(watch), await as(late.name)];
  expect(await sittingOf(candidate)).toBeUndefined();
  await addAtTheDoor(invigilator, await examId(), late);
  await giveCode(invigilator, late.name);
  // By the address of the exam room itself, on a device that Karakter has not seen.
  await candidate.open(await roomOf(candidate));
  await typeAtEnd(candidate.page, 'Kom sent, men kom.');
  await candidate.page.getByText('Lagret på serveren').first().waitFor();
});

test('a hand-in that was a mistake is opened again: the receipt goes back to writing in both windows, and nothing is lost [D17]', async () => {
  const [invigilator, candidate] = [await as(watch), await as(fatima)];
  const first = await handInTooEarly(candidate, await roomOf(candidate), 'Skrevet før jeg leverte.');
  const page = await candidate.context.newPage();
  const second = { ...candidate, page };
  await page.goto((await roomOf(candidate)).replace('/answer', '/receipt'));
  await page.getByRole('heading', { name: 'Besvarelsen er levert' }).waitFor();
  await reopenOnBoard(invigilator, await examId(), fatima);
  for (const window of [candidate, second]) await expectBackToWriting(window, 'Skrevet før jeg leverte.');
  await page.close();
  await goOnAndHandIn(candidate, first, 'Skrevet etterpå.');
});

test('minutes given by mistake are taken back, and the candidate sees why the end has come nearer [D17]', async () => {
  const [invigilator, candidate] = [await as(watch), await as(late.name)];
  await candidate.open(await roomOf(candidate));
  await giveMinutes(invigilator, { examId: await examId(), candidate, minutes: 25 });
  await takeBackLast(invigilator, await examId(), `25 minutter til ${late.name}`);
  await expectEarlierEnd(candidate);
});

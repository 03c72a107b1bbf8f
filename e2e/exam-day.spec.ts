import { expect, test } from 'vitest';
import { moveClock } from './clock.ts';
import { typeAtEnd } from './editor.ts';
import { expectRoomsFit, giveMinutes, pauseRoom, watchOver } from './exam-day/board.ts';
import { chooseForTime, expectBoardInSight, tellRoom, walkTheSeats } from './exam-day/board-shapes.ts';
import { keepHeadings, seeItEnd, untilWholeHours } from './exam-day/end.ts';
import { decideQuarantine, expectNoReplay, replay } from './exam-day/office.ts';
import { expectOnServer, goOnWithoutNetwork } from './exam-day/offline.ts';
import { typeOnWhenRefused } from './exam-day/refused.ts';
import { comeInByCode } from './exam-day/seat-code.ts';
import { leaveNothingReadable, seeCopiedSignIn } from './exam-day/shared-device.ts';
import {
  askToWriteHere,
  confirmTakeover,
  expectSetAside,
  writeHereNow,
  writeInSecondWindow,
} from './exam-day/takeover.ts';
import { withdrawByMistake } from './exam-day/withdrawal.ts';
import { useJourney } from './journey.ts';
import { type Person, signIn } from './person.ts';

/** The demonstration's exam that is open now: two of its candidates sit here, in the first of its rooms. */
const course = 'SYK1301';
const [maja, fatima] = ['Maja Solheimdal', 'Fatima Noor Hashi'];
const before = 'Skrevet før maskinen ble byttet.';
const unsent = 'Skrevet uten nett på den gamle maskinen.';
const after = 'Skrevet på den nye maskinen.';

const people = new Map<string, Person>();
const journey = useJourney();
let examId: string;

async function as(name: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  return person;
}

async function sittingOf({ page }: Person): Promise<{ candidacyId: string; examId: string; room: string }> {
  const { sittings } = await page.evaluate(async () => (await fetch('/api/my/sittings')).json());
  const own = (sittings as { courseCode: string; candidacyId: string; examId: string }[]).find(
    ({ courseCode }) => courseCode === course,
  );
  if (!own) throw new Error(`the candidate does not sit ${course}`);
  return { ...own, room: `/sitting/${own.candidacyId}/answer` };
}

async function examWith({ page }: Person, code: string): Promise<string> {
  const { exams } = await page.evaluate(async () => (await fetch('/api/exams')).json());
  return (
    (exams as { id: string; courseCode: string }[]).find(({ courseCode }) => courseCode === code)?.id ?? ''
  );
}

test('a candidate continues on another device when the invigilator confirms it, and the rest from the old one is quarantined [D5]', async () => {
  const [left, taken] = [await as(maja), await signIn(journey.browser, journey.karakter.url, maja)];
  const { room, ...sitting } = await sittingOf(left);
  examId = sitting.examId;
  await left.open(room);
  await typeAtEnd(left.page, ` ${before}`);
  await askToWriteHere(taken, room, before);
  await left.context.setOffline(true);
  await typeAtEnd(left.page, ` ${unsent}`);
  await left.page.getByText('Lagret på denne maskinen, venter på nett').first().waitFor();
  await confirmTakeover(await as('Kåre Solbakkmo'), examId, maja);
  await writeHereNow(taken.page, { written: before, text: after });
  await left.context.setOffline(false);
  await expectSetAside(left.page, { unsent, since: after });
  await left.context.close();
  people.set(maja, taken);
});

test('a second window of the same device writes when the candidate asks for it [D5]', async () => {
  await writeInSecondWindow(await as(maja), 'Skrevet i et vindu til.');
});

test('a candidate who continues to type after the server has refused an update does so where the cursor was [Q1, D3]', async () => {
  const candidate = await as(maja);
  await typeOnWhenRefused(candidate, (await sittingOf(candidate)).room);
});

test('when the server is out of reach the exam opens again with all text, and all of it arrives afterwards [D4]', async () => {
  const candidate = await as(fatima);
  await goOnWithoutNetwork(candidate, (await sittingOf(candidate)).room, journey.karakter.cable);
});

test('a candidate who signs out of a shared device leaves no readable part of answer and paper, and has both again after signing in [D4, U2]', async () => {
  const candidate = await as(fatima);
  const { room } = await sittingOf(candidate);
  await leaveNothingReadable(candidate, room, 'Skrevet uten innlogging.');
});

test('a copied session needs the invigilator like any other device, and the board shows it [D5, D9]', async () => {
  const candidate = await as(fatima);
  const address = new URL((await sittingOf(candidate)).room, journey.karakter.url).href;
  await seeCopiedSignIn(candidate, address, await as('Kåre Solbakkmo'), examId);
});

test('the board shows live which candidates write, ask for help and have lost the connection, and fits at 400 % [D9, Q4]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(fatima)];
  await candidate.open((await sittingOf(candidate)).room);
  await watchOver(invigilator, examId, candidate);
  await expectRoomsFit(invigilator.page, candidate.page);
});

test('on a tablet and on a laptop the clock, the ends and the first candidate are in sight, and the seats stand as in the room [D9, Q4]', async () => {
  const invigilator = await signIn(journey.browser, journey.karakter.url, 'Kåre Solbakkmo');
  await expectBoardInSight(invigilator, examId);
  await walkTheSeats(invigilator, examId);
  await chooseForTime(invigilator, examId);
  await invigilator.context.close();
});

test('a message to a room is shown there at once, and listed with its sender [D8, D9]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(fatima)];
  await tellRoom(invigilator, { examId, candidate, words: 'Ventilasjonen i rommet er slått av.' });
});

test('more time for one candidate, and a pause for a room, reach the open pages [D7]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(fatima)];
  await giveMinutes(invigilator, { examId, candidate, minutes: 10 });
  await pauseRoom(invigilator, examId, candidate);
  await typeAtEnd(candidate.page, ' Skrevet etter pausen.');
  await candidate.page.getByText('Lagret på serveren').first().waitFor();
});

test('a candidate withdrawn by mistake continues with all text typed meanwhile when the invigilator takes the withdrawal back [D16]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(fatima)];
  const words = 'Skrevet mens jeg ble trukket.';
  await withdrawByMistake(invigilator, { examId, candidate, words });
  await expectOnServer(
    candidate,
    new URL((await sittingOf(candidate)).room, journey.karakter.url).href,
    words,
  );
});

test('the exam office accepts the updates of a device that was left, and keeps late ones apart, each with a reason [D5, D7]', async () => {
  const [officer, candidate] = [await as('Randi Myklevoll'), await as(maja)];
  const quarantined = {
    examId,
    kind: 'Fra maskinen som ble forlatt',
    candidate: maja,
    text: 'gamle',
  };
  await decideQuarantine(officer, quarantined, 'Ta det med i besvarelsen');
  await candidate.page.getByText(unsent).first().waitFor();
  const graded = await examWith(officer, 'PED1120');
  await decideQuarantine(officer, { examId: graded, kind: 'Kom etter fristen' }, 'Hold det utenfor');
});

test('the history of an answer, with an intact log, can be replayed in a formal case, but by no grader [D3, U7]', async () => {
  const { candidacyId } = await sittingOf(await as(maja));
  await replay(await as('Randi Myklevoll'), `/exams/${examId}/candidates/${candidacyId}/history`);
  await expectNoReplay(await as('Nils-Ánte Bientie'), { examId, candidacyId });
});

test('a candidate who came in with a one-time code finds the way from the front page back to the exam [U9]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(maja)];
  await comeInByCode(invigilator, candidate, await sittingOf(candidate));
});

test('at the candidate’s own end the page closes, hands in and shows the receipt without any action [D7, S1]', async () => {
  const [invigilator, candidate] = [await as('Kåre Solbakkmo'), await as(fatima)];
  const { candidacyId } = await sittingOf(candidate);
  await typeAtEnd(candidate.page, ' Det siste ordet.');
  const headings = await keepHeadings(candidate.page);
  const { minutes, hours } = await untilWholeHours(candidate, candidacyId);
  await giveMinutes(invigilator, { examId, candidate, minutes });
  await moveClock(invigilator, 'hour', hours);
  await seeItEnd(candidate, headings);
  expect(hours).toBeGreaterThan(0);
});

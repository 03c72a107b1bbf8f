import { expect } from 'vitest';
import type { Cable } from '../cable.ts';
import { comesTo, type KeyboardPerson, press, sees, send, tabTo } from './keyboard-person.ts';

const onServer = 'Lagret på serveren';
const onDevice = 'Lagret på denne maskinen, venter på nett';

/** Goes from the front page to the waiting room, where the paper opens by itself when a day has passed. */
export async function waitForStart(person: KeyboardPerson): Promise<void> {
  await sees(person, 'Gå til venterommet');
  await press(person, 'Gå til venterommet');
  await sees(person, 'Eksamenen begynner om');
  const moved = await person.page.evaluate(send, 'POST', '/api/demo/clock', { move: 'day' });
  expect(moved).toBe(200);
}

/** Types at the end of the essay. */
export async function writeEssay(person: KeyboardPerson, words: string): Promise<void> {
  const { keyboard } = person.page;
  await tabTo(person, 'Svar på oppgave 1');
  await keyboard.down('Control');
  await keyboard.press('End');
  await keyboard.up('Control');
  await keyboard.type(words);
  await sees(person, words.trim());
}

/** Reloads the page once the server has everything: the text is still there, and the service worker has the page. */
export async function reloadSaved(person: KeyboardPerson, words: string): Promise<void> {
  await sees(person, onServer);
  await person.page.reload();
  await sees(person, words);
  await sees(person, onServer);
  const isKept = await person.page.evaluate(async () =>
    Boolean((await navigator.serviceWorker.ready).active),
  );
  expect(isKept).toBe(true);
}

/** Writes and reloads without a network; the server has all of it when the network is back. */
export async function writeWithoutNetwork(
  person: KeyboardPerson,
  words: string,
  cable: Cable,
): Promise<void> {
  cable.cut();
  try {
    await writeEssay(person, words);
    await sees(person, onDevice);
    await person.page.reload();
    await sees(person, words.trim());
    await sees(person, onDevice);
  } finally {
    cable.mend();
  }
  await sees(person, onServer);
}

/** Answers the closed question with the arrow keys. */
export async function chooseSecond(person: KeyboardPerson, first: string): Promise<void> {
  await press(person, 'Neste oppgave');
  await tabTo(person, first);
  await person.page.keyboard.press('ArrowDown');
  await sees(person, onServer);
}

/** Hands in, on a separate page with a confirmation, and gets the receipt. */
export async function handIn(person: KeyboardPerson): Promise<void> {
  await press(person, 'Gå til levering');
  await comesTo(person, 'Lever besvarelsen');
  await press(person, 'Lever besvarelsen');
  await comesTo(person, 'Vil du levere nå?');
  await press(person, 'Lever besvarelsen');
  await sees(person, 'Besvarelsen er levert');
  await sees(person, 'Kvitteringskode');
}

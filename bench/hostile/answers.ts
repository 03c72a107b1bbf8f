import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { clientsAtOnePlace, lettersAtOnePlace } from '../../packages/server/src/test/hostile-updates.ts';
import { type HostileWindow, openWindow, type Place } from './window.ts';

type Counts = Record<string, number>;

function addUp(windows: readonly HostileWindow[]): Counts {
  const counts: Counts = {};
  for (const { told } of windows)
    for (const [what, count] of Object.entries(told)) counts[what] = (counts[what] ?? 0) + count;
  return counts;
}

/** An update that holds this number of letters. */
function textOf(letters: number, client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('essay:q1').insert(0, 'x'.repeat(letters));
  return Y.encodeStateAsUpdate(doc);
}

/* Made before the run begins, so that no candidate waits for the attackers' own work. */
const letters = lettersAtOnePlace(9_000);
const clients = clientsAtOnePlace(6_000);
const large = textOf(2_000_000, 1);
const pieces = Array.from({ length: 20 }, (_, n) => textOf(230_000, 2 + n));

/** Updates that are slow to merge, and windows that come again and again to have them merged. */
export async function slowMerges(place: Place, until: number): Promise<Counts> {
  const windows = [await openWindow(place)];
  const [first] = windows as [HostileWindow];
  first.sendOpened();
  for (let number = 1; performance.now() < until && number <= 300; number += 1) {
    if (first.isOpen()) first.send(number, number % 10 === 1 ? letters : clients);
    if (number % 4 === 0) windows.push(await openWindow(place));
    await pause(250);
  }
  for (const window of windows) window.close();
  return addUp(windows);
}

/** 57 MB in one burst, some of it in updates of 2 MiB. */
export async function manyBytes(place: Place, until: number): Promise<Counts> {
  const window = await openWindow(place);
  window.sendOpened();
  for (let number = 1; number <= 240 && window.isOpen(); number += 1)
    window.send(number, number % 60 === 0 ? large : (pieces[number % pieces.length] ?? large));
  while (performance.now() < until && window.isOpen()) await pause(200);
  window.close();
  return addUp([window]);
}

/** Forty windows that write without the lease, then up to a hundred and fifty sockets. */
export async function manyWindows(place: Place, until: number): Promise<Counts> {
  const windows: HostileWindow[] = [await openWindow(place)];
  windows[0]?.sendOpened();
  windows[0]?.send(1, textOf(20, 1));
  while (windows.length < 150 && performance.now() < until) {
    const window = await openWindow(place);
    if (windows.length < 40 && window.isOpen()) window.send(1, textOf(20, 1_000 + windows.length));
    windows.push(window);
    await pause(20);
  }
  while (performance.now() < until) await pause(200);
  for (const window of windows) window.close();
  return addUp(windows);
}

/** Dates outside every calendar. */
export async function absurdDates(place: Place, until: number): Promise<Counts> {
  const window = await openWindow(place);
  window.sendOpened();
  const dates = [Date.UTC(253_000, 0), -Date.UTC(4_000, 0), Number.NaN, 1e300, -1];
  for (let number = 1; performance.now() < until && number <= 200 && window.isOpen(); number += 1) {
    window.send(number, textOf(10, number), dates[number % dates.length] ?? 0);
    await pause(100);
  }
  window.close();
  return addUp([window]);
}

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxProgram, openFirefox } from './firefox/firefox.ts';
import { assess, openDesk, walkByKeys } from './firefox/grade.ts';
import { signInWithKeyboard } from './firefox/keyboard-person.ts';
import {
  chooseSecond,
  handIn,
  reloadSaved,
  waitForStart,
  writeEssay,
  writeWithoutNetwork,
} from './firefox/sit.ts';
import { type Running, startKarakter } from './karakter.ts';

describe.skipIf(firefoxProgram === undefined)('in Firefox, by keyboard alone', () => {
  let karakter: Running;
  let firefox: Browser;

  beforeAll(async () => {
    karakter = await startKarakter();
    firefox = await openFirefox();
  }, 300_000);
  afterAll(async () => {
    await firefox?.close();
    await karakter?.stop();
  });

  test('a grader opens a script, reads, grades, confirms and continues with the next [G1, G9, Q4]', async () => {
    const grader = await signInWithKeyboard(firefox, karakter.url, 'Oddvar Kvernmoen');
    await openDesk(grader, karakter.url);
    await assess(grader);
    await walkByKeys(grader);
    expect(grader.complaints).toEqual([]);
  });

  test('a candidate waits, writes, reloads, loses the network, has it back, hands in and gets the receipt [D2–D4, S1, Q4]', async () => {
    const candidate = await signInWithKeyboard(firefox, karakter.url, 'Jonas Vetle Brekkhus');
    await waitForStart(candidate);
    await writeEssay(candidate, 'Brosjyren selger en utsikt.');
    await reloadSaved(candidate, 'Brosjyren selger en utsikt.');
    await writeWithoutNetwork(candidate, ' Lederen advarer mot lus.', karakter.cable);
    await chooseSecond(candidate, 'Katafor');
    await handIn(candidate);
    expect(candidate.complaints).toEqual([]);
  });
});

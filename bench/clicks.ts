/**
 * Walks the commonest tasks in a demonstration that has just been started, and counts clicks, keys and seconds; the last
 * line is one JSON object. `npm run bench:clicks -- http://localhost:3000`
 */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/chromium.ts';
import { type Effort, type Hand, handOf } from './clicks/hand.ts';
import { type Hands, tasks } from './clicks/tasks.ts';

const url = process.argv[2] ?? 'http://localhost:3000';
const fatima = { name: 'Fatima Noor Hashi', role: 'candidate' } as const;
const people = {
  office: { name: 'Randi Myklevoll', role: 'examOffice' },
  invigilator: { name: 'Kåre Solbakkmo', role: 'invigilator' },
  grader: { name: 'Bjørnar Tveitnes', role: 'grader' },
  candidate: fatima,
  newMachine: fatima,
  appellant: { name: 'Ánte Sárasson', role: 'candidate' },
} as const;

/** The candidate has begun on the first machine. */
async function beginToWrite({ page }: Hand): Promise<void> {
  await page.locator('main a[href^="/sitting/"]').first().click();
  await page.getByRole('textbox', { name: 'Svar på oppgave 1' }).click();
  await page.keyboard.type('Skrevet på den første maskinen.');
  await page.getByText('Lagret på serveren').first().waitFor();
}

async function handsIn(browser: Browser): Promise<Hands> {
  const hands = Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(async ([who, person]) => [who, await handOf(browser, url, person)] as const),
    ),
  ) as Hands;
  await beginToWrite(hands.candidate);
  return hands;
}

/** Walks one task; null where a screen was not as it expected. */
async function effortOf(hands: Hands, name: string): Promise<Effort | null> {
  const { by, isAtStart, walk } = tasks[name] as (typeof tasks)[string];
  const doing = by.map((who) => hands[who]);
  for (const hand of doing) {
    if (isAtStart) await hand.page.goto('/');
    await hand.page.getByRole('heading', { level: 1 }).waitFor();
    hand.rest();
  }
  const from = performance.now();
  try {
    await walk(hands);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  const sum = (what: 'clicks' | 'keys') => doing.reduce((total, { done }) => total + done[what], 0);
  return { clicks: sum('clicks'), keys: sum('keys'), seconds };
}

const browser = await openBrowser();
const hands = await handsIn(browser);
const efforts: Record<string, Effort | null> = {};
for (const name of Object.keys(tasks)) efforts[name] = await effortOf(hands, name);
await browser.close();
process.stdout.write(`${JSON.stringify({ bench: 'clicks', ...efforts })}\n`);

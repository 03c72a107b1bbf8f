import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Person, signIn, switchRole } from './person.ts';
import { approvePaper, writeGuide, writePaper } from './walk/paper.ts';
import { addCandidates, createExam, formCommission, type JourneyExam, publish } from './walk/plan.ts';

const url = inject('karakterUrl');
const people = new Map<string, Person>();
let browser: Browser;
let exam: JourneyExam;

/** The person at their own machine; signed in the first time. */
async function as(name: string, role?: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(browser, url, name));
  people.set(name, person);
  if (role !== undefined) await switchRole(person, role);
  return person;
}

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test('1. the exam office plans an exam: facts, candidates by list, a lawful commission, published [P5, P9]', async () => {
  const officer = await as('Randi Myklevoll', 'Eksamenskontor');
  exam = await createExam(officer, '2026-06-15');
  await addCandidates(officer, exam);
  await formCommission(officer, exam, ['Oddvar Kvernmoen', 'Solveig Tangerås']);
  await publish(officer, exam, 'Elle Márjá Guttormsdatter');
  expect(exam.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('2. the coordinator writes paper and guide, and a second person approves what a candidate will see [A1–A4, A9]', async () => {
  const coordinator = await as('Elle Márjá Guttormsdatter', 'Emneansvarlig');
  await writeGuide(coordinator, exam);
  await writePaper(coordinator, exam);
  await approvePaper(await as('Synnøve Aakre-Dahl'), exam);
});

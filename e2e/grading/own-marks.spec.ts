import type { MarkKind, ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn } from '../person.ts';
import { mayBeClosed } from '../walk/may-be-closed.ts';
import { lookAt, lookAtIn } from './looked-at.ts';

const journey = useJourney();
afterEach(() => journey.karakter.cable.mend());

type Case = { id: string; candidateNumber: number; commissionId: string; sentAt: string | null };
type Script = { answers: { id: string }[]; marks: { version: number } };

/** An explanation that this grader is to write. */
async function caseOf({ page }: Person): Promise<Case> {
  const got = await page.request.get('/api/grading/explanations');
  const { explanations } = (await got.json()) as { explanations: Case[] };
  const found = explanations.find(({ sentAt }) => sentAt === null);
  if (!found) throw new Error('no explanation waits');
  return found;
}

/** Puts a mark of each kind with text in the margin of the first question, as the grader's only ones. */
async function putMarks({ page }: Person, { commissionId, candidateNumber }: Case, whose: string) {
  const at = `/api/grading/commissions/${commissionId}/scripts/${candidateNumber}`;
  const { answers, marks } = (await (await page.request.get(at)).json()) as Script;
  const kinds: readonly MarkKind[] = ['comment', 'noteToCoGrader', 'privateNote'];
  const all = kinds.map(
    (kind): ScriptMark => ({
      id: crypto.randomUUID(),
      kind,
      questionId: answers[0]?.id ?? '',
      passage: null,
      text: `${whose}: ${kind}`,
      isShown: kind !== 'privateNote',
    }),
  );
  const put = await page.request.put(`${at}/marks`, { data: { version: marks.version, marks: all } });
  expect(put.status(), await put.text()).toBe(200);
}

const workerIsReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
const assessment = (page: Page) => page.locator('#explanation-assessment');

test('a grader begins an explanation with their own comments, and compares marks, also after a reload without a network [E5, G5, G11, G15]', async () => {
  const { browser, karakter } = journey;
  const solveig = await signIn(browser, karakter.url, 'Solveig Tangerås');
  const bjornar = await signIn(browser, karakter.url, 'Bjørnar Tveitnes');
  const { page, open } = solveig;
  const mine = await caseOf(solveig);
  await putMarks(solveig, mine, 'Solveig');
  await putMarks(bjornar, mine, 'Bjørnar');

  await open(`/grading/explanations/${mine.id}`);
  await assessment(page).fill('Besvarelsen er oversiktlig.');
  await page.getByRole('button', { name: 'Hent merknadene mine' }).press('Enter');
  await page.getByText('Solveig: comment').waitFor();
  await lookAt(page, 'explanation-marks');
  // Shown first, and not in the text yet.
  expect(await assessment(page).inputValue()).toBe('Besvarelsen er oversiktlig.');
  await page.getByRole('button', { name: 'Sett inn etter det som står i vurderingen' }).press('Enter');
  await expect.poll(() => assessment(page).inputValue()).toMatch(/Oppg[aå]ve 1\nSolveig: comment/);
  const inserted = await assessment(page).inputValue();
  expect(inserted.startsWith('Besvarelsen er oversiktlig.\n\n')).toBe(true);
  for (const never of ['Bjørnar', 'privateNote', 'noteToCoGrader']) expect(inserted).not.toContain(never);
  await page
    .getByText(/^Lagret på serveren/)
    .first()
    .waitFor();

  // In a tunnel the editor opens again, and what is typed is sent afterwards.
  await workerIsReady(page);
  karakter.cable.cut();
  await page.reload();
  await expect.poll(() => assessment(page).inputValue(), { timeout: 20_000 }).toBe(inserted);
  await assessment(page).press('Control+End');
  await assessment(page).pressSequentially(' I tunnelen.');
  await mayBeClosed(page);
  await page.reload();
  await expect.poll(() => assessment(page).inputValue(), { timeout: 20_000 }).toBe(`${inserted} I tunnelen.`);
  karakter.cable.mend();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect
    .poll(
      async () => {
        const got = await page.request.get(`/api/grading/explanations/${mine.id}`);
        return ((await got.json()) as { text: { assessment: string } }).text.assessment;
      },
      { timeout: 60_000 },
    )
    .toBe(`${inserted} I tunnelen.`);

  // On the comparison page both graders' marks are in and beside the answer; no private note.
  await open(`/grading/${mine.commissionId}/compare/${mine.candidateNumber}`);
  await page.locator('summary').filter({ hasText: 'Merknader i besvarelsen' }).press('Enter');
  await page.getByText('Bjørnar: noteToCoGrader').waitFor();
  await page.getByText('Solveig: comment').waitFor();
  expect(await page.getByText('privateNote').count()).toBe(0);
  await lookAt(page, 'compared-marks');
  karakter.cable.cut();
  await page.reload();
  await page.locator('summary').filter({ hasText: 'Merknader i besvarelsen' }).waitFor({ timeout: 20_000 });
  karakter.cable.mend();
  await lookAtIn(page, 'nn', 'Samanlikning', 'compared-marks');
}, 240_000);

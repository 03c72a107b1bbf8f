import { expect } from 'vitest';
import { essayOf, untilEditable } from '../editor.ts';
import type { Person } from '../person.ts';

const aside = 'Noe du har skrevet, er lagt til side på denne maskinen';

/** A candidate who has moved between the questions continues to type after the server has refused an update [Q1, D3]. */
export async function typeOnWhenRefused({ page, open }: Person, room: string): Promise<void> {
  let refusesNext = false;
  await page.routeWebSocket(/./, (line) => {
    const server = line.connectToServer();
    line.onMessage((sent) => {
      if (!refusesNext || typeof sent === 'string') server.send(sent);
      else line.send(JSON.stringify({ kind: 'refused', number: null, why: 'answerFull' }));
      refusesNext &&= typeof sent === 'string';
    });
    server.onMessage((sent) => line.send(sent));
  });
  await open(room);
  await page.getByRole('link', { name: 'Neste oppgave' }).click();
  await page.getByRole('link', { name: 'Forrige oppgave' }).click();
  await untilEditable(page, true);
  await essayOf(page).click();
  await page.keyboard.press('Control+End');
  refusesNext = true;
  await page.keyboard.insertText(' Nektet.');
  await page.getByText(aside).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('[contenteditable="true"]'));
  await page.keyboard.type(' Skrevet videre.');
  await page.getByText('Lagret på serveren').first().waitFor();
  expect(await essayOf(page).textContent()).toMatch(/(?<!Nektet\.) Skrevet videre\.$/);
}

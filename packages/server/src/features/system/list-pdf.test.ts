import { type ListAsShown, listLimits, listPdfRoutes } from '@karakter/contract/system/list-pdf';
import type { Role } from '@karakter/domain/people/roles';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { isLongList } from './list-pdf.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
const person = (...roles: Role[]) => addTestPerson(app().services.db, 'Somebody', roles);

const shown: ListAsShown = {
  caption: 'Begrunnelser og klager',
  page: 'Saker – Karakter',
  chosen: ['Status: Trukket', 'Rader som inneholder «berg»'],
  columns: [
    { header: 'Navn', isEnd: false },
    { header: 'Dager', isEnd: true },
  ],
  rows: [
    ['Kari Berg #panic("x")', '7,5'],
    ['Ola Berg', ''],
  ],
};
const made = (by: string | null, body: ListAsShown) => app().call(by, listPdfRoutes.makeListPdf, { body });

async function pagesOf(body: ListAsShown): Promise<string[]> {
  const answer = await made(await person('caseworker'), body);
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(Buffer.from(answer.body.pdf, 'base64'));
  const { text } = await extractText(await getDocumentProxy(bytes));
  return text.map((page) => page.replace(/[\s\u200b]+/gu, ' '));
}

test.each([
  ['many rows', Array.from({ length: 101 }, () => ['a']), true],
  ['few rows of very long cells', [Array.from({ length: 5 }, () => 'x'.repeat(5000))], true],
  ['an ordinary list', Array.from({ length: 40 }, () => ['Kari Berg', '7,5']), false],
])('%s: receipts never wait for a list that takes long [V1]', (_, rows, isLong) => {
  expect(isLongList({ rows })).toBe(isLong);
});

describe('a list as PDF [V1]', () => {
  test('has the title, the choices, the date, the page number and exactly the rows that were shown', async () => {
    const [page = ''] = await pagesOf(shown);
    for (const words of [
      'Begrunnelser og klager',
      'Status: Trukket',
      'Rader som inneholder «berg»',
      '10. mars 2026',
      'Rader 2',
      'Kari Berg #panic("x") 7,5',
      'Ola Berg',
      'Side 1 av 1',
    ])
      expect(page).toContain(words);
  });

  test('has every row of a long one, with the headings on each page', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`Navn ${index}.`, String(index)]);
    const pages = await pagesOf({ ...shown, rows });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('Dager');
    for (const [name = ''] of rows) expect(pages.join(' ')).toContain(name);
  });

  test('gives each row a cell for every column, whatever was sent', async () => {
    const [page = ''] = await pagesOf({ ...shown, rows: [['Kari'], ['Ola', '1', 'for mye']] });
    expect(page).toContain('Ola 1');
    expect(page).not.toContain('for mye');
  });

  test('is not made longer than its limits, nor for candidates or strangers', async () => {
    const caseworker = await person('caseworker');
    const tooMany = { ...shown, rows: Array<string[]>(listLimits.rows + 1).fill(['']) };
    expect((await made(caseworker, tooMany)).status).toBe(400);
    expect((await made(caseworker, { ...shown, columns: [] })).status).toBe(400);
    expect((await made(await person('candidate'), shown)).status).toBe(403);
    expect((await made(null, shown)).status).toBe(401);
    expect((await made(await person('grader'), shown)).status).toBe(200);
  });
});

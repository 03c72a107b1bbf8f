import { listLimits, listPdfRoutes } from '@karakter/contract/system/list-pdf';
import { expect, test } from 'vitest';
import { fitsPdf, listAsShown } from './list-pdf.ts';
import type { Column } from './table-view.ts';

type Row = { readonly name: string; readonly share: number | null };
const columns: Column<Row>[] = [
  { key: 'name', header: 'Navn', cell: ({ name }) => name, text: ({ name }) => name },
  { key: 'share', header: 'Andel', cell: ({ share }) => share, sortBy: ({ share }) => share, align: 'end' },
  { key: 'edit', header: 'Endre', cell: () => 'Endre' },
];
const shown = (rows: readonly Row[], language: 'nb' | 'en' = 'nb') =>
  listAsShown({ caption: 'Saker', page: 'Saker – Karakter', chosen: ['Åpne'], rows, columns, language });

test('a list as PDF has the rows and the written columns of the other files, and no column of buttons [V1]', () => {
  const list = shown([
    { name: 'Kari  Moe', share: 1234.5 },
    { name: 'Ola Li', share: null },
  ]);
  expect(list.columns).toEqual([
    { header: 'Navn', isEnd: false },
    { header: 'Andel', isEnd: true },
  ]);
  expect(list.rows).toEqual([
    ['Kari Moe', '1234,5'],
    ['Ola Li', ''],
  ]);
  expect(shown([{ name: 'Kari', share: 1234.5 }], 'en').rows).toEqual([['Kari', '1234.5']]);
  expect(listPdfRoutes.makeListPdf.body.safeParse(list).success).toBe(true);
});

test('what is too long for a PDF is seen before it is sent', () => {
  const row = { name: 'Kari', share: 1 };
  expect(fitsPdf(shown(Array(listLimits.rows).fill(row)))).toBe(true);
  expect(fitsPdf(shown(Array(listLimits.rows + 1).fill(row)))).toBe(false);
  expect(fitsPdf(shown([{ ...row, name: 'x'.repeat(listLimits.text + 1) }]))).toBe(false);
  expect(fitsPdf(shown(Array(1000).fill({ ...row, name: 'x'.repeat(listLimits.text) })))).toBe(false);
});

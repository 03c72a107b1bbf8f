import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { excelFile } from './excel-file.ts';
import { zip } from './zip-without-worker.ts';

async function filesIn(caption: string, cells: (string | number)[][]) {
  const blob = await excelFile(caption, cells).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return (path: string) => strFromU8(files[path] ?? new Uint8Array());
}

test('an Excel file keeps leading zeros and formulas as text, and numbers as numbers', async () => {
  const file = await filesIn('Kandidater', [
    ['Studentnummer', 'Ekstra'],
    ['007001', 30],
    ['=HYPERLINK("https://example.org")', 0],
    ['+47 <&> Ås', 5],
  ]);
  const sheet = file('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  const cell = (place: string) => new RegExp(`<c r="${place}"[^>]*>.*?</c>`, 'u').exec(sheet)?.[0];
  for (const place of ['A1', 'A2', 'A3', 'A4']) expect(cell(place)).toContain('t="s"');
  expect(cell('B2')).toContain('<v>30</v>');
  expect(cell('B2')).not.toContain('t="s"');
  const texts = file('xl/sharedStrings.xml');
  expect(texts).toContain('>007001<');
  expect(texts).toContain('>=HYPERLINK(');
  expect(texts).toContain('+47 &lt;&amp;&gt; Ås');
  expect(file('xl/workbook.xml')).toContain('name="Kandidater"');
});

test('a long list is zipped without a worker, which the content security policy forbids', () => {
  const worker = vi.fn();
  vi.stubGlobal('Worker', worker);
  const done = vi.fn();
  zip({ 'sheet.xml': new Uint8Array(1_000_000).fill(65) }, done);
  vi.unstubAllGlobals();
  expect(worker).not.toHaveBeenCalled();
  const [error, archive] = done.mock.calls[0] ?? [];
  expect(error).toBeNull();
  expect(unzipSync(archive)['sheet.xml']?.length).toBe(1_000_000);
});

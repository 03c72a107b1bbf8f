// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageIsFor } from '../../api/page-session.ts';
import { LanguageProvider } from '../../text/language.tsx';
import type { Column } from './table-view.ts';

// The design system asks for it as it is loaded; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { DataTable } = await import('./DataTable.tsx');

Element.prototype.scrollTo = () => undefined;
const saved: { name: string; file: Blob }[] = [];
const makeAddress = vi.fn();

type Row = { name: string };
const columns: Column<Row>[] = [
  { key: 'name', header: 'Navn', cell: (row) => row.name, text: (row) => row.name },
  { key: 'edit', header: 'Endre', cell: () => <button type="button">Endre</button> },
];
const many = Array.from({ length: 320 }, (_, index) => ({ name: `Navn ${index}` }));

function show(
  rows: readonly Row[],
  more: { at?: string; isFormField?: boolean; columns?: Column<Row>[] } = {},
) {
  const { at = '/', ...props } = more;
  render(
    <LanguageProvider>
      <MemoryRouter initialEntries={[at]}>
        <DataTable
          caption="Kandidater"
          rows={rows}
          columns={columns}
          rowKey={(row) => row.name}
          empty={null}
          {...props}
        />
      </MemoryRouter>
    </LanguageProvider>,
  );
}
const rowsDrawn = () => document.querySelectorAll('tr[data-row]').length;
const press = (name: string) => fireEvent.click(screen.getByText(name));

beforeEach(() => {
  localStorage.setItem('karakter.language', 'nb');
  saved.length = 0;
  let made = new Blob();
  makeAddress.mockReset().mockImplementation((file: Blob) => {
    made = file;
    return 'blob:file';
  });
  Object.assign(URL, { createObjectURL: makeAddress, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: made });
  });
});
afterEach(cleanup);

const bytesOf = (file: Blob) =>
  new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });

test('the Excel file has exactly the rows that are shown, in their order, and not only those in the window', async () => {
  show(many, { at: '/?q=99&sort=-name' });
  press('Excel');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const [{ name, file } = { name: '', file: new Blob() }] = saved;
  expect(name).toMatch(/^Kandidater \d{4}-\d\d-\d\d\.xlsx$/u);
  const texts = strFromU8(unzipSync(await bytesOf(file))['xl/sharedStrings.xml'] ?? new Uint8Array());
  const words = [...texts.matchAll(/<t[^>]*>(.*?)<\/t>/gu)].map(([, word]) => word);
  expect(words).toHaveLength(1 + 3);
  expect(words.slice(0, 3)).toEqual(['Navn', 'Navn 299', 'Navn 199']);
});

test('the PDF is asked for with exactly what is shown, and what it is chosen and ordered by [V1]', async () => {
  pageIsFor('00000000-0000-4000-8000-000000000001');
  let sent: { chosen?: string[]; rows?: string[][]; columns?: unknown } = {};
  const answer = vi.fn(async (_: string, { body }: { body: string }) => {
    sent = JSON.parse(body);
    return Response.json({ pdf: btoa('%PDF-1.7') });
  });
  vi.stubGlobal('fetch', answer);
  show(many, { at: '/?q=99&sort=-name' });
  press('PDF');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/^Kandidater \d{4}-\d\d-\d\d\.pdf$/u);
  expect(sent.rows).toEqual([['Navn 299'], ['Navn 199'], ['Navn 99']]);
  expect(sent.columns).toEqual([{ header: 'Navn', isEnd: false }]);
  expect(sent.chosen).toEqual(['Rader som inneholder «99»', 'Sortert etter Navn, synkende']);
  answer.mockImplementation(() => Promise.reject(new TypeError('offline')));
  press('PDF');
  expect((await screen.findByRole('alert')).textContent).toContain('PDF-en ble ikke laget');
  expect(saved).toHaveLength(1);
});

test('a file that could not be made is said, and the list stays', async () => {
  makeAddress.mockImplementation(() => {
    throw new Error('no room');
  });
  show(many);
  press('Excel');
  expect((await screen.findByRole('alert')).textContent).toContain('ble ikke laget');
  expect(rowsDrawn()).toBeGreaterThan(0);
});

test('print draws all rows of a long list and only columns to read, and afterwards the list is as before', () => {
  const seen: unknown[] = [];
  vi.stubGlobal('print', () => {
    window.dispatchEvent(new Event('beforeprint'));
    seen.push(rowsDrawn(), document.querySelectorAll('[data-printed]').length, screen.queryByText('Endre'));
  });
  show(many);
  const before = rowsDrawn();
  expect(before).toBeLessThan(200);
  press('Skriv ut');
  expect(seen).toEqual([320, 1, null]);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(rowsDrawn()).toBe(before);
  expect(document.querySelectorAll('[data-printed]').length).toBe(0);
});

test('the browser’s own print command prints the page with all rows of its lists', () => {
  show(many, { columns: columns.slice(0, 1) });
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(rowsDrawn()).toBe(320);
  expect(document.querySelectorAll('[data-printed]').length).toBe(0);
});

test('a list that is a field of a form has nothing to take along', () => {
  show(many, { isFormField: true });
  expect(screen.queryByRole('button', { name: 'Excel' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Skriv ut' })).toBeNull();
});

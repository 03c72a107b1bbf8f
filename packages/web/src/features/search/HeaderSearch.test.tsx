// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson, rememberPerson } from '../../device/remembered-person.ts';
import { LanguageProvider } from '../../text/language.tsx';
import { ViewProvider } from '../../ui/view/ViewProvider.tsx';

// The design system asks for it as it is loaded; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { HeaderSearch } = await import('./HeaderSearch.tsx');

const officer = '7c0f4a51-9d4e-4b7c-9a55-0a8a54a3c1f1';
const examId = '1d1b5f57-6a15-4f0e-8c7b-6a3f7d9a0b11';
const title = { nb: 'Geoteknikk', nn: 'Geoteknikk', en: 'Geotechnics' };
const exam = { examId, courseCode: 'TBA4100', courseTitle: title, startsAt: '2026-03-02T08:00:00Z' };
const candidate = { ...exam, candidacyId: examId, candidateNumber: 1024, name: 'Kari Test' };
const person = { personId: officer, name: 'Kari Test', email: 'kari@test.example', isStudent: true };
const asked: string[] = [];
let role: string;

function answerTo(url: URL): object {
  if (url.pathname === '/api/me/store-key')
    return { personId: officer, key: btoa(String.fromCharCode(...new Uint8Array(32))) };
  if (url.pathname === '/api/search') {
    const text = url.searchParams.get('text') ?? '';
    asked.push(text);
    const none = { exams: [], candidates: [], people: [] };
    if (text === '10') return { ...none, exams: [{ ...exam, examId: officer }] };
    return text === '1024' ? { exams: [exam], candidates: [candidate], people: [person] } : none;
  }
  return {
    personId: officer,
    name: 'Eva Kontor',
    language: 'nb',
    roles: [role],
    activeRole: role,
    now: '2026-03-01T08:00:00Z',
    demonstration: false,
    onlyCandidacyId: null,
    session: { seconds: 3600, idleSeconds: 3600 },
  };
}

/** As browsers do: a dialog that closes gives the focus back. */
let focusedBefore: Element | null = null;
HTMLDialogElement.prototype.showModal = function () {
  focusedBefore = document.activeElement;
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
  this.dispatchEvent(new Event('close'));
};

beforeEach(() => {
  role = 'examOffice';
  asked.length = 0;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async (url: string) => Response.json(answerTo(new URL(url, 'http://localhost'))));
  localStorage.setItem('karakter.language', 'nb');
  rememberPerson(officer);
});
afterEach(async () => {
  cleanup();
  await forgetPerson();
  localStorage.clear();
});

const Address = () => <output data-testid="address">{useLocation().pathname + useLocation().search}</output>;

async function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LanguageProvider>
        <ViewProvider>
          <MemoryRouter>
            <HeaderSearch />
            <Address />
            <input aria-label="Noe annet" />
          </MemoryRouter>
        </ViewProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return screen.findByRole('button', { name: 'Søk' });
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const enter = () => fireEvent.submit(field());
const address = () => screen.getByTestId('address').textContent;
const isOpen = () => document.querySelector('dialog')?.open ?? false;
const inFocus = () => document.activeElement?.textContent ?? '';

it('the key / opens the search with the focus in its field, and Escape leads back to the button', async () => {
  const button = await show();
  press('/');
  expect([isOpen(), document.activeElement]).toEqual([true, field()]);
  act(() => document.querySelector('dialog')?.close());
  expect([isOpen(), document.activeElement]).toEqual([false, button]);
});

it('in another field / is a letter, and the key can be turned off (WCAG 2.1.4)', async () => {
  const button = await show();
  screen.getByLabelText('Noe annet').focus();
  press('/');
  expect(isOpen()).toBe(false);
  fireEvent.click(button);
  fireEvent.click(screen.getByLabelText('Åpne søket med tasten /'));
  act(() => document.querySelector('dialog')?.close());
  button.focus();
  press('/');
  expect([isOpen(), button.getAttribute('aria-keyshortcuts')]).toEqual([false, null]);
});

it('the arrows move between the field and the hits of every kind, in order', async () => {
  fireEvent.click(await show());
  type('1024');
  await screen.findByText('3 treff');
  const passed = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
    press(key);
    return inFocus();
  });
  expect(passed).toEqual([
    expect.stringContaining('TBA4100 Geoteknikk'),
    expect.stringContaining('Kandidat 1024, Kari Test'),
    expect.stringContaining('kari@test.example'),
    expect.stringContaining('kari@test.example'),
    expect.stringContaining('Kandidat 1024'),
  ]);
  fireEvent.click(document.activeElement ?? document.body);
  expect([address(), isOpen()]).toEqual([`/exams/${examId}/candidates?q=1024`, false]);
});

it('Enter opens the first hit for the whole text, even where it is pressed before the answer', async () => {
  fireEvent.click(await show());
  type('10');
  await screen.findByText('1 treff');
  type('1024');
  enter();
  expect(isOpen()).toBe(true);
  await waitFor(() => expect(address()).toBe(`/exams/${examId}`));
  expect(asked).toEqual(['10', '1024']);
});

it('what was opened is offered first while the field is empty, sealed on the device and gone after sign-out', async () => {
  fireEvent.click(await show());
  type('1024');
  fireEvent.click(await screen.findByText('Kandidat 1024, Kari Test'));
  await waitFor(() => expect(Object.keys(localStorage).join()).toContain('recent'));
  expect(JSON.stringify(localStorage)).not.toMatch(/Kari|1024|TBA/);
  fireEvent.click(screen.getByRole('button', { name: 'Søk' }));
  await screen.findByText('Sist åpnet');
  enter();
  await waitFor(() => expect(isOpen()).toBe(false));
  expect(address()).toBe(`/exams/${examId}/candidates?q=1024`);
  await forgetPerson();
  expect(Object.keys(localStorage).join()).not.toContain('recent');
});

it('says when nothing is found, and asks the server for nothing shorter than two letters', async () => {
  fireEvent.click(await show());
  type(' x ');
  type('finnes ikke');
  await screen.findByText('Ingen treff');
  enter();
  expect([isOpen(), asked]).toEqual([true, ['finnes ikke']]);
});

it.each(['grader', 'candidate', 'invigilator'])('a %s has no search', async (other) => {
  role = other;
  await expect(show()).rejects.toThrow();
  press('/');
  expect(isOpen()).toBe(false);
});

// @vitest-environment jsdom
import { peopleRoutes } from '@karakter/contract/people/routes';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callApi } from '../api/api.ts';
import { pageIsFor, sessionIsOver } from '../api/page-session.ts';
import { hooksOnPages } from '../test/hook-on-page.tsx';
import { noteUnsaved, type UnsavedWriting } from './unsaved-writing.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { SessionOver } = await import('./SessionOver.tsx');

const onPage = hooksOnPages();
const person = crypto.randomUUID();
const writing = {};
const unsaved: UnsavedWriting = {
  path: '/grading/1/2',
  title: 'Sensur',
  isLeft: false,
  stuck: 'waiting',
  isOnDevice: true,
};

let signedIn: string | null = null;
const refusal = { refusal: { code: 'notSignedIn', message: 'Logg inn' } };

beforeEach(() => {
  signedIn = null;
  localStorage.setItem('karakter.language', 'nb');
  pageIsFor(person);
  vi.stubGlobal('fetch', async () =>
    signedIn === null
      ? Response.json(refusal, { status: 401 })
      : Response.json({
          personId: signedIn,
          name: 'Sensor',
          language: 'nb',
          roles: ['grader'],
          activeRole: 'grader',
          now: '2026-03-02T08:00:00Z',
          demonstration: false,
          onlyCandidacyId: null,
          session: { seconds: 43_200, idleSeconds: 3600 },
        }),
  );
});
afterEach(() => {
  act(() => {
    noteUnsaved(writing, null);
    pageIsFor(person);
  });
  cleanup();
  vi.restoreAllMocks();
});

function overOn(page: string) {
  const rendered = onPage(() => undefined, {
    at: '/grading/1/2',
    around: (children) => (
      <>
        <SessionOver />
        <textarea aria-label={page} />
        {children}
      </>
    ),
  });
  const field = screen.getByLabelText(page);
  field.focus();
  act(() => sessionIsOver());
  return { ...rendered, field };
}
const dialog = () => screen.getByRole('dialog', { name: 'Du er logget ut' });

describe('when the session ends on an open page, the page claims no more than is true [G15]', () => {
  it('it claims nothing of writing where all of it is saved', () => {
    overOn('Kommentar');
    expect(dialog().textContent).not.toMatch(/tatt vare på|ikke lagret/);
  });

  it('it says that writing is on this device while it is', () => {
    overOn('Kommentar');
    act(() => noteUnsaved(writing, unsaved));
    expect(dialog().textContent).toContain('Det er tatt vare på på denne maskinen');
  });

  it('it says that writing is on this page only where the device could not store it', () => {
    overOn('Kommentar');
    act(() => noteUnsaved(writing, { ...unsaved, isOnDevice: false }));
    expect(dialog().textContent).toContain('finnes bare på denne siden');
    expect(dialog().textContent).not.toContain('Det er tatt vare på');
  });
});

describe('signing in again from an open page [G15]', () => {
  it('takes no focus from the field, happens in another window, and leads back to the field', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue({} as Window);
    const { field } = overOn('Kommentar');
    expect(document.activeElement).toBe(field);
    const button = screen.getByRole('button', { name: 'Logg inn igjen' });
    button.focus();
    fireEvent.click(button);
    expect(open.mock.calls[0]?.[0]).toBe('/sign-in?returnTo=%2Fsigned-in');
    signedIn = person;
    act(() => void window.dispatchEvent(new Event('focus')));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(field);
  });
});

it('the notice goes as soon as the server accepts an act of the same person, without waiting to be asked again [G15]', async () => {
  overOn('Kommentar');
  expect(dialog()).toBeTruthy();
  signedIn = person;
  await act(() => callApi(peopleRoutes.me, {}));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

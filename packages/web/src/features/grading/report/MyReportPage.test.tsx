// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { draftsOnServer } from '../../../test/drafts-on-server.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { MyReportPage } = await import('./MyReportPage.tsx');

const commissionId = crypto.randomUUID();
const empty = { paper: '', guide: '', level: '', organisation: '' };
const sent = { ...empty, paper: 'Oppgave 2 var uklar.', submittedAt: '2026-03-02T08:00:00Z' };
// A draft is saved after a pause in typing, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const patient = { timeout: 15_000 };

const onPage = hooksOnPages();
const path = `/api/grading/commissions/${commissionId}/report`;
const about = {
  courseCode: 'JUS1111',
  courseTitle: { nb: 'Privatrett', nn: 'Privatrett', en: 'Private law' },
  examDate: '2026-03-01',
};

let report: typeof sent | null = null;
beforeEach(() => {
  report = null;
  localStorage.setItem('karakter.language', 'nb');
});
const aServer = () => draftsOnServer(() => ({ [`GET ${path}`]: { ...about, isSettled: true, report } }));

function aWindow() {
  const { keepingIn } = aDeviceInMemory();
  return onPage(() => undefined, {
    at: `/grading/${commissionId}/report`,
    around: (page) => (
      <KeepingProvider value={keepingIn('second')}>
        {page}
        <Routes>
          <Route path="/grading/:commissionId/report" element={<MyReportPage />} />
        </Routes>
      </KeepingProvider>
    ),
  });
}
const guide = () => screen.findByLabelText(/veiledning/i);

describe('a report that was sent from another window [G14, G15]', () => {
  it('does not take away what was typed in this one: it is shown, also after a reload, until it is discarded', async () => {
    const drafts = aServer();
    const { queries } = aWindow();
    fireEvent.change(await guide(), { target: { value: 'Veiledningen manglet en løsning.' } });
    report = sent;
    await act(() => queries.invalidateQueries());
    await screen.findByText('Oppgave 2 var uklar.');
    expect(screen.getByText('Veiledningen manglet en løsning.')).toBeTruthy();
    await vi.waitFor(() => expect(drafts.size).toBe(1), patient);
    cleanup();
    aWindow();
    expect(await screen.findByText('Veiledningen manglet en løsning.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Slett det' }));
    expect(screen.queryByText('Veiledningen manglet en løsning.')).toBeNull();
    await vi.waitFor(
      () => expect([...drafts.values()].map(({ content }) => content)).toEqual([null]),
      patient,
    );
  });

  it('calls nothing unsent that is in the report', async () => {
    const drafts = aServer();
    drafts.set(`report:${commissionId}`, { version: 1, content: { ...empty, paper: sent.paper } });
    report = sent;
    aWindow();
    await screen.findByText('Oppgave 2 var uklar.');
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByText('Dette skrev du, men det ble ikke sendt')).toBeNull();
  });
});

it('the report names its exam, on the page and in the title of the window [G14]', async () => {
  aServer();
  aWindow();
  expect(await screen.findByText(/JUS1111/)).toBeTruthy();
  expect(document.title).toContain('JUS1111');
});

it('without a network the page says so, and offers to try again [G15]', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  aWindow();
  expect(await screen.findByText(/Vi får ikke kontakt med Karakter/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Prøv igjen' })).toBeTruthy();
});

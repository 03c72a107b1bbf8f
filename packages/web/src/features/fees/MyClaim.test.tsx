// @vitest-environment jsdom
import type { feesRoutes } from '@karakter/contract/fees/routes';
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { KeepingProvider } from '../../kept-writing/keeping.ts';
import { draftsOnServer } from '../../test/drafts-on-server.ts';
import { aDeviceInMemory } from '../../test/fake-keeping.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { MyFeePage } = await import('./MyFeePage.tsx');

type MyFee = z.input<typeof feesRoutes.showMyFee.response>;
const commissionId = crypto.randomUUID();
const claim = {
  id: crypto.randomUUID(),
  number: 1,
  state: 'submitted',
  version: 1,
  counted: { scripts: 4, explanations: 0 },
  claimed: {
    scripts: 4,
    explanations: 0,
    correction: '',
    meetingMinutes: 120,
    otherMinutes: 0,
    otherNote: '',
    expensesOre: 0,
    expensesNote: '',
  },
  lines: [],
  totalOre: 0,
  submittedAt: '2026-03-02T08:00:00Z',
  returnReason: '',
} as const satisfies MyFee['claims'][number];
const unclaimed: MyFee = {
  commissionId,
  kind: 'ordinary',
  number: 1,
  courseCode: 'JUS1111',
  courseTitle: { nb: 'Privatrett', nn: 'Privatrett', en: 'Private law' },
  examDate: '2026-03-01',
  isPaid: true,
  workKind: 'exam',
  rate: null,
  left: { scripts: 4, explanations: 0 },
  claims: [],
};

// A draft is saved after a pause in typing, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const patient = { timeout: 15_000 };

const onPage = hooksOnPages();
let fee = unclaimed;
beforeEach(() => {
  fee = unclaimed;
  localStorage.setItem('karakter.language', 'nb');
});
const path = `/api/fees/commissions/${commissionId}`;
const aServer = () => draftsOnServer(() => ({ [`GET ${path}`]: fee }));

function aWindow() {
  const { keepingIn } = aDeviceInMemory();
  return onPage(() => undefined, {
    at: `/grading/fees/${commissionId}`,
    around: (page) => (
      <KeepingProvider value={keepingIn('second')}>
        {page}
        <Routes>
          <Route path="/grading/fees/:commissionId" element={<MyFeePage />} />
        </Routes>
      </KeepingProvider>
    ),
  });
}
const hours = () => screen.findByLabelText('Andre timer');
const left = () => document.querySelector('[data-left-text]')?.textContent ?? '';

it('a claim that was sent in from another window takes away nothing that was typed in this one, also after a reload [G14, G15]', async () => {
  const drafts = aServer();
  const { queries } = aWindow();
  fireEvent.change(await hours(), { target: { value: '3,5' } });
  fireEvent.change(await screen.findByLabelText(/Hva gjelder de andre timene/), {
    target: { value: 'Samordning' },
  });
  fireEvent.change(screen.getByLabelText('Møter (timer)', { exact: false }), { target: { value: '2' } });
  fee = { ...unclaimed, claims: [claim] };
  await act(() => queries.invalidateQueries());
  await vi.waitFor(() => expect(left()).toContain('Andre timer3,5'), patient);
  expect(left()).toContain('Samordning');
  expect(left(), 'which was sent').not.toContain('Møter');
  await vi.waitFor(
    () => expect(drafts.get(`fee:${commissionId}`)?.content).toMatchObject({ other: '3,5' }),
    patient,
  );
  cleanup();
  const again = aWindow();
  await vi.waitFor(() => expect(left()).toContain('Samordning'), patient);
  fee = { ...unclaimed, claims: [{ ...claim, state: 'returned' }] };
  await act(() => again.queries.invalidateQueries());
  await vi.waitFor(async () => expect(((await hours()) as HTMLInputElement).value).toBe('3,5'), patient);
});

it('nothing is called unsent where all of it is in the claim [G15]', async () => {
  aServer();
  fee = { ...unclaimed, claims: [claim] };
  aWindow();
  await screen.findByText(/Krav 1/);
  expect(left()).toBe('');
});

it('a returned claim that is sent in again leaves nothing that was in it before, since no one typed it now [G14, G15]', async () => {
  aServer();
  fee = { ...unclaimed, claims: [{ ...claim, state: 'returned' }] };
  const { queries } = aWindow();
  await hours();
  fee = { ...unclaimed, claims: [{ ...claim, claimed: { ...claim.claimed, meetingMinutes: 60 } }] };
  await act(() => queries.invalidateQueries());
  await vi.waitFor(() => expect(screen.queryByLabelText('Andre timer')).toBeNull(), patient);
  expect(left()).toBe('');
});

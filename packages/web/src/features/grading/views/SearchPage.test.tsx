// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { OpenCommission } from '../home/CommissionGate.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { Search } = await import('./SearchPage.tsx');

const onPage = hooksOnPages();
const open = {
  commission: { commissionId: crypto.randomUUID(), scripts: Array.from({ length: 200 }, () => ({})) },
  paper: { paper: { questions: [] } },
  place: { courseCode: 'HIS1200', courseTitle: 'History', date: '2026-03-02' },
} as unknown as OpenCommission;

beforeEach(() => localStorage.setItem('karakter.language', 'en'));
afterEach(() => vi.restoreAllMocks());

/** The page; the server finds so many scripts. */
function searching(total: number, at: string) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({ total, notSearched: 0, hits: [] }),
  );
  return onPage(() => null, {
    at,
    around: (page) => (
      <>
        {page}
        <Search {...open} />
      </>
    ),
  });
}

it('more is offered only where more was found, however many scripts there are [G15]', async () => {
  searching(12, '/?text=kilde');
  await vi.waitFor(() => expect(document.body.textContent).toContain('12 scripts'));
  expect(screen.queryByText('Show more')).toBeNull();
});

it('more is offered where more was found than is shown [G15]', async () => {
  const { address } = searching(51, '/?text=kilde');
  await vi.waitFor(() => expect(screen.queryByText('Show more')).not.toBeNull());
  fireEvent.click(screen.getByText('Show more'));
  expect(address()).toContain('parts=2');
});

it('too short a search says so beside the field, and keeps what was searched for before [G15]', () => {
  const { address } = searching(12, '/?text=kilde');
  const field = document.querySelector<HTMLInputElement>('#search-answers');
  if (!field) throw new Error('no field');
  fireEvent.change(field, { target: { value: 'k' } });
  fireEvent.submit(field);
  expect(document.body.textContent).toContain('Type at least two letters.');
  expect(address()).toBe('/?text=kilde');
});

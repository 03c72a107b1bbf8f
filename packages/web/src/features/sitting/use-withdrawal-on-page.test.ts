// @vitest-environment jsdom
import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { apiKey } from '../../api/api.ts';
import { fakeSession } from '../../test/fake-session.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import { useWithdrawal } from './use-withdrawal.ts';

const onPage = hooksOnPages();

function inRoom() {
  const fake = fakeSession('c');
  const page = onPage((view: Pick<SittingView, 'state'>) => useWithdrawal(fake.session, view), {
    at: '/sitting/c/answer',
    props: { state: 'open' },
  });
  return { fake, again: vi.spyOn(page.queries, 'invalidateQueries'), ...page };
}

it('a withdrawn candidate is led to the waiting room when all writing is stored and the page knows it [D16]', () => {
  const { fake, address, rerender } = inRoom();
  act(() => fake.changes({ stopped: 'withdrawn', unconfirmedSince: 5 }));
  rerender({ state: 'withdrawn' });
  expect(address()).toBe('/sitting/c/answer');
  act(() => fake.changes({ unconfirmedSince: null }));
  expect(address()).toBe('/sitting/c');
});

it('a candidate whose writing has stopped for another reason, or who is not yet shown as withdrawn, stays [D16]', () => {
  const { fake, address, rerender } = inRoom();
  act(() => fake.changes({ stopped: 'handedIn' }));
  rerender({ state: 'withdrawn' });
  expect(address()).toBe('/sitting/c/answer');
  rerender({ state: 'open' });
  act(() => fake.changes({ stopped: 'withdrawn' }));
  expect(address()).toBe('/sitting/c/answer');
});

it('a page fetches the sitting again when a withdrawal is sent, and for no other reason, while it is open [D16]', () => {
  const { fake, again, unmount } = inRoom();
  fake.delivers({ kind: 'stopped', why: 'handedIn' });
  expect(again).not.toHaveBeenCalled();
  fake.delivers({ kind: 'stopped', why: 'withdrawn' });
  const queryKey = apiKey(sittingRoutes.viewSitting, { params: { candidacyId: 'c' } });
  expect(again.mock.calls).toEqual([[{ queryKey }]]);
  unmount();
  expect(fake.listeners()).toBe(0);
});

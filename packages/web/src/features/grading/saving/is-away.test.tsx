// @vitest-environment jsdom
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { askForDesk, changeAnswer, useIsAway } from './desk-api.ts';

const onPage = hooksOnPages();
const args = { params: { commissionId: crypto.randomUUID() } } as const;
const route = gradingRoutes.showCommission;

/** A desk whose last question had no answer. */
async function awayDesk() {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  const page = onPage(useIsAway);
  await act(() => askForDesk(page.queries, route, args, new AbortController().signal).catch(() => undefined));
  expect(page.result.current).toBe(true);
  return page;
}

it('a grader is no longer told that the server is away once the network is back [G15]', async () => {
  const { result } = await awayDesk();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(result.current).toBe(false);
});

it('a grader is no longer told that the server is away once something was saved, whatever the page has [G15]', async () => {
  const { result, queries } = await awayDesk();
  act(() => changeAnswer(queries, route, args, (known) => known));
  expect(result.current).toBe(false);
});

// @vitest-environment jsdom
import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { createQueryClient } from '../../../api/query-client.ts';
import { usePublishing } from './use-publishing.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('what is missing before publishing is asked for again when its page is opened, though it was answered a moment ago [P13]', () => {
  const asked = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined));
  const queries = createQueryClient();
  queries.setQueryData(apiKey(publishingRoutes.seePublishing, { params: { examId: 'e' } }), { findings: [] });
  renderHook(() => usePublishing('e'), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
  expect(asked).toHaveBeenCalledOnce();
  queries.clear();
});

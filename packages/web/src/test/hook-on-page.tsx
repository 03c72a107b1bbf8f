import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type InitialEntry, MemoryRouter, useLocation } from 'react-router';
import { afterEach } from 'vitest';
import { LanguageProvider } from '../text/language.tsx';
import { LiveRegion } from '../ui/focus/LiveRegion.tsx';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-address>{pathname + search}</output>;
}

/**
 * Lets a test use a hook as a page does, with the language, the announcements, the answers of the server and the
 * address; the page is closed after each test. The test file begins with `@vitest-environment jsdom`.
 */
export function hooksOnPages() {
  afterEach(cleanup);
  return function onPage<Result, Props>(
    hook: (props: Props) => Result,
    more: { at?: InitialEntry; props?: Props; around?: (page: ReactNode) => ReactNode } = {},
  ) {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const { at = '/', props, around = (page) => page } = more;
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <LiveRegion>
            <MemoryRouter initialEntries={[at]}>
              <Address />
              {around(children)}
            </MemoryRouter>
          </LiveRegion>
        </LanguageProvider>
      </QueryClientProvider>
    );
    const rendered = renderHook(hook, { wrapper, ...(props !== undefined && { initialProps: props }) });
    return {
      ...rendered,
      queries,
      address: () => document.querySelector('[data-address]')?.textContent,
      announced: () => document.querySelector('[role=status]')?.textContent ?? '',
    };
  };
}

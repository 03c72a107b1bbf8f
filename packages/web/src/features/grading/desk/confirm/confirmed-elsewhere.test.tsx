// @vitest-environment jsdom
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { useConfirmedElsewhere, useTellConfirmed } from './confirmed-elsewhere.ts';

const onPage = hooksOnPages();

it('the list of a second window follows what is confirmed in the first, in that commission alone [G1]', () => {
  const heard = new Map<string, () => void>();
  const keeping = {
    ...aDeviceInMemory().keepingIn('window'),
    broadcast: (key: string) => heard.get(key)?.(),
    subscribe: (key: string, listener: (saved: never) => void) => {
      heard.set(key, listener as () => void);
      return () => heard.delete(key);
    },
  };
  const around = (page: ReactNode) => <KeepingProvider value={keeping}>{page}</KeepingProvider>;
  const { queries } = onPage(() => useConfirmedElsewhere('one'), { around });
  const invalidate = vi.spyOn(queries, 'invalidateQueries');
  const other = onPage(() => useTellConfirmed('other'), { around });
  const one = onPage(() => useTellConfirmed('one'), { around });
  act(() => other.result.current());
  expect(invalidate).not.toHaveBeenCalled();
  act(() => one.result.current());
  expect(invalidate).toHaveBeenCalledWith({ queryKey: [gradingRoutes.showCommission.name] });
});

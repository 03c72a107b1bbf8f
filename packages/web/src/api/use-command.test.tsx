// @vitest-environment jsdom
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { hooksOnPages } from '../test/hook-on-page.tsx';
import { useCommand } from './api.ts';

const onPage = hooksOnPages();
const params = { examId: crypto.randomUUID(), extensionId: crypto.randomUUID() };

it.each([
  [409, 1],
  [503, 0],
])(
  'a command that others may have overtaken, answered with %i, has the page fetch what it shows %i times',
  async (status, times) => {
    const refusal = { refusal: { code: 'extensionDecided', message: 'Avgjort' } };
    vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
    const { result, queries } = onPage(() =>
      useCommand(dueRoutes.withdrawExtension, { invalidates: [dueRoutes.seeGradesDue], fetchesAt409: true }),
    );
    const invalidate = vi.spyOn(queries, 'invalidateQueries');
    await act(() => result.current.mutateAsync({ params }).catch(() => undefined));
    expect(invalidate).toHaveBeenCalledTimes(times);
  },
);

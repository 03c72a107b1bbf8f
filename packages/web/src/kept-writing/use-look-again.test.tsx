// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLookAgain } from './use-look-again.ts';

type Noticed = Parameters<typeof useLookAgain>[0];
const untouched: Noticed = { content: { text: 'a' }, disputed: [], isChangedElsewhere: false };
const dispute = { path: ['text'], mine: 'a', theirs: '' };

it('what a form is about is looked at again when another window changed or sent its draft, and not while one types [G15]', () => {
  let looks = 0;
  const { rerender } = renderHook((kept: Noticed) => useLookAgain(kept, () => looks++), {
    initialProps: untouched,
  });
  rerender({ ...untouched, content: { text: 'ab' } });
  expect(looks).toBe(0);
  rerender({ ...untouched, content: { text: '' }, isChangedElsewhere: true });
  expect(looks).toBe(1);
  rerender({ ...untouched, content: { text: '' }, isChangedElsewhere: true });
  expect(looks).toBe(1);
  rerender({ ...untouched, disputed: [dispute] });
  expect(looks).toBe(2);
});

// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { AddImageContext } = await import('./PaperImages.tsx');
const { useAddingImages } = await import('./use-adding-images.ts');

const onPage = hooksOnPages();

it('an author is told of an image that could not be added for an unknown reason, and the next is still tried [A2]', async () => {
  localStorage.setItem('karakter.language', 'en');
  const tried: string[] = [];
  const add = async (file: File) => {
    tried.push(file.name);
    throw new RangeError('no room');
  };
  const { result } = onPage(() => useAddingImages(null), {
    around: (page) => <AddImageContext value={add}>{page}</AddImageContext>,
  });
  await act(async () => result.current.insert?.([new File([], 'one.png'), new File([], 'two.png')]));
  expect(tried).toEqual(['one.png', 'two.png']);
  expect([result.current.adding, result.current.failure]).toEqual([0, expect.stringMatching(/not inserted/)]);
});

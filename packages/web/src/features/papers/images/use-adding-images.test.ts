// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it, vi } from 'vitest';
import { offlineRefusal } from '../../../api/api-refusal.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { AddImageContext } = await import('./PaperImages.tsx');
const { useAddingImages } = await import('./use-adding-images.ts');

const onPage = hooksOnPages();

it('an image that is inserted without a network is said not to be in the text [A1, Q8]', async () => {
  const add = () => Promise.reject(offlineRefusal(new Error('no network')));
  const { result, announced } = onPage(() => useAddingImages(null), {
    around: (page) => createElement(AddImageContext, { value: add }, page),
  });
  await act(async () => result.current.insert?.([new File(['x'], 'a.png', { type: 'image/png' })]));
  expect(result.current.failure).toMatch(/^The image was not inserted\. Karakter cannot be reached/);
  await vi.waitFor(() => expect(announced()).toBe(result.current.failure));
});

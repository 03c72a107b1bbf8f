// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aDeviceInMemory } from '../../test/fake-keeping.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import { KeepingProvider } from '../keeping.ts';
import { noteUnsaved } from '../unsaved-writing.ts';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { LeftWriting } = await import('./LeftWriting.tsx');

const onPage = hooksOnPages();
const report = {};
afterEach(() => noteUnsaved(report, null));

it.each([
  ['waiting', 'Åpne siden, så lagres det'],
  ['choice', 'kopiere eller slette det'],
  ['refused', 'kopiere eller slette det'],
] as const)('writing that was left, and that is %s, is said to be so: %s [G15]', (stuck, words) => {
  localStorage.setItem('karakter.language', 'nb');
  noteUnsaved(report, {
    path: '/grading/c/report',
    title: 'Sensorrapport',
    isLeft: true,
    stuck,
    isOnDevice: true,
  });
  onPage(() => undefined, {
    around: (page) => (
      <KeepingProvider value={aDeviceInMemory().keepingIn('here')}>
        {page}
        <LeftWriting />
      </KeepingProvider>
    ),
  });
  expect(screen.getByRole('link', { name: 'Sensorrapport' })).toBeTruthy();
  const said = [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(words);
});

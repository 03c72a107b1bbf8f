// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
document.getAnimations = () => [];
const { DeclareButton } = await import('./DeclareButton.tsx');

const onPage = hooksOnPages();
afterEach(() => vi.restoreAllMocks());

it('a grader chooses the ground themselves, and is told what is missing before anything is sent [U6]', () => {
  localStorage.setItem('karakter.language', 'en');
  const asked = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined));
  onPage(() => null, {
    around: (page) => (
      <KeepingProvider value={aDeviceInMemory().keepingIn('here')}>
        {page}
        <DeclareButton commissionId="11111111-1111-4111-8111-111111111111" candidateNumber={null} />
      </KeepingProvider>
    ),
  });
  fireEvent.click(screen.getByText('I may be disqualified'));
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.filter(({ checked }) => checked)).toEqual([]);
  fireEvent.click(screen.getByText('Declare it'));
  expect(document.body.textContent).toContain('Choose a ground.');
  expect(document.body.textContent).toContain('Explain briefly.');
  const posted = asked.mock.calls.filter(([, request]) => request?.method === 'POST');
  expect(posted).toEqual([]);
});

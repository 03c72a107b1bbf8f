// @vitest-environment jsdom
import type { OfficeClaim } from '@karakter/contract/fees/routes';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../kept-writing/keeping.ts';
import { draftsOnServer } from '../../test/drafts-on-server.ts';
import { aDeviceInMemory } from '../../test/fake-keeping.ts';
import { hooksOnPages } from '../../test/hook-on-page.tsx';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
const { ClaimDetails } = await import('./ClaimDetails.tsx');

const onPage = hooksOnPages();
beforeEach(() => localStorage.setItem('karakter.language', 'nb'));

const claim = (id: string) =>
  ({
    id,
    name: 'Ola Sensor',
    courseCode: 'JUS1111',
    state: 'submitted',
    version: 1,
    counted: { scripts: 1, explanations: 0 },
    claimed: { scripts: 1, explanations: 0, correction: '', otherNote: '', expensesNote: '' },
    lines: [],
    totalOre: 0,
    returnReason: '',
  }) as unknown as OfficeClaim;

it('the fields of several claims have an id each, so that each label names its own [G14, Q4]', () => {
  draftsOnServer(() => ({}));
  const { keepingIn } = aDeviceInMemory();
  const claims = [claim(crypto.randomUUID()), claim(crypto.randomUUID())];
  onPage(() => undefined, {
    around: (page) => (
      <KeepingProvider value={keepingIn('one')}>
        {page}
        {claims.map((each) => (
          <ClaimDetails key={each.id} claim={each} />
        ))}
      </KeepingProvider>
    ),
  });
  for (const button of screen.getAllByRole('button', { name: /Vis|Se|Detaljer/ })) fireEvent.click(button);
  const ids = [...document.querySelectorAll('textarea')].map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

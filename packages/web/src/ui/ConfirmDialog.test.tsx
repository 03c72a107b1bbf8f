// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ApiRefusal } from '../api/api-refusal.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { ConfirmDialog } = await import('./ConfirmDialog.tsx');

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const refused = (message: string) => new ApiRefusal({ status: 409, code: 'refused', message });
const dialog = (open: boolean, failure: unknown) => (
  <ConfirmDialog
    open={open}
    title="Trekk klagen"
    confirmLabel="Trekk klagen"
    failure={failure}
    onConfirm={() => undefined}
    onCancel={() => undefined}
  >
    Klagen trekkes.
  </ConfirmDialog>
);
const told = () => screen.queryByRole('alert', { hidden: true })?.textContent;

it('a dialog says why its own try failed, and once it is opened again not why an earlier one did [Q8]', () => {
  const first = refused('Fristen er ute.');
  const { rerender } = render(dialog(true, null));
  rerender(dialog(true, first));
  expect(told()).toBe('Fristen er ute.');
  rerender(dialog(false, first));
  rerender(dialog(true, first));
  expect(told()).toBeUndefined();
  rerender(dialog(true, null));
  rerender(dialog(true, refused('Noen har endret dette.')));
  expect(told()).toBe('Noen har endret dette.');
});

it('nor where its command outlives it, and it is another dialog each time [Q8]', () => {
  const before = refused('Fristen er ute.');
  render(dialog(true, before));
  expect(told()).toBeUndefined();
});

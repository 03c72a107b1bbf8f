// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { Script } from '../api-types.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { Proposal } = await import('./Proposal.tsx');

const onPage = hooksOnPages();
const commissionId = crypto.randomUUID();

beforeEach(() => {
  localStorage.setItem('karakter.language', 'en');
  // The server keeps a half-written reason.
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({
      version: 1,
      content: { grade: 'B', reason: 'The source criticism is missing' },
      updatedAt: null,
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

function shown(allowed: Script['allowed']) {
  const script = { candidateNumber: 7, allowed, proposal: null, agreed: null } as unknown as Script;
  const device = aDeviceInMemory();
  onPage(() => null, {
    around: (page) => (
      <KeepingProvider value={device.keepingIn('here')}>
        {page}
        <Proposal script={script} commissionId={commissionId} scale="A-F" />
      </KeepingProvider>
    ),
  });
}

it.each<[string, Script['allowed']]>([
  ['is agreed or disputed', []],
  ['is decided by the grader', ['decide']],
])(
  'a half-written reason can still be copied where the grade %s, and none can be proposed [G6, G15]',
  async (_, allowed) => {
    shown(allowed);
    await vi.waitFor(() =>
      expect(document.querySelector('blockquote')?.textContent).toBe('The source criticism is missing'),
    );
    expect(document.querySelector('textarea')).toBeNull();
  },
);

it('while a grade can be proposed the reason is in its form [G6, G15]', async () => {
  shown(['propose']);
  await vi.waitFor(() =>
    expect(document.querySelector('textarea')?.value).toBe('The source criticism is missing'),
  );
  expect(screen.queryByText('You wrote this for a proposal, but it was not sent')).toBeNull();
});

// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { sampleKey } from '../use-sample-writing.ts';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { LeftInTrials } = await import('./LeftInTrials.tsx');

const onPage = hooksOnPages();
const meetingId = crypto.randomUUID();
const entry = { points: {}, comment: '', grade: null, reasons: {}, standsAside: false };

it('a grader can read and discard what was not saved in a trial that was abandoned, and in no other [G13, G15]', async () => {
  localStorage.setItem('karakter.language', 'nb');
  const { rows, keepingIn } = aDeviceInMemory();
  const keeping = keepingIn('gone');
  for (const [trial, comment] of [
    [1, 'Mangler drøfting av vilkåret.'],
    [2, 'Skrives ennå.'],
  ] as const) {
    const written = { base: { version: 1, content: entry }, content: { ...entry, comment } };
    const writing = { window: 'gone', path: '/trial/3', title: 'Prøvesensur', written };
    await keeping.store.keep(sampleKey(meetingId, trial, 3), writing as never, []);
  }
  const at = '2026-03-02T08:00:00Z';
  const trials = [{ number: 1, reason: 'Feil prøver', openedAt: at, abandonedAt: at, own: [] }];
  onPage(() => undefined, {
    around: (page) => (
      <KeepingProvider value={keepingIn('next')}>
        {page}
        <LeftInTrials meetingId={meetingId} trials={trials} />
      </KeepingProvider>
    ),
  });
  expect(await screen.findByText('Mangler drøfting av vilkåret.')).toBeTruthy();
  expect(screen.getByRole('heading').textContent).toContain('prøve 3');
  expect(screen.queryByText('Skrives ennå.')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Slett det' }));
  expect(screen.queryByText('Mangler drøfting av vilkåret.')).toBeNull();
  await vi.waitFor(() =>
    expect([...rows.values()].map(({ key }) => key)).toEqual([sampleKey(meetingId, 2, 3)]),
  );
});

// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { assessmentKey, useAutosaves, useKeptEntries } = await import('./autosaves.ts');
const { LeftOnCommission } = await import('./LeftOnCommission.tsx');

const onPage = hooksOnPages();
const commissionId = crypto.randomUUID();
let device: ReturnType<typeof aDeviceInMemory>;
let sent: { address: string; body: { comment: string; version: number } }[];

beforeEach(() => {
  localStorage.setItem('karakter.language', 'nb');
  device = aDeviceInMemory();
  sent = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    sent.push({ address: String(address), body: JSON.parse(body) });
    return Response.json({
      version: 5,
      savedAt: '2026-03-02T08:00:00Z',
      sum: 0,
      ready: false,
      isHidden: false,
    });
  });
});
afterEach(() => vi.restoreAllMocks());

/** A comment that a window which is gone could not save. */
async function leave(candidateNumber: number, comment: string): Promise<void> {
  const empty = { points: {}, comment: '', grade: null };
  const written = {
    base: { version: 4, content: empty },
    content: { ...empty, comment },
    disputed: [],
  };
  const place = { path: `/grading/${commissionId}/${candidateNumber}`, title: `Kandidat ${candidateNumber}` };
  await device
    .keepingIn('gone')
    .store.keep(assessmentKey(commissionId, candidateNumber), { window: 'gone', written, ...place }, []);
}

const around = (page: React.ReactNode) => (
  <KeepingProvider value={device.keepingIn('here')}>{page}</KeepingProvider>
);

describe('what a grader left unsaved on a script [G15]', () => {
  it('is sent when the desk is opened again on another script, and confirming all ready waits for it', async () => {
    await leave(7, 'Skrevet da økten tok slutt');
    const { result } = onPage(() => useAutosaves(commissionId), { around });
    await vi.waitFor(() => expect(sent).toHaveLength(1), { timeout: 5_000 });
    expect(sent[0]?.address).toContain(`/scripts/7/assessment`);
    expect(sent[0]?.body).toMatchObject({ comment: 'Skrevet da økten tok slutt', version: 4 });
    await act(async () => expect(await result.current.flushAll()).toBe(true));
    expect(device.rows.size).toBe(0);
  });

  it('counts as begun while the server cannot be reached, and no longer once it is saved', async () => {
    await leave(7, 'Skrevet uten nett');
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network');
    });
    const { result } = onPage(
      () => {
        const autosaves = useAutosaves(commissionId);
        return { autosaves, kept: useKeptEntries(autosaves) };
      },
      { around },
    );
    await vi.waitFor(() => expect([...result.current.kept]).toEqual([[7, { grade: null }]]), {
      timeout: 5_000,
    });
    vi.stubGlobal('fetch', online);
    await act(async () => expect(await result.current.autosaves.flushAll()).toBe(true));
    expect(result.current.kept.size).toBe(0);
  });

  it('can be read and copied by a grader who is no longer in the commission, and is not sent', async () => {
    await leave(7, 'Skrevet før jeg ble byttet ut');
    onPage(() => undefined, {
      around: (page) => around([<LeftOnCommission key="left" commissionId={commissionId} />, page]),
    });
    await screen.findByText('Skrevet før jeg ble byttet ut');
    expect(screen.getByRole('heading', { name: 'Kandidat 7' })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

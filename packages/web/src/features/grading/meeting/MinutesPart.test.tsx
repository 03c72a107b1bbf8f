// @vitest-environment jsdom
import type { MeetingView } from '@karakter/contract/grading/meeting/views';
import { useQuery } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { draftsOnServer } from '../../../test/drafts-on-server.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { MeetingCalls } from './use-meetings.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { MinutesPart } = await import('./MinutesPart.tsx');

const meeting = { id: crypto.randomUUID(), allowed: ['writeMinutes'], minutesVersions: [] };
const saved = { version: 1, text: 'Fra det første vinduet.', writtenBy: 'Ola', at: '2026-03-02T08:00:00Z' };
// A draft is saved after a pause in typing, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 });
const patient = { timeout: 15_000 };

const onPage = hooksOnPages();
beforeEach(() => {
  now = meeting;
  localStorage.setItem('karakter.language', 'nb');
});

type PageProps = { readonly calls: MeetingCalls };

/** Shows the meeting as the list of meetings has it now. */
function Page({ calls }: PageProps) {
  const { data } = useQuery<MeetingView>({ queryKey: ['meeting'], queryFn: () => now as MeetingView });
  return data ? <MinutesPart meeting={data} calls={calls} /> : null;
}

let now: object = meeting;

async function aWindow() {
  const sent: unknown[] = [];
  const { keepingIn } = aDeviceInMemory();
  const calls = {
    params: {},
    found: { refetch: () => undefined },
    writeMinutes: { isPending: false, error: null, mutate: ({ body }: { body: unknown }) => sent.push(body) },
  } as unknown as MeetingCalls;
  const { queries } = onPage(() => undefined, {
    around: (page) => (
      <KeepingProvider value={keepingIn('second')}>
        {page}
        <Page calls={calls} />
      </KeepingProvider>
    ),
  });
  await screen.findByText('Referat');
  return { sent, look: () => act(() => queries.invalidateQueries()) };
}
const field = () => screen.getByLabelText('Referatet', { exact: false }) as HTMLTextAreaElement;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('minutes that were saved from another window [G13, G15]', () => {
  it('are shown above what is typed in this one, which replaces them only when its writer has seen them', async () => {
    const drafts = draftsOnServer(() => ({}));
    const { sent, look } = await aWindow();
    press('Skriv referat');
    fireEvent.change(field(), { target: { value: 'Fra det andre vinduet.' } });
    now = { ...meeting, minutesVersions: [saved] };
    await look();
    expect(await screen.findByText('Fra det første vinduet.', {}, patient)).toBeTruthy();
    expect(screen.getByText(/Denne versjonen ble lagret mens du skrev/)).toBeTruthy();
    expect(field().value).toBe('Fra det andre vinduet.');
    press('Lagre referatet');
    expect(sent).toEqual([{ version: 1, text: 'Fra det andre vinduet.' }]);
    await vi.waitFor(() => expect(drafts.size).toBe(1), patient);
    cleanup();
    await aWindow();
    expect(
      await screen.findByText('Du har begynt på et referat som ikke er lagret', {}, patient),
    ).toBeTruthy();
    press('Endre referatet');
    await vi.waitFor(() => expect(field().value).toBe('Fra det andre vinduet.'), patient);
  });

  it('are what a window shows in which nothing was typed, and not an older version', async () => {
    draftsOnServer(() => ({}));
    const { look } = await aWindow();
    press('Skriv referat');
    now = { ...meeting, minutesVersions: [saved] };
    await look();
    await vi.waitFor(() => expect(field().value).toBe('Fra det første vinduet.'), patient);
    expect(screen.queryByText(/Denne versjonen ble lagret mens du skrev/)).toBeNull();
  });
});

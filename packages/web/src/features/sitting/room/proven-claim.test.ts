import type { ServerMessage, WindowClaim } from '@karakter/contract/sitting/socket';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { provenClaim } from './proven-claim.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window that has no pass until it is welcomed. */
function newWindow() {
  const listeners = new Set<(message: ServerMessage) => void>();
  let claim: WindowClaim = { writer: '0b6f3c1e-5d0e-4a39-9a52-7d2f8d1c0a11' };
  return {
    listeners,
    windowClaim: () => claim,
    listen(listener: (message: ServerMessage) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hears(kind: string) {
      if (kind === 'welcome') claim = { ...claim, machinePass: 'pass' };
      for (const listener of listeners) listener({ kind } as ServerMessage);
    },
  };
}

it('a window that opens the paper after the start waits for its welcome, and opens it on its proven device [D5]', async () => {
  const window = newWindow();
  const claim = provenClaim(window);
  window.hears('lease');
  window.hears('welcome');
  expect(await claim).toMatchObject({ machinePass: 'pass' });
  expect(window.listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it('one that is welcomed does not wait, and one without a connection opens the paper on the device of its cookie [D4]', async () => {
  const ready = newWindow();
  ready.hears('welcome');
  expect(await provenClaim(ready)).toMatchObject({ machinePass: 'pass' });
  const alone = newWindow();
  const claim = provenClaim(alone);
  vi.runAllTimers();
  expect(await claim).toEqual(alone.windowClaim());
  expect((await claim).machinePass).toBeUndefined();
});

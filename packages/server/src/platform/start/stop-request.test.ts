import { afterEach, expect, test, vi } from 'vitest';
import { stopRequest } from './stop-request.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the first signal stops the program properly; npm’s copy of it does nothing, and a later one ends the program at once', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const listen = vi.spyOn(process, 'on').mockReturnThis();
  const isAsked = stopRequest();
  const listeners = new Map(listen.mock.calls.map(([signal, listener]) => [signal, listener as () => void]));
  expect([...listeners.keys()]).toEqual(signals);
  listeners.get('SIGHUP')?.();
  await isAsked;
  vi.advanceTimersByTime(1000);
  listeners.get('SIGTERM')?.();
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  listeners.get('SIGINT')?.();
  expect(exit.mock.calls).toEqual([[130]]);
});

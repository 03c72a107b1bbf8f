import { deferred } from '../device/deferred.ts';

const lockOf = (window: string) => `karakter-writing:${window}`;

/** The id of this window, until its page is reloaded. */
export const thisWindow = crypto.randomUUID();

/** Holds a lock that shows other windows that this one is open; the browser releases it with the page. */
export function holdWindow(): void {
  // Without locks every other window counts as closed; its writing is merged, and merging twice changes nothing.
  void navigator.locks?.request(lockOf(thisWindow), () => deferred<never>().promise);
}

/** Which of these windows are open now. */
export async function openAmong(windows: readonly string[]): Promise<ReadonlySet<string>> {
  if (!navigator.locks) return new Set();
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return new Set(windows.filter((window) => names.has(lockOf(window))));
}

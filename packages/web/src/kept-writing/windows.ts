const lockOf = (window: string) => `karakter-writing:${window}`;

/** This window, as long as its page is not loaded again. */
export const thisWindow = crypto.randomUUID();

/** Lets other windows know that this one is there; the browser lets go when the page goes. */
export function holdWindow(): void {
  // Without locks every other window is taken for gone; what it wrote is joined, and joining twice changes nothing.
  void navigator.locks?.request(lockOf(thisWindow), () => Promise.withResolvers<never>().promise);
}

/** Of these windows those that are open now. */
export async function openAmong(windows: readonly string[]): Promise<ReadonlySet<string>> {
  if (!navigator.locks) return new Set();
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return new Set(windows.filter((window) => names.has(lockOf(window))));
}

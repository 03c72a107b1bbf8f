type Brand = { readonly brand: string };
type Browser = {
  readonly storage?: Pick<StorageManager, 'persist'>;
  /** Only the browsers built on Chromium have it, and they name what they are built on. */
  readonly userAgentData?: { readonly brands: readonly Brand[] };
};

/**
 * Asks that this device's store be not emptied when the disk runs full, where the browser decides that by itself:
 * those built on Chromium do, and Firefox would ask the candidate in the middle of an exam. What it decides changes
 * nothing here: the page tells by each write whether the store takes it [Q1].
 */
export async function askForLastingStore(browser: Browser): Promise<void> {
  const decidesByItself = browser.userAgentData?.brands.some(({ brand }) => brand === 'Chromium') ?? false;
  if (decidesByItself) await browser.storage?.persist().catch(() => false);
}

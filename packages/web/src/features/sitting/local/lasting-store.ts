type Brand = { readonly brand: string };
type Browser = {
  readonly storage?: Pick<StorageManager, 'persist'>;
  /** Only browsers built on Chromium have it. */
  readonly userAgentData?: { readonly brands: readonly Brand[] };
};

/**
 * Asks the browser not to clear this device's store when the disk is full, but only a browser that decides without
 * asking the user: those built on Chromium do, and Firefox would ask in the middle of an exam. The answer is ignored,
 * since the page notices with each write whether the store works [Q1].
 */
export async function askForLastingStore(browser: Browser): Promise<void> {
  const decidesByItself = browser.userAgentData?.brands.some(({ brand }) => brand === 'Chromium') ?? false;
  if (decidesByItself) await browser.storage?.persist().catch(() => false);
}

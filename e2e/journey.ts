import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './chromium.ts';
import { type Running, startKarakter } from './karakter.ts';

/** Gives a journey its own Karakter and its own browser; read the result inside tests only. */
export function useJourney(): { readonly karakter: Running; readonly browser: Browser } {
  const journey = {} as { karakter: Running; browser: Browser };
  beforeAll(async () => {
    journey.karakter = await startKarakter();
    journey.browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await journey.browser?.close();
    await journey.karakter?.stop();
  });
  return journey;
}

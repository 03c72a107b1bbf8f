/**
 * Has this device keep the exam page, so that it opens without a network [D4]. Where that cannot be (an old browser,
 * private mode, a full disk, an address without TLS) the page works as before, as long as nobody closes it.
 */
export function keepPageOnThisDevice(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The worker's own file is asked for anew each time: a new version of the pages is noticed at once.
  const options = { scope: '/sitting/', updateViaCache: 'none' } as const;
  navigator.serviceWorker.register('/sitting/exam-worker.js', options).catch(() => undefined);
}

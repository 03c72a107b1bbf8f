/**
 * Keeps the exam page on this device, so that it opens without a network [D4]. If that is impossible (an old browser,
 * private mode, a full disk, an address without TLS), the page still works as long as it stays open.
 */
export function keepPageOnThisDevice(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The worker's own file is fetched each time, so that a new version of the pages is noticed at once.
  const options = { scope: '/sitting/', updateViaCache: 'none' } as const;
  navigator.serviceWorker.register('/sitting/exam-worker.js', options).catch(() => undefined);
}

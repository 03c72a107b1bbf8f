/**
 * Keeps the program of the grading desk on this device, so that it opens in a tunnel too [G15]. If that is impossible (an
 * old browser, private mode, a full disk), the desk still works as long as it stays open.
 */
export function keepDeskOnThisDevice(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const options = { scope: '/grading', updateViaCache: 'none' } as const;
  navigator.serviceWorker.register('/desk-worker.js', options).catch(() => undefined);
}

/** npm forwards a Ctrl-C that the program has already received from the terminal; both are the same request. */
const sameRequestMs = 1000;

/**
 * Settles at the first Ctrl-C, SIGTERM or closed terminal. A later one during the stop ends the program at once; the
 * next start then stops its database.
 */
export function stopRequest(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const onSignal = () => {
    const now = performance.now();
    firstAt ??= now;
    if (now - firstAt > sameRequestMs) process.exit(130);
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return promise;
}

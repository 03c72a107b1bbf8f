/**
 * Aborts with the given signal, or with a `TimeoutError` after so many milliseconds; as `AbortSignal.any` with
 * `AbortSignal.timeout` does, which Safari before 17.4 lacks.
 */
export function signalInTime(signal: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const timeout = () => controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  const waiting = setTimeout(timeout, milliseconds);
  const abort = () => {
    clearTimeout(waiting);
    controller.abort(signal.reason);
  };
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
}

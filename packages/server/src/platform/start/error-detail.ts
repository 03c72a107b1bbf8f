const longest = 160;

/** Programs wrap a failure in another with less detail: `fetch failed` contains `ECONNREFUSED`. */
function innermost(error: Error): Error {
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? innermost(inner) : error;
}

/**
 * A failure in a few words for an operator: the code of the system where there is one, otherwise the first line of its
 * message.
 */
export function errorDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, longest);
  const cause = innermost(error);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return (code ?? cause.message.split('\n')[0] ?? cause.name).slice(0, longest);
}

/** How long a page waits for its connection before it sends the request without one. */
const firstPatienceMs = 5_000;
/**
 * A restarted server first receives the updates of all candidates; messages sent meanwhile arrive over the connection
 * [D14].
 */
const spreadMs = 20_000;

/** The part of the connection to the server that is needed here. */
type Watched = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => { readonly connection: 'up' | 'away' };
};

/**
 * Requests the messages as soon as the connection is up, and again some time after it was lost, since messages sent
 * without a connection did not arrive. A request before the connection is up would have to be repeated. Returns a
 * function that stops it.
 */
export function askWhenConnected({ subscribe, state }: Watched, ask: () => void): () => void {
  let isUp = false;
  let hasAsked = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const askIn = (milliseconds: number) => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      hasAsked = true;
      ask();
    }, milliseconds);
  };
  const look = () => {
    const wasUp = isUp;
    isUp = state().connection === 'up';
    if (!isUp || wasUp) return;
    if (hasAsked) return askIn(Math.random() * spreadMs);
    clearTimeout(waiting);
    waiting = undefined;
    askIn(0);
  };
  askIn(firstPatienceMs);
  look();
  const off = subscribe(look);
  return () => {
    off();
    clearTimeout(waiting);
  };
}

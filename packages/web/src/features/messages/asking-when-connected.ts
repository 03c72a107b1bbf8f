/** How long a page waits for its connection before it asks without one. */
const firstPatienceMs = 5_000;
/** A server that is back first takes in the writing of all candidates: what is sent meanwhile comes over the connection [D14]. */
const spreadMs = 20_000;

/** The connection to the server, as far as is needed here. */
type Watched = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => { readonly connection: 'up' | 'away' };
};

/**
 * Asks as soon as the connection is up, and again some time after it has been away: what was sent before it was up, or
 * while it was away, did not arrive. To ask before it is up would be to ask twice. Returns a function that stops it.
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

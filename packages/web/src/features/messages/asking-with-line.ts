/** A line that comes up at once is waited for; one that does not is no reason not to ask. */
const firstPatienceMs = 5_000;
/** A server that is back takes in the writing of all first: what is said meanwhile comes by the line itself [D14]. */
const spreadMs = 20_000;

/** The line to the server, as far as this needs to know it. */
type Watched = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => { readonly line: 'up' | 'away' };
};

/**
 * Asks as soon as the line is up, and again some time after it has been away: what was said before the line was up, or
 * while it was away, is not heard by it. To ask before it is up is to ask twice. Answers how to stop.
 */
export function askWithLine({ subscribe, state }: Watched, ask: () => void): () => void {
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
    isUp = state().line === 'up';
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

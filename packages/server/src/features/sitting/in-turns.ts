/**
 * Whoever hears of news fetches it, which costs a server 1.4 ms: for 10,000 who hear of a message in the same moment, 14
 * seconds of the one thread that also saves what everybody writes.
 */
const atATurn = 40;
const turnMs = 100;

/** Does it for all, the first at once and the others some hundred a second: a room in a moment, a hall in seconds [D14]. */
export function inTurns<T>(all: readonly T[], work: (each: T) => void): void {
  let next = 0;
  const turn = () => {
    for (const each of all.slice(next, next + atATurn)) work(each);
    next += atATurn;
    if (next < all.length) setTimeout(turn, turnMs).unref();
  };
  turn();
}

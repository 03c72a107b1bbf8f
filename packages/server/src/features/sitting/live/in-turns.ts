type Turns = { readonly atATurn: number; readonly everyMs: number };

/** To be told costs a server 30 microseconds: a hall hears within a second, and saving goes on between the turns. */
export const hearingTurns: Turns = { atATurn: 500, everyMs: 25 };
/**
 * To fetch what was told of costs it 1.4 ms: for 10,000 in the same moment 14 seconds of the one thread that also saves
 * what everybody writes. So a room hears in a moment and a hall in seconds.
 */
export const fetchingTurns: Turns = { atATurn: 40, everyMs: 100 };

/** Does it for all, the first of them at once and the others some at a time [D14]. */
export function inTurns<T>(all: readonly T[], { atATurn, everyMs }: Turns, work: (each: T) => void): void {
  let next = 0;
  const turn = () => {
    for (const each of all.slice(next, next + atATurn)) work(each);
    next += atATurn;
    if (next < all.length) setTimeout(turn, everyMs).unref();
  };
  turn();
}

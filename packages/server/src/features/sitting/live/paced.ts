type Pace = { readonly atATurn: number; readonly everyMs: number };

/**
 * Sending costs a server 30 microseconds a window: a large exam receives it within a second, and saving continues in
 * between.
 */
export const messagePace: Pace = { atATurn: 500, everyMs: 25 };
/**
 * A fetch that the message causes costs 1.4 ms. For 10,000 windows together that is 14 seconds of the one thread that
 * also saves answers, so a small room receives at once and thousands within seconds.
 */
export const fetchPace: Pace = { atATurn: 40, everyMs: 100 };

/** Does the work for all items: for the first ones at once, and for the others a few at a time [D14]. */
export function paced<T>(all: readonly T[], { atATurn, everyMs }: Pace, work: (each: T) => void): void {
  let next = 0;
  const turn = () => {
    for (const each of all.slice(next, next + atATurn)) work(each);
    next += atATurn;
    if (next < all.length) setTimeout(turn, everyMs).unref();
  };
  turn();
}

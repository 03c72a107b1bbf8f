/** The pages that receive the same broadcast do not all ask in the same instant [D14]. */
const longestWaitMs = 2_000;

/** Calls it once, after a random delay, however often it is requested meanwhile. */
export function soon(call: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        call();
      }, Math.random() * longestWaitMs);
    },
    stop: () => clearTimeout(waiting),
  };
}

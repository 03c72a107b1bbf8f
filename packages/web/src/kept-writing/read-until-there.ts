const againMs = 15_000;

type Reading = {
  readonly read: () => Promise<void>;
  /** Called when a failed read may succeed now; returns a function that stops it. */
  readonly whenBack: (listener: () => void) => () => void;
  readonly onOutcome: (isThere: boolean) => void;
};

/** Reads until it succeeds, and reports each outcome; returns a function that stops it. */
export function readUntilThere({ read, whenBack, onOutcome }: Reading): () => void {
  let isThere = false;
  let isStopped = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const attempt = async () => {
    clearTimeout(again);
    try {
      await read();
      isThere = true;
    } catch {
      if (!isStopped && !isThere) again = setTimeout(() => void attempt(), againMs);
    }
    if (!isStopped) onOutcome(isThere);
  };
  void attempt();
  const stop = whenBack(() => {
    if (!isThere) void attempt();
  });
  return () => {
    isStopped = true;
    clearTimeout(again);
    stop();
  };
}

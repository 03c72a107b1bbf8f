const againMs = 15_000;

type Reading = {
  readonly read: () => Promise<void>;
  /** Called when what failed may succeed now; answers how to stop. */
  readonly whenBack: (listener: () => void) => () => void;
  readonly onOutcome: (isThere: boolean) => void;
};

/** Reads until it succeeds, and tells each time whether it has; answers how to stop. */
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

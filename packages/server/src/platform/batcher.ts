type BatcherOptions<Item> = {
  /** How long the first item waits for others, unless a full batch already waits when its turn comes. */
  readonly gatherMs: number;
  readonly mostItems: number;
  /** The greatest number of writes in flight. */
  readonly mostInFlight: number;
  /** An item replaces the waiting one with the same key, at its place. By default each item is its own key. */
  readonly keyOf?: (item: Item) => unknown;
  /**
   * Writes a batch, in the order in which the items were added. The writer settles what an item's sender waits for.
   */
  readonly write: (batch: readonly Item[]) => Promise<void>;
  /** A write rejected: its items are lost, or are written again where `isRetried` is set. */
  readonly onFailed: (error: unknown, batch: readonly Item[]) => void;
  /** A failed batch waits for the next one, behind items that were added meanwhile. */
  readonly isRetried?: boolean;
};

export type Batcher<Item> = {
  add(item: Item): void;
  /**
   * Called before the database closes: writes waiting items without gathering, and resolves when all are settled,
   * including items added meanwhile. Nothing is retried any more, and later items are dropped.
   */
  drain(): Promise<void>;
  /** How long the last batch took from being due to being settled, in milliseconds. */
  readonly delayMs: number;
};

function takeFirst<Item>(waiting: Map<unknown, Item>, most: number): Item[] {
  const batch: Item[] = [];
  for (const [key, item] of waiting) {
    if (batch.length === most) break;
    batch.push(item);
    waiting.delete(key);
  }
  return batch;
}

/**
 * Gathers items that arrive one by one, and writes many at a time: a statement costs about the same for one row as for hundreds.
 *
 *     add ──> waiting ──(gatherMs)──> batch of at most mostItems ──> write, at most mostInFlight at once
 *                ^                                                     │
 *                └──────────────── isRetried <──────── onFailed <──────┘
 *
 * `add` returns no promise: most senders wait for none, and the answers would allocate one for each keystroke.
 */
export function createBatcher<Item>(options: BatcherOptions<Item>): Batcher<Item> {
  const { gatherMs, mostItems, mostInFlight, keyOf = (item) => item, write, onFailed } = options;
  const waiting = new Map<unknown, Item>();
  const inFlight = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  let delayMs = 0;
  let stage: 'gathering' | 'draining' | 'drained' = 'gathering';

  async function writeBatch(batch: readonly Item[], mayRetry: boolean): Promise<void> {
    try {
      await write(batch);
    } catch (error) {
      onFailed(error, batch);
      if (!mayRetry) return;
      for (const item of batch) {
        const key = keyOf(item);
        // A later item with the same key is newer.
        if (!waiting.has(key)) waiting.set(key, item);
      }
    }
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const since = dueAt;
    const writing = writeBatch(
      takeFirst(waiting, mostItems),
      options.isRetried === true && stage === 'gathering',
    ).finally(() => {
      delayMs = performance.now() - since;
      inFlight.delete(writing);
      schedule();
    });
    inFlight.add(writing);
    schedule();
  }

  function schedule(): void {
    if (timer !== undefined || waiting.size === 0 || inFlight.size >= mostInFlight) return;
    const ms = waiting.size >= mostItems ? 0 : gatherMs;
    dueAt = performance.now() + ms;
    timer = setTimeout(flush, ms);
  }

  return {
    add(item) {
      if (stage === 'drained') return;
      waiting.set(keyOf(item), item);
      schedule();
    },
    async drain() {
      stage = 'draining';
      for (;;) {
        while (waiting.size > 0 && inFlight.size < mostInFlight) flush();
        if (inFlight.size === 0) break;
        await Promise.race(inFlight);
      }
      stage = 'drained';
    },
    get delayMs() {
      return delayMs;
    },
  };
}

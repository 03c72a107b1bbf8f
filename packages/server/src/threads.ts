import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Config } from './config.ts';

/** The data for a further thread. */
export type ThreadWish = { readonly config: Config; readonly databaseUrl: string };

export type Threads = {
  /** Fails with the reason why one of them could not listen. */
  serve(wish: ThreadWish): Promise<void>;
  stop(): Promise<void>;
};

async function beginServing(thread: Worker, wish: ThreadWish): Promise<void> {
  thread.postMessage(wish);
  await once(thread, 'message');
  // As in the first thread, an unforeseen error ends the program: half a server would go unnoticed.
  thread.on('error', (error) => {
    throw error;
  });
}

/**
 * The threads beside the first, each a server of its own on the same port: the system distributes the connections, and
 * messages between threads go through the database, as between servers (decision 009). They load the program at once,
 * beside everything else that a start does, and serve when asked to.
 */
export function prepareThreads(count: number): Threads {
  const threads = Array.from(
    { length: count - 1 },
    () => new Worker(new URL('./thread.ts', import.meta.url)),
  );
  return {
    async serve(wish) {
      await Promise.all(threads.map((thread) => beginServing(thread, wish)));
    },
    async stop() {
      const ended = threads.map((thread) => once(thread, 'exit'));
      for (const thread of threads) thread.postMessage('stop');
      await Promise.all(ended);
    },
  };
}

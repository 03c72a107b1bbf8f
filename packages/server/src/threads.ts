import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Config } from './config.ts';

/** The data for a further thread. */
export type ThreadWish = { readonly config: Config; readonly databaseUrl: string };

async function startThread(wish: ThreadWish): Promise<Worker> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: wish });
  await once(thread, 'message');
  // As in the first thread, an unforeseen error ends the program: half a server would go unnoticed.
  thread.on('error', (error) => {
    throw error;
  });
  return thread;
}

/**
 * Starts the threads beside the first, each a server of its own on the same port: the system distributes the
 * connections, and messages between threads go through the database, as between servers (decision 009). Fails with
 * the reason why one of them could not listen.
 */
export async function startThreads(wish: ThreadWish): Promise<{ stop(): Promise<void> }> {
  const further = Array.from({ length: wish.config.threads - 1 }, () => startThread(wish));
  const threads = await Promise.all(further);
  return {
    async stop() {
      const ended = threads.map((thread) => once(thread, 'exit'));
      for (const thread of threads) thread.postMessage('stop');
      await Promise.all(ended);
    },
  };
}

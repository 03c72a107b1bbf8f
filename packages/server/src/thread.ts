/** A further thread of the server; the first one sends its wish when it is to serve, and then the command to stop. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ThreadWish } from './threads.ts';

// As in start.js, and for each thread by itself.
enableCompileCache();
const { openServices, serve } = await import('./serve.ts');

parentPort?.once('message', async ({ config, databaseUrl }: ThreadWish) => {
  const { stop } = await serve(openServices(config, databaseUrl));
  parentPort?.once('message', () => void stop().then(() => process.exit()));
  parentPort?.postMessage('listening');
});

/** A further thread of the server; the first one sends the command to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { openServices, serve } from './serve.ts';
import type { ThreadWish } from './threads.ts';

const { config, databaseUrl } = workerData as ThreadWish;
const { stop } = await serve(openServices(config, databaseUrl));
parentPort?.once('message', () => void stop().then(() => process.exit()));
parentPort?.postMessage('listening');

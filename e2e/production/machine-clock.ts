/**
 * The clock of a machine, for a program that a test starts: loaded before it (`node --import`), as `faketime` is in front of
 * other programs. Production has one clock, the machine's; so a test that needs tomorrow moves the machine to it, and the
 * program knows nothing of it. Timers are not moved: a program that wakes every half second still does.
 */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/** What the test sends to the program's process, and gets back when all of it is there. */
export type ClockMessage = { readonly machineClockAheadMs: number };

const isClockMessage = (message: unknown): message is ClockMessage =>
  typeof message === 'object' && message !== null && 'machineClockAheadMs' in message;

const realNow = Date.now;
let aheadMs = 0;
Date.now = () => realNow() + aheadMs;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length === 0 ? [target.now()] : given, asked),
});

// A process hears the test; its threads hear the process.
const threads = new BroadcastChannel('machine clock');
threads.onmessage = (event) => {
  aheadMs = (event as MessageEvent<number>).data;
};
threads.unref();
if (isMainThread)
  process.on('message', (message) => {
    if (!isClockMessage(message)) return;
    aheadMs = message.machineClockAheadMs;
    threads.postMessage(aheadMs);
    process.send?.(message);
  });

import type { Candidate } from './candidate.ts';
import { Samples } from './samples.ts';

const slots = 100;
const slotMs = 10;
const lookMs = 5;

/** The time at which each candidate writes: once a second, at a random hundredth of it. */
export type Ticker = { readonly lags: Samples; stop(): void };

/** Calls `type` for each candidate once a second until it is stopped. */
export function startTicker(
  candidates: readonly Candidate[],
  type: (candidate: Candidate, now: number) => void,
): Ticker {
  const bySlot: Candidate[][] = Array.from({ length: slots }, () => []);
  for (const candidate of candidates) bySlot[Math.floor(Math.random() * slots)]?.push(candidate);
  const lags = new Samples();
  const begin = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    for (let now = performance.now(); begin + done * slotMs <= now; now = performance.now()) {
      lags.add(now - (begin + done * slotMs));
      for (const candidate of bySlot[done % slots] ?? []) type(candidate, performance.now());
      done += 1;
    }
  }, lookMs);
  return { lags, stop: () => clearInterval(timer) };
}

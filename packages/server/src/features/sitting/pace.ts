/** How long a client gathers keystrokes before it sends them. */
export const usualPaceMs = 250;

const slower = [
  { fromDelayMs: 3_000, gatherMs: 8_000 },
  { fromDelayMs: 1_000, gatherMs: 3_000 },
  { fromDelayMs: 400, gatherMs: 1_000 },
];

/** A server that falls behind asks for fewer and larger updates instead of failing [D4, D14]. */
export function paceFor(delayMs: number): number {
  return slower.find(({ fromDelayMs }) => delayMs >= fromDelayMs)?.gatherMs ?? usualPaceMs;
}

/** What each request took, in milliseconds: the middle one and the slowest of a hundred. */
export type Measured = { readonly p50: number; readonly p99: number };

const at = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** Does the same many times, one after the other, after a few times that do not count. */
export async function measure(times: number, work: (round: number) => unknown): Promise<Measured> {
  for (let round = 0; round < 5; round += 1) await work(round);
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const from = performance.now();
    await work(round + 5);
    took.push(performance.now() - from);
  }
  const sorted = took.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
}

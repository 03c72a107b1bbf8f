/** Many measured values, stored in the compact form in which they are sent to another process. */
export class Samples {
  #values = new Float32Array(1024);
  #count = 0;

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float32Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** The values so far. */
  values(): Float32Array {
    return this.#values.slice(0, this.#count);
  }
}

/** The quantile for this share of the values, rounded to a tenth; null where there are no values. */
export function quantile(sorted: Float32Array, share: number): number | null {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}

/** All values of several processes, smallest first. */
export function sorted(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.sort();
}

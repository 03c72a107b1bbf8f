/** What one document listens to and waits for; nothing is waited for after the end. */
export class Subscriptions {
  #ends: (() => void)[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isOn(): boolean {
    return this.#ends !== null;
  }

  begin(ends: (() => void)[]): void {
    this.#ends = ends;
  }

  later(ms: number, work: () => unknown): void {
    this.waitNoMore();
    if (this.isOn) this.#timer = setTimeout(() => void work(), ms);
  }

  waitNoMore(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.waitNoMore();
    for (const end of this.#ends ?? []) end();
    this.#ends = null;
  }
}

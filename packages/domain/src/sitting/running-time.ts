/** When a candidate’s clock runs: from the candidate’s own start to their own end or hand-in, without the pauses [D7]. */
export type RunningTime = {
  readonly startsAt: Temporal.Instant;
  /** Null while a pause keeps the end from coming. */
  readonly endsAt: Temporal.Instant | null;
  readonly pauses: readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null }[];
};

const ms = (instant: Temporal.Instant | null) => instant?.epochMilliseconds ?? Number.POSITIVE_INFINITY;

/** How many whole seconds of a period the candidate's time ran. */
export function runningSeconds(from: Temporal.Instant, seconds: number, time: RunningTime): number {
  const until = from.epochMilliseconds + seconds * 1000;
  const overlap = (start: number, end: number) =>
    Math.max(0, Math.min(until, end) - Math.max(from.epochMilliseconds, start));
  const [start, end] = [ms(time.startsAt), ms(time.endsAt)];
  const still = time.pauses.map((pause) =>
    overlap(Math.max(start, ms(pause.from)), Math.min(end, ms(pause.to))),
  );
  const ran = still.reduce((left, each) => left - each, overlap(start, end));
  return Math.floor(ran / 1000);
}

/** Whether the candidate's time ran at that instant. */
export function isRunningAt(at: Temporal.Instant, { startsAt, endsAt, pauses }: RunningTime): boolean {
  const isWithin = (from: Temporal.Instant, to: Temporal.Instant | null) =>
    ms(from) <= ms(at) && ms(at) < ms(to);
  return isWithin(startsAt, endsAt) && !pauses.some(({ from, to }) => isWithin(from, to));
}

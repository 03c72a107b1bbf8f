import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRun, measureCost, sum } from './bench-run.ts';
import type { SavedReport } from './commands.ts';
import { quantile, sorted } from './samples.ts';
import { startAt } from './seed.ts';
import type { Server } from './servers.ts';

const memoryOf = async (servers: readonly Server[]) =>
  sum(await Promise.all(servers.map((server) => server.memory())));

/** This many candidates arrive before memory is first measured, since the first ones cause one-off allocations. */
const first = (candidates: number) => Math.min(200, Math.ceil(candidates / 10));

/** All candidates come to the waiting room, a bounded number at a time. */
export async function connectAll(run: BenchRun) {
  const { options, servers, generators, key } = run;
  const { candidates, papers } = options;
  const ports = servers.map(({ port }) => port);
  const places = generators.pids.length;
  const come = (from: number, to: number) => {
    const all = Array.from({ length: to - from }, (_, step) => from + step);
    return generators.ask<'connect'>(
      (place) => {
        const indexes = all.filter((index) => Math.floor(index / ports.length) % places === place);
        return { kind: 'connect', indexes, ports, key, papers };
      },
      60 + candidates / 20,
    );
  };
  const { result, cost } = await measureCost(run, async () => {
    await come(0, first(candidates));
    const before = await memoryOf(servers);
    await come(first(candidates), candidates);
    return before;
  });
  await pause(1000);
  const after = await memoryOf(servers);
  return {
    cost,
    bytesPerWaitingCandidate: Math.round((after - result) / Math.max(1, candidates - first(candidates))),
    rssWaitingMb: Math.round(after / 2 ** 20),
  };
}

/** The exam begins for all at once: measured from the planned start until the paper is open. */
export async function startAll(run: BenchRun) {
  const { options, generators, database } = run;
  // Long enough for every window to receive the new start.
  const at = Math.round(Date.now() + 4000 + options.candidates / 4);
  const { result, cost } = await measureCost(run, async () => {
    const opening = generators.ask<'start'>(() => ({ kind: 'start', at }), (at - Date.now()) / 1000 + 90);
    const [opened] = await Promise.all([opening, startAt(database.client, run.examId, at)]);
    return opened;
  });
  const opened = sorted(result.map((each) => each.opened));
  return {
    cost,
    opened: opened.length,
    startP50Ms: quantile(opened, 0.5),
    startP99Ms: quantile(opened, 0.99),
    startMaxMs: quantile(opened, 1),
  };
}

export function savedIn(reports: readonly SavedReport[]) {
  const seconds = Math.max(...reports.map((each) => each.seconds));
  const latencies = sorted(reports.map((each) => each.latencies));
  const lags = sorted(reports.map((each) => each.lags));
  return {
    saves: sum(reports.map((each) => each.saves)),
    acknowledged: latencies.length,
    savesPerSecond: Math.round(latencies.length / seconds),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    maxMs: quantile(latencies, 1),
    generatorLagP99Ms: quantile(lags, 0.99),
  };
}

/** The candidates begin one after the other, so that the next phase has neither a cold program nor a sudden load. */
async function beginToWrite({ generators, options }: BenchRun) {
  const { rampSeconds: seconds, typing } = options;
  if (seconds === 0) return {};
  const wish = { kind: 'save', seconds, typing, isRamp: true } as const;
  const { p99Ms } = savedIn(await generators.ask<'save'>(() => wish, seconds + 60));
  return { rampSeconds: seconds, rampP99Ms: p99Ms };
}

/** All candidates write, each once a second. */
export async function saveAll(run: BenchRun) {
  const { seconds, typing } = run.options;
  const ramp = await beginToWrite(run);
  const { result, cost } = await measureCost(run, () =>
    run.generators.ask<'save'>(() => ({ kind: 'save', seconds, typing, isRamp: false }), seconds + 60),
  );
  return { ...savedIn(result), ...ramp, cost };
}

/** The last minute: all candidates hand in, and write until then. */
export async function handInAll(run: BenchRun) {
  const { handInSeconds: seconds, typing } = run.options;
  const { result, cost } = await measureCost(run, () =>
    run.generators.ask<'handIn'>(() => ({ kind: 'handIn', seconds, typing }), seconds + 600),
  );
  const receipts = sorted(result.map((each) => each.receipts));
  const { p99Ms, acknowledged } = savedIn(result);
  return {
    cost,
    acknowledgedMeanwhile: acknowledged,
    savingP99MsMeanwhile: p99Ms,
    handIns: receipts.length,
    handInsRefused: sum(result.map((each) => each.refused)),
    handInP50Ms: quantile(receipts, 0.5),
    handInP99Ms: quantile(receipts, 0.99),
    handInMaxMs: quantile(receipts, 1),
  };
}

/**
 * Injects one fault after another while candidates type, and checks the database for everything acknowledged as safe.
 * The last line is one JSON object. `npm run bench:faults -- --rounds 18`
 */
import { parseArgs } from 'node:util';
import { quantile } from './exam-day/samples.ts';
import { type FaultKind, faults } from './faults/faults.ts';
import { playRound, type RoundResult } from './faults/round.ts';
import { openSite, type Site } from './faults/site.ts';
import { mountSmallDisk } from './faults/small-disk.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    candidates: { type: 'string', default: '50' },
    loud: { type: 'boolean', default: false },
    kinds: { type: 'string', default: Object.keys(faults).join(',') },
  },
});
const rounds = Math.min(1000, Number(values.rounds));
const candidates = Math.min(500, Number(values.candidates));
const kinds = values.kinds.split(',').filter((kind): kind is FaultKind => kind in faults);
const isLoud = values.loud;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** A full disk needs a separate disk; null where it cannot be mounted. */
async function onSmallDisk<T>(work: (site: Site) => Promise<T>): Promise<T | null> {
  const disk = await mountSmallDisk();
  if (!disk) return null;
  await using opened = new AsyncDisposableStack();
  opened.defer(() => disk.unmount());
  const site = await openSite({ folder: disk.folder, isLoud });
  opened.defer(() => site.stop());
  // Awaited here, since its site and disk are removed when this returns.
  return await work(site);
}

async function play(site: Site): Promise<{ results: RoundResult[]; skipped: FaultKind[] }> {
  const results: RoundResult[] = [];
  const skipped: FaultKind[] = [];
  for (let place = 0; place < rounds; place += 1) {
    const kind = kinds[place % kinds.length];
    if (kind === undefined) break;
    const wish = { place, candidates };
    const result =
      kind === 'fullDisk'
        ? await onSmallDisk((small) => playRound(small, kind, wish))
        : await playRound(site, kind, wish);
    if (result) {
      say(
        `round ${place + 1}, ${kind}: ${result.acknowledged} acknowledged, ${result.lost} lost, ${result.stuck} stuck`,
      );
      results.push(result);
    } else skipped.push(kind);
  }
  return { results, skipped };
}

function figures(results: readonly RoundResult[]) {
  const all = (what: 'unacknowledgedMs' | 'recoveredMs') =>
    Float32Array.from(results.flatMap((result) => result[what])).sort();
  const sum = (what: 'words' | 'acknowledged' | 'lost' | 'stuck') =>
    results.reduce((total, result) => total + result[what], 0);
  const [unacknowledged, recovered] = [all('unacknowledgedMs'), all('recoveredMs')];
  return {
    rounds: results.length,
    words: sum('words'),
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    stuck: sum('stuck'),
    unacknowledgedMsP50: quantile(unacknowledged, 0.5),
    unacknowledgedMsP99: quantile(unacknowledged, 0.99),
    unacknowledgedMsMax: quantile(unacknowledged, 1),
    recoveredMsP50: quantile(recovered, 0.5),
    recoveredMsP99: quantile(recovered, 0.99),
    recoveredMsMax: quantile(recovered, 1),
  };
}

const site = await openSite({ isLoud });
const { results, skipped } = await play(site).finally(() => site.stop());
const byKind = Object.fromEntries(
  kinds.map((kind) => [kind, figures(results.filter((result) => result.kind === kind))]),
);
const total = figures(results);
process.stdout.write(`${JSON.stringify({ bench: 'faults', candidates, ...total, skipped, byKind })}\n`);
process.exit(total.lost === 0 && total.stuck === 0 ? 0 : 1);

import { setTimeout as pause } from 'node:timers/promises';
import { becomeBrowser, type ExamClient } from '../exam-client.ts';
import { type FaultKind, faults } from './faults.ts';
import { openScene, untilAll } from './scene.ts';
import type { Site } from './site.ts';
import { whatIsMissing, wordsNotHandedIn } from './stored.ts';

export type RoundResult = {
  readonly kind: FaultKind;
  readonly words: number;
  readonly acknowledged: number;
  /** Acknowledged and not stored: must be 0. */
  readonly lost: number;
  /** Windows that did not get everything confirmed although all was whole again: must be 0. */
  readonly stuck: number;
  /** For each window, how old the oldest thing was that only its own machine had when the fault came. */
  readonly unacknowledgedMs: readonly number[];
  /** For each window, how long after all was whole again it was as if nothing had been. */
  readonly recoveredMs: readonly number[];
};

const patienceMs = 60_000;
const graceSeconds = 20;
const endsInMs = 12_000;

/** How long each takes, from now on, until all it had typed before `at` is safe. */
async function recoveries(clients: readonly ExamClient[], at: number): Promise<number[]> {
  const from = performance.now();
  const took = new Map<ExamClient, number>();
  await untilAll(
    clients,
    (client) => {
      if (!took.has(client) && client.hasRecoveredFrom(at)) took.set(client, performance.now() - from);
      return took.has(client);
    },
    patienceMs,
  );
  return [...took.values()];
}

/** One fault on one exam; what was acknowledged is then held against what is stored. */
export async function playRound(
  site: Site,
  kind: FaultKind,
  wish: { place: number; candidates: number },
): Promise<RoundResult> {
  becomeBrowser(site.port);
  const isEnd = kind === 'restartAtEnd';
  const scene = await openScene(site, { ...wish, ...(isEnd && { endsInMs, graceSeconds }) });
  await pause(2000 + Math.random() * 1000);
  const faultAt = performance.now();
  const ageOf = ({ unconfirmedSince }: ExamClient) =>
    unconfirmedSince === null ? 0 : faultAt - unconfirmedSince;
  const unacknowledgedMs = scene.clients.map(ageOf);
  await faults[kind](scene);
  const { clients } = scene;
  const recoveredMs = await recoveries(clients, performance.now());
  await pause(500);
  for (const client of clients) client.stopTyping();
  const stuck = await untilAll(clients, ({ unconfirmedSince }) => unconfirmedSince === null, patienceMs);
  if (isEnd) await pause(Math.max(0, scene.endsAt + graceSeconds * 1000 - Date.now()) + 5000);
  const all = [...clients, ...scene.gone];
  const lost = await site.onDatabase(async (client) => {
    const missing = await whatIsMissing(client, all);
    return missing.updates + missing.words + (isEnd ? await wordsNotHandedIn(client, clients) : 0);
  });
  for (const client of all) client.close();
  return {
    kind,
    words: all.reduce((sum, { words }) => sum + words.length, 0),
    acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost,
    stuck,
    unacknowledgedMs,
    recoveredMs,
  };
}

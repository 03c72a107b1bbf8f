import { setTimeout as pause } from 'node:timers/promises';
import { becomeBrowser } from '../browser.ts';
import type { ExamClient } from '../exam-client.ts';
import { type FaultKind, faults } from './faults.ts';
import { openScene, type Scene, untilAll } from './scene.ts';
import type { Site } from './site.ts';
import { whatIsMissing, wordsNotHandedIn } from './stored.ts';

export type RoundResult = {
  readonly kind: FaultKind;
  readonly words: number;
  readonly acknowledged: number;
  /** Acknowledged and not stored: must be 0. */
  readonly lost: number;
  /** Windows whose updates were not all confirmed although everything worked again: must be 0. */
  readonly stuck: number;
  /** Windows whose answer was handed in at the end with all acknowledged words in it. */
  readonly handedIn: number;
  /** For each window, the age of the oldest text that was only on its own device when the fault came. */
  readonly unacknowledgedMs: readonly number[];
  /** For each window, how long after the repair it had recovered completely. */
  readonly recoveredMs: readonly number[];
};

const patienceMs = 60_000;
const graceSeconds = 20;
const endsInMs = 12_000;

/** How long each client takes, from now on, until all text that it had before `at` is safe. */
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

/** When the grace period is over, the server hands in automatically what it has. */
async function untilHandedIn({ site, examId, clients }: Scene, mostMs: number): Promise<void> {
  const countOf = 'select count(*)::int as n from hand_in where exam_id = $1';
  for (const from = performance.now(); performance.now() - from < mostMs; await pause(200)) {
    const { rows } = await site.onDatabase((client) => client.query<{ n: number }>(countOf, [examId]));
    if (rows[0]?.n === clients.length) return;
  }
}

/** One fault on one exam; then all hand in, and the acknowledgements are compared with the stored updates. */
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
  const finishing = clients.filter(({ isWriting }) => isWriting);
  if (isEnd) await untilHandedIn(scene, graceSeconds * 1000 + patienceMs);
  else await Promise.all(finishing.map((client) => client.handIn()));
  const all = [...clients, ...scene.gone];
  const lost = await site.onDatabase(async (client) => {
    const missing = await whatIsMissing(client, all);
    return missing.updates + missing.words + (await wordsNotHandedIn(client, finishing));
  });
  for (const client of all) client.close();
  return {
    kind,
    words: all.reduce((sum, { words }) => sum + words.length, 0),
    acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost,
    stuck,
    handedIn: finishing.length,
    unacknowledgedMs,
    recoveredMs,
  };
}

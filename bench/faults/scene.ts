import { setTimeout as pause } from 'node:timers/promises';
import { ExamClient } from '../exam-client.ts';
import { idOf } from '../exam-day/people.ts';
import { seedCandidates, seedExam } from '../exam-day/seed.ts';
import type { Site } from './site.ts';

/** One exam in progress, for one fault. */
export type Scene = {
  readonly site: Site;
  readonly examId: string;
  readonly from: number;
  readonly to: number;
  /** When the exam ends, in milliseconds since 1970. */
  readonly endsAt: number;
  /** The windows that are open now. */
  clients: ExamClient[];
  /** The windows that were open before. */
  readonly gone: ExamClient[];
};

const shortestExam = { minutes: 5, milliseconds: 5 * 60_000 };
const hours = { minutes: 240, milliseconds: 240 * 60_000 };

/** Waits, with a limit, until `isSo` is true for all; returns for how many it is not. */
export async function untilAll<T>(
  all: readonly T[],
  isSo: (each: T) => boolean,
  mostMs: number,
): Promise<number> {
  const from = performance.now();
  while (!all.every(isSo) && performance.now() - from < mostMs) await pause(10);
  return all.filter((each) => !isSo(each)).length;
}

type Wish = {
  readonly place: number;
  readonly candidates: number;
  /** How soon the exam ends; hours away where it is left out. */
  readonly endsInMs?: number | undefined;
  readonly graceSeconds?: number;
};

/** A separate exam with its candidates, who connect and begin to type. */
export async function openScene(
  site: Site,
  { place, candidates, endsInMs, graceSeconds = 300 }: Wish,
): Promise<Scene> {
  const { secret, key, port } = site;
  const examId = idOf('exam', place);
  const from = place * candidates;
  const to = from + candidates;
  const length = endsInMs === undefined ? hours : shortestExam;
  const startsAt = Math.round(
    Date.now() - (endsInMs === undefined ? 60_000 : length.milliseconds - endsInMs),
  );
  await site.onDatabase(async (client) => {
    await seedExam(client, { examId, secret, startsAt, minutes: length.minutes, graceSeconds });
    await seedCandidates(client, { examId, key, from, to });
  });
  const indexes = Array.from({ length: candidates }, (_, step) => from + step);
  const clients = indexes.map((index) => new ExamClient({ index, port, key }));
  const late = await untilAll(clients, ({ isWriting }) => isWriting, 30_000);
  if (late > 0) throw new Error(`${late} of ${candidates} candidates could not begin`);
  for (const client of clients) client.startTyping();
  return { site, examId, from, to, endsAt: startsAt + length.milliseconds, clients, gone: [] };
}

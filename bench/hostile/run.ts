import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRun, sum } from '../exam-day/bench-run.ts';
import { startDatabase } from '../exam-day/database.ts';
import { startGenerators } from '../exam-day/generators.ts';
import { readOptions } from '../exam-day/options.ts';
import { idOf, tokenHashOf } from '../exam-day/people.ts';
import { mostMemoryMb } from '../exam-day/processes.ts';
import { readBack } from '../exam-day/run.ts';
import { operator, seedCandidates, seedExam, seedInstitution } from '../exam-day/seed.ts';
import { startServer } from '../exam-day/servers.ts';
import { connectAll, handInAll, savedIn, startAll } from '../exam-day/steps.ts';
import { absurdDates, manyBytes, manyWindows, slowMerges } from './answers.ts';
import { endlessBodies, spreadsheets, strangers } from './requests.ts';

type Wish = { readonly candidates: number; readonly seconds: number; readonly isLoud: boolean };
type Say = (line: string) => void;

const dayMs = 24 * 3600 * 1000;
const attackers = 5;
/** An exam that has not begun: only its list is read. */
const laterExamId = idOf('exam', 1);

/** How fast the candidates of the exam are saved while they write. */
async function write({ generators }: BenchRun, seconds: number) {
  const wish = { kind: 'save', seconds, typing: 1, isRamp: false } as const;
  const reports = await generators.ask<'save'>(() => wish, seconds + 90);
  const { acknowledged, p50Ms, p99Ms, maxMs } = savedIn(reports);
  return { saved: acknowledged, p50Ms, p99Ms, maxMs };
}

/** All attacks together, each with its own session; returns the responses that each received. */
async function attack(run: BenchRun, seconds: number) {
  const until = performance.now() + seconds * 1000;
  const { candidates } = run.options;
  const [server] = run.servers;
  const placeOf = (offset: number) => ({
    port: server?.port ?? 0,
    key: run.key,
    index: candidates + offset,
  });
  const [merges, bytes, windows, dates, bodies, sheets, requests] = await Promise.all([
    slowMerges(placeOf(0), until),
    manyBytes(placeOf(1), until),
    manyWindows(placeOf(2), until),
    absurdDates(placeOf(3), until),
    endlessBodies(placeOf(4), until),
    spreadsheets(placeOf(attackers), laterExamId, until),
    strangers(placeOf(4), until),
  ]);
  return { merges, bytes, windows, dates, bodies, sheets, requests };
}

async function play(run: BenchRun, { seconds }: Wish, say: Say) {
  await connectAll(run);
  await startAll(run);
  say('They write …');
  // In the first seconds the program is still cold.
  await write(run, 5);
  const before = await write(run, seconds);
  say('They are attacked …');
  const [during, attacks] = await Promise.all([write(run, seconds), attack(run, seconds)]);
  say('They continue to write …');
  await pause(2_000);
  const after = await write(run, seconds);
  say('They hand in while the attacks begin again …');
  const [handedIn] = await Promise.all([handInAll(run), attack(run, run.options.handInSeconds)]);
  return { before, during, after, attacks, handedIn };
}

/** A session of the exam office, which sends the spreadsheets. */
const officeSession = (key: string, index: number) => ({
  text: `with office as (
      insert into role_grant (id, person_id, role, unit_id, granted_at)
        select gen_random_uuid(), $1, 'examOffice', id, now() from unit)
    insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at)
      values (gen_random_uuid(), $2, $1, 'bench', 'bench', now(), now() + interval '1 day')`,
  values: [operator, tokenHashOf(key, index)],
});

/** Plays it on a separate database and server, and leaves nothing behind. */
export async function runHostile(wish: Wish, say: Say) {
  const { candidates, seconds, isLoud } = wish;
  const options = readOptions(['--candidates', String(candidates), '--handin-seconds', '10', '--phases', '']);
  await using opened = new AsyncDisposableStack();
  const database = await startDatabase();
  opened.defer(() => database.stop());
  // The sessions are real ones, so that requests are counted as in production.
  const key = randomBytes(32).toString('hex');
  const examId = idOf('exam', 0);
  await seedInstitution(database.client);
  const exam = { secret: key, startsAt: Date.now() + dayMs, minutes: 600 };
  await seedExam(database.client, { ...exam, examId });
  await seedExam(database.client, { ...exam, examId: laterExamId });
  await seedCandidates(database.client, { examId, key, from: 0, to: candidates + attackers });
  await database.client.query(officeSession(key, candidates + attackers));
  const { url: databaseUrl, dataFolder } = database;
  const { threads } = options;
  const given = { databaseUrl, dataFolder, databaseConnections: 40, secret: key, threads };
  const server = await startServer({ ...given, isLimited: true, isQuiet: !isLoud });
  opened.defer(() => server.stop());
  const generators = startGenerators(1);
  opened.defer(() => generators.stop());
  const run = { options, examId, database, servers: [server], generators, key };
  const { handedIn, ...played } = await play(run, wish, say);
  const found = await readBack(run);
  const { handIns, handInsRefused, handInP50Ms, handInP99Ms } = handedIn;
  return {
    bench: 'hostile',
    candidates,
    seconds,
    threads,
    ...played,
    handedInMeanwhile: { handIns, handInsRefused, handInP50Ms, handInP99Ms },
    lost: found.lost + found.missingWords + found.brokenChains,
    checked: found.checked,
    dropped: found.dropped,
    stopped: sum(found.stopped.map(countOf)),
    rssMb: mostMemoryMb(server.pid),
  };
}

const countOf = (stopped: Readonly<Record<string, number>>) => sum(Object.values(stopped));

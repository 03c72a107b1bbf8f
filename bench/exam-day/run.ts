import { randomBytes } from 'node:crypto';
import { createDatabase, createPool } from '../../packages/server/src/platform/database/db.ts';
import { type BenchRun, sum, tenth } from './bench-run.ts';
import { startDatabase } from './database.ts';
import { databaseLimit } from './database-limit.ts';
import { startGenerators } from './generators.ts';
import type { Options } from './options.ts';
import { pdfsPerSecond } from './pdfs.ts';
import { idOf } from './people.ts';
import { mostMemoryMb } from './processes.ts';
import { type Acknowledged, checkSample, countLost, rowsPerStatement } from './read-back.ts';
import { seedCandidates, seedExam, seedInstitution } from './seed.ts';
import { startServer } from './servers.ts';
import { connectAll, handInAll, saveAll, startAll } from './steps.ts';

type Say = (line: string) => void;

const connectionsInAll = 40;
const limitSeconds = 4;
const sampleSize = 50;
/** Moved to the true start when all candidates have arrived. */
const dayMs = 24 * 3600 * 1000;

/** Compares the candidates' acknowledgements with the database. */
export async function readBack({ generators, database, options }: BenchRun) {
  const reports = await generators.ask<'report'>(() => ({ kind: 'report' }), 60);
  const acknowledged = reports.flatMap(({ indexes, numbers, typed }): Acknowledged[] =>
    [...indexes].map((index, place) => ({ index, number: numbers[place] ?? 0, typed: typed[place] ?? 0 })),
  );
  const pool = createPool(database.url, 2, () => {});
  const db = createDatabase(pool);
  const rows = await rowsPerStatement(db);
  const pdfPerSecond = options.phases.has('pdf')
    ? await pdfsPerSecond(db, database.client, options.pdfSeconds)
    : null;
  const found = {
    acknowledgedInAll: sum(acknowledged.map(({ number }) => number)),
    lost: await countLost(db, acknowledged),
    ...(await checkSample(db, acknowledged, sampleSize)),
    dropped: sum(reports.map(({ dropped }) => dropped)),
    firstDrop: reports.find(({ firstDrop }) => firstDrop !== null)?.firstDrop ?? null,
    stopped: reports.map(({ stopped }) => stopped),
    rowsPerStatement: tenth(rows),
    pdfPerSecond,
  };
  await db.destroy();
  return found;
}

/** The requested phases, one after the other, each with its results. */
async function examDay(run: BenchRun, say: Say) {
  const { options, servers, database } = run;
  const { phases } = options;
  say(`${options.candidates} candidates come to the waiting room …`);
  const connected = await connectAll(run);
  say('The exam begins …');
  const started = await startAll(run);
  if (phases.has('saving')) say(`They write for ${options.seconds} s …`);
  const saved = phases.has('saving') ? await saveAll(run) : null;
  if (phases.has('handin')) say(`They hand in within ${options.handInSeconds} s …`);
  const handedIn = phases.has('handin') ? await handInAll(run) : null;
  say('What was acknowledged is looked for in the database …');
  const rssMb = sum(servers.map(({ pid }) => mostMemoryMb(pid)));
  const found = await readBack(run);
  const rows = Math.max(1, Math.round(found.rowsPerStatement));
  const databaseLimitPerSecond = phases.has('limit')
    ? await databaseLimit(database.url, rows, limitSeconds)
    : null;
  return { connected, started, saved, handedIn, rssMb, found, databaseLimitPerSecond };
}

type Day = Awaited<ReturnType<typeof examDay>>;

/** One flat object, with the costs of the phases nested in it. */
function reportOf({ candidates, seconds, typing, servers, threads, papers }: Options, day: Day) {
  const { cost: connecting, ...connected } = day.connected;
  const { cost: starting, ...started } = day.started;
  const { cost: saving, ...saved } = day.saved ?? { cost: null };
  const { cost: handingIn, ...handedIn } = day.handedIn ?? { cost: null };
  return {
    bench: 'exam-day',
    candidates,
    seconds,
    typing,
    servers,
    threads,
    papers,
    ...saved,
    ...started,
    ...handedIn,
    ...day.found,
    serverCpuSeconds: saving?.server ?? null,
    databaseCpuSeconds: saving?.database ?? null,
    clientCpuSeconds: saving?.client ?? null,
    rssMb: day.rssMb,
    ...connected,
    connectSeconds: connecting.seconds,
    databaseLimitPerSecond: day.databaseLimitPerSecond,
    cpu: { connecting, starting, saving, handingIn },
  };
}

/** Runs the exam day on a separate database and separate servers, and leaves nothing behind. */
export async function runExamDay(options: Options, say: Say) {
  await using opened = new AsyncDisposableStack();
  const database = await startDatabase();
  opened.defer(() => database.stop());
  // The candidates have genuine sessions, which are counted one by one, since all come from one address.
  const secret = randomBytes(32).toString('hex');
  const key = secret;
  const examId = idOf('exam', 0);
  await seedInstitution(database.client);
  await seedExam(database.client, { examId, secret, startsAt: Date.now() + dayMs, minutes: 600 });
  await seedCandidates(database.client, { examId, key, from: 0, to: options.candidates });
  const { url: databaseUrl, dataFolder } = database;
  const databaseConnections = Math.floor(connectionsInAll / options.servers);
  const given = { databaseUrl, dataFolder, databaseConnections, secret };
  const servers = await Promise.all(
    Array.from({ length: options.servers }, () =>
      startServer({ ...given, threads: options.threads, profile: options.profile }),
    ),
  );
  opened.defer(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  const generators = startGenerators(options.generators);
  opened.defer(() => generators.stop());
  return reportOf(options, await examDay({ options, examId, database, servers, generators, key }, say));
}

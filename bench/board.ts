/**
 * One invigilator's board in a browser while all candidates write once a second: how long it takes to open, how long
 * the page is blocked, and how soon a call for help is seen. The last line is one JSON object.
 * `npm run bench:board -- --candidates 300 --seconds 20`
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureWebBuilt } from '../packages/server/src/platform/http/web-build.ts';
import { seatAll, seedInvigilator } from './board/seats.ts';
import { blockedWhile, openBoardPage, timeToBeSeen, timeToOpen } from './board/watch.ts';
import type { BenchRun } from './exam-day/bench-run.ts';
import { startDatabase } from './exam-day/database.ts';
import { startGenerators } from './exam-day/generators.ts';
import { readOptions } from './exam-day/options.ts';
import { cookieOf, idOf, publicUrl } from './exam-day/people.ts';
import { seedCandidates, seedExam, seedInstitution } from './exam-day/seed.ts';
import { startServer } from './exam-day/servers.ts';
import { connectAll, saveAll, startAll } from './exam-day/steps.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);
const options = readOptions([
  '--candidates',
  '300',
  '--seconds',
  '20',
  '--threads',
  '1',
  ...process.argv.slice(2),
]);
const calls = 9;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

await ensureWebBuilt(join(import.meta.dirname, '..'), { say });
await using opened = new AsyncDisposableStack();
const database = await startDatabase();
opened.defer(() => database.stop());
const key = randomBytes(32).toString('hex');
const examId = idOf('exam', 0);
const { client, url: databaseUrl, dataFolder } = database;
await seedInstitution(client);
await seedExam(client, { examId, secret: key, startsAt: Date.now() + 24 * 3600_000, minutes: 600 });
await seedCandidates(client, { examId, key, from: 0, to: options.candidates });
await seatAll(client);
const cookie = await seedInvigilator(client, { examId, key });
const given = { databaseUrl, dataFolder, databaseConnections: 20, secret: key };
const server = await startServer({ ...given, threads: options.threads });
opened.defer(() => server.stop());
const generators = startGenerators(options.generators);
opened.defer(() => generators.stop());
const run: BenchRun = { options, examId, database, servers: [server], generators, key };

async function callForHelp(index: number): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${server.port}/api/sittings/${idOf('candidacy', index)}/help`,
    {
      method: 'PUT',
      headers: { cookie: cookieOf(key, index), origin: publicUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ isWanted: true }),
    },
  );
  if (!answer.ok) throw new Error(`the call for help was refused: ${await answer.text()}`);
}

say(`${options.candidates} candidates come, and the exam begins …`);
await connectAll(run);
await startAll(run);
await using board = await openBoardPage(server.port, cookie);
const { page } = board;
const openMs = await timeToOpen(page, examId, options.candidates);
say(`They write for ${options.seconds} s, with the board open …`);
const seen: number[] = [];
const blocked = await blockedWhile(page, async () => {
  const writing = saveAll(run);
  for (let call = 0; call < calls; call += 1) {
    const index = Math.floor((call * options.candidates) / calls);
    seen.push(await timeToBeSeen(page, 10_000 + index, () => callForHelp(index)));
  }
  await writing;
});
process.stdout.write(
  `${JSON.stringify({
    bench: 'board',
    candidates: options.candidates,
    seconds: options.seconds + options.rampSeconds,
    openMs,
    ...blocked,
    helpSeenMedianMs: median(seen),
    helpSeenMaxMs: Math.max(...seen),
  })}\n`,
);

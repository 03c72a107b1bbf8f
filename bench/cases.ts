/**
 * Cases of a large institution: how long the server takes to announce one exam of up to 5,000, for the case list with any
 * filter, and for the daily mail of 10,000 people. The last line is one JSON object. `npm run bench:cases -- --results 100000 --cases 10000`
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { timeOfDigest } from './cases/digest.ts';
import { announcedExamId, seedCaseWork } from './cases/seed-cases.ts';
import { startDatabase } from './exam-day/database.ts';
import { publicUrl } from './exam-day/people.ts';
import { seedInstitution } from './exam-day/seed.ts';
import { startServer } from './exam-day/servers.ts';
import { measure } from './grading/measure.ts';

const { values } = parseArgs({
  options: {
    results: { type: 'string', default: '100000' },
    cases: { type: 'string', default: '10000' },
    digests: { type: 'string', default: '10000' },
    times: { type: 'string', default: '100' },
  },
});
const [results, cases, times] = [Number(values.results), Number(values.cases), Number(values.times)];
const digests = Number(values.digests);

await using opened = new AsyncDisposableStack();
const database = await startDatabase();
opened.defer(() => database.stop());
const { client, url: databaseUrl, dataFolder } = database;
const key = randomBytes(32).toString('hex');
process.stderr.write(`${results} results and ${cases} cases …\n`);
await seedInstitution(client);
const cookie = await seedCaseWork(client, { key, results, cases });
const server = await startServer({
  databaseUrl,
  dataFolder,
  databaseConnections: 10,
  secret: key,
  threads: 1,
});
opened.defer(() => server.stop());

async function ask(path: string, method = 'GET', body?: unknown): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    method,
    headers: { cookie, origin: publicUrl, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
  return text;
}

const list = (query: string) => measure(times, () => ask(`/cases${query}`));
const { total } = JSON.parse(await ask('/cases'));
if (total !== cases) throw new Error(`${total} of ${cases} cases are listed`);
const ms = {
  all: await list(''),
  open: await list('?open=true'),
  overdue: await list('?overdue=true'),
  appealsOfCourse: await list('?kind=appeal&course=S%C3%98K%25'),
  nobodys: await list('?responsible=none&open=true'),
  ofADay: await list(`?from=${new Date().toISOString().slice(0, 10)}`),
};
// Before the announcing: its thousands of mails would stand in front of the daily ones.
const digestMs = await timeOfDigest(client, digests);
const from = performance.now();
await ask(`/exams/${announcedExamId}/results/announcement`, 'POST', { at: null });
const announcingMs = Math.round(performance.now() - from);
const told = await client.query("select count(*)::int as n from notice where kind = 'gradeAnnounced'");
const { n } = told.rows[0];
process.stdout.write(
  `${JSON.stringify({ bench: 'cases', results, cases, times, ms, announcing: { candidates: n, ms: announcingMs }, digest: { people: digests, ms: digestMs } })}\n`,
);

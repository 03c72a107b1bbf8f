/**
 * One grader's desk with thousands of scripts: how long the server takes for the list, the search, the next script,
 * one question across scripts, short answers and their groups, the save of a mark, a spreadsheet of all scripts, a change of
 * the key and the statistics, and the browser's own code for any filter and order. The last line is one JSON object.
 * `npm run bench:grading -- --scripts 10000`
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { groupsOfEqualAnswers } from '@karakter/domain/grading/desk/equal-answers';
import { scriptOrders, scriptsInView } from '../packages/web/src/features/grading/desk/list/script-view.ts';
import { startDatabase } from './exam-day/database.ts';
import { idOf, publicUrl } from './exam-day/people.ts';
import { seedCandidates, seedExam, seedInstitution } from './exam-day/seed.ts';
import { startServer } from './exam-day/servers.ts';
import { measure } from './grading/measure.ts';
import { timeRescoring } from './grading/rescoring.ts';
import { commissionId, seedScripts } from './grading/seed-scripts.ts';
import { timeSheet } from './grading/sheet.ts';
import { timeStatistics } from './grading/statistics.ts';

/** Short answers of a class: some right, some misspelt, some alone. */
const shortAnswersOf = (count: number, round: number) =>
  Array.from({ length: count }, (_, index) => ({
    candidateNumber: 10_000 + index,
    text:
      ['Fotosyntese', 'fotosynteese.', `svar nummer ${(index * 7919 + round) % count} her`][index % 3] ?? '',
  }));

const say = (line: string) => void process.stderr.write(`${line}\n`);
const { values } = parseArgs({
  options: { scripts: { type: 'string', default: '10000' }, times: { type: 'string', default: '100' } },
});
const [scripts, times] = [Number(values.scripts), Number(values.times)];

await using opened = new AsyncDisposableStack();
const database = await startDatabase();
opened.defer(() => database.stop());
const key = randomBytes(32).toString('hex');
const examId = idOf('exam', 0);
const { client, url: databaseUrl, dataFolder } = database;
say(`${scripts} candidates hand in …`);
await seedInstitution(client);
await seedExam(client, { examId, secret: key, startsAt: Date.now() - 5 * 3600_000, minutes: 180 });
await seedCandidates(client, { examId, key, from: 0, to: scripts });
const seedFrom = performance.now();
const { cookie, coGrader, office } = await seedScripts(client, { examId, key, scripts });
const seedSeconds = Math.round((performance.now() - seedFrom) / 100) / 10;
const server = await startServer({
  databaseUrl,
  dataFolder,
  databaseConnections: 10,
  secret: key,
  threads: 1,
});
opened.defer(() => server.stop());

async function ask(as: string, path: string, method = 'GET', body?: unknown) {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    method,
    headers: { cookie: as, origin: publicUrl, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
  return text;
}

const ofCommission = `/grading/commissions/${commissionId}`;
const call = (path: string, method?: string, body?: unknown) =>
  ask(cookie, `${ofCommission}${path}`, method, body);
const callAsCoGrader: typeof call = (path, method, body) =>
  ask(coGrader, `${ofCommission}${path}`, method, body);

const numberOf = (round: number) => 10_000 + ((round * 37) % scripts);
const first = await call('');
const lines = JSON.parse(first).scripts;
const versions = new Map<number, number>();
const results = {
  list: await measure(times, () => call('')),
  filterAndSort: await measure(times, (round) =>
    scriptsInView(
      lines,
      {
        filter: 'draft',
        order: scriptOrders[round % scriptOrders.length] ?? 'own',
        isReversed: round % 2 === 0,
      },
      'A-F',
    ),
  ),
  searchRare: await measure(times, () => call('/search?text=konsulat')),
  searchCommon: await measure(times, () => call('/search?text=avgift')),
  nextScript: await measure(times, (round) => call(`/scripts/${numberOf(round)}`)),
  oneQuestion: await measure(times, (round) => {
    const numbers = Array.from(
      { length: Math.min(20, scripts) },
      (_, step) => 10_000 + ((round * 20 + step) % scripts),
    );
    return call(`/questions/q1/answers?numbers=${numbers.join(',')}`);
  }),
  shortAnswers: await measure(times, (round) =>
    call(`/questions/q1/short-answers?after=${10_000 + ((round * 250) % scripts)}`),
  ),
  equalAnswers: await measure(5, (round) => groupsOfEqualAnswers(shortAnswersOf(scripts, round))),
  saveMark: await measure(times, async (round) => {
    const number = numberOf(round);
    const version = versions.get(number) ?? (number % 2 === 0 ? 1 : 0);
    const body = { points: { q1: round % 30 }, comment: '', grade: null, version };
    await call(`/scripts/${number}/assessment`, 'PUT', body);
    versions.set(number, version + 1);
  }),
};
const sheet = await timeSheet(call, callAsCoGrader, scripts);
const rescoring = await timeRescoring(client, call, callAsCoGrader);
const statistics = await timeStatistics(client, commissionId, times, {
  own: () => call('/statistics'),
  exam: () => ask(office, `/exams/${examId}/statistics`),
});
process.stdout.write(
  `${JSON.stringify({ bench: 'grading', scripts, times, seedSeconds, listBytes: first.length, ms: results, sheet, rescoring, statistics })}\n`,
);

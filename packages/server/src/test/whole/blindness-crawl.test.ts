import { inflateSync } from 'node:zlib';
import { allRoutes } from '@karakter/contract/all-routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { Route } from '@karakter/contract/platform/route';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { useTestApp } from '../app.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const hiddenReads = allRoutes.filter((route) => route.identity === 'hidden' && route.method === 'GET');

async function peopleWith(role: string): Promise<string[]> {
  const rows = await app()
    .services.db.selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Everything that identifies a candidate: name, e-mail, student number, and the person's own id. */
async function identityPattern(): Promise<RegExp> {
  const candidates = await app()
    .services.db.selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .where('id', 'in', (e) => e.selectFrom('candidacy_person').select('person_id'))
    .execute();
  expect(candidates.length).toBeGreaterThan(150);
  const words = candidates.flatMap((c) => [c.id, c.name, c.email, c.student_number ?? c.id]);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const numbersOfEach = 10;
type Params = Record<string, string>;

/** The real ids of a grader, for every parameter of a hidden route; a new parameter must be added here. */
async function placesOf(grader: string) {
  const { body } = await app().call(grader, gradingRoutes.listMyCommissions);
  const commissions: Params[] = [];
  const scripts: Params[] = [];
  const questions: Params[] = [];
  for (const { commissionId } of body.commissions) {
    const args = { params: { commissionId } };
    const seen = await app().call(grader, gradingRoutes.showCommission, args);
    const numbers = seen.body.scripts.slice(0, numbersOfEach).map((line) => String(line.candidateNumber));
    const own = { commissionId, numbers: numbers.join(',') };
    commissions.push(own);
    scripts.push(...numbers.map((candidateNumber) => ({ commissionId, candidateNumber })));
    const paper = await app().call(grader, gradingRoutes.showGradedPaper, args);
    if (paper.status === 200)
      questions.push(...paper.body.paper.questions.map(({ id }) => ({ ...own, questionId: id })));
  }
  const own = await app().call(grader, explanationRoutes.listMyExplanations);
  const cases: Params[] = own.body.explanations.map(({ id }) => ({ explanationId: id }));
  return { commissions, scripts, questions, cases };
}

/** What these routes are asked besides their address. */
const queries: Readonly<Record<string, (params: Params) => string>> = {
  searchAnswers: () => '?text=og',
  listAnswersTo: ({ numbers }) => `?numbers=${numbers}`,
  listOwnAssessments: ({ numbers }) => `?numbers=${numbers}`,
  answersZip: ({ numbers }) => `?numbers=${numbers}`,
};

function placesFor(route: Route, places: Awaited<ReturnType<typeof placesOf>>): Params[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  if (names.length === 0) return [{}];
  if (names.includes('explanationId')) return places.cases;
  if (names.includes('candidateNumber')) return places.scripts;
  if (names.includes('questionId')) return places.questions;
  if (names.join() === 'commissionId') return places.commissions;
  throw new Error(`say how ${route.name} is reached: this test does not know ${names.join(', ')}`);
}

/** The text and the metadata of the file once it is opened. */
async function readPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return `${text}\n${JSON.stringify(await getMeta(pdf))}\n${streamsOf(bytes)}`;
}

/** The content of every stream in the file, unpacked. */
function streamsOf(bytes: Buffer): string {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at);
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      streams.push(bytes.subarray(at + 7, end).toString('latin1'));
    }
  }
  return streams.join('\n');
}

/**
 * By commission and by explanation, each minute at which a candidate handed in to its exam, as ISO, PDF and people
 * write it; without the exam's own start and end, which are the same for all.
 */
async function hourPatterns(): Promise<Map<string, RegExp>> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    with place as (select id, exam_id from commission union all select id, exam_id from explanation)
    select distinct p.id, h.at from place p join exam e on e.id = p.exam_id join hand_in h on h.exam_id = e.id
    where date_trunc('minute', h.at) not in (
      date_trunc('minute', e.starts_at), date_trunc('minute', e.starts_at + e.duration_minutes * interval '1 minute'))`.execute(
    app().services.db,
  );
  expect(new Set(rows.map(({ at }) => at.toString())).size).toBeGreaterThan(20);
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, hourPattern(own)]));
}

function hourPattern(rows: readonly { at: Temporal.Instant }[]): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = rows.flatMap(({ at }) => {
    const utc = at.toString().slice(0, 16);
    const oslo = at.toZonedDateTimeISO('Europe/Oslo').toString().slice(0, 16);
    const [utcDigits, osloDigits] = [utc, oslo].map((each) => each.replace(/[-T:]/gu, ''));
    // A time in Oslo counts only with its zone: otherwise it may be another hour in UTC, which reveals nothing.
    const zoned = [`${oslo}[:.\\d]*\\+0`, `${utcDigits}\\d\\dZ`, `${osloDigits}\\d\\d\\+0`];
    return [utc, ...zoned, ...languages.map((language) => literal(writtenInstant(at.toString(), language)))];
  });
  return new RegExp(forms.join('|'), 'u');
}

/** Everything in one response: its headers, its bytes, and the content of an opened file. */
async function contentsOf(url: string, cookie: string, opens: boolean) {
  const reply = await app().app.inject({ method: 'GET', url, headers: { cookie } });
  const type = String(reply.headers['content-type']);
  const isPdf = type.includes('pdf');
  const packed = type.includes('zip') ? unzipSync(reply.rawPayload) : {};
  const pdfs = [
    ...(isPdf ? [reply.rawPayload] : []),
    ...Object.values(packed).map((file) => Buffer.from(file)),
  ];
  const texts = opens ? await Promise.all(pdfs.map(readPdf)) : [];
  const opened = [...Object.keys(packed), ...texts].join('\n');
  const raw = pdfs.length > 0 ? reply.rawPayload.toString('latin1') : reply.body;
  return { isThere: reply.statusCode === 200, all: `${JSON.stringify(reply.headers)}\n${raw}\n${opened}` };
}

/** Every hidden request that this grader can send, as address and name of the route. */
async function questionsOf(grader: string) {
  const places = await placesOf(grader);
  return hiddenReads.flatMap((route) =>
    placesFor(route, places).map((params) => ({
      name: route.name,
      url: `${route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}${queries[route.name]?.(params) ?? ''}`,
      place: params.commissionId ?? params.explanationId ?? '',
    })),
  );
}

test('no hidden response to a grader of the demonstration shows a candidate’s identity or the time of a hand-in [U7]', {
  timeout: 120_000,
}, async () => {
  const identity = await identityPattern();
  const hours = await hourPatterns();
  const reached = new Set<string>();
  const told: string[] = [];
  for (const grader of await peopleWith('grader')) {
    const cookie = await app().cookieOf(grader);
    for (const [index, { name, url, place }] of (await questionsOf(grader)).entries()) {
      const { isThere, all } = await contentsOf(url, cookie, index % 9 === 0);
      if (isThere) reached.add(name);
      const found = identity.exec(all) ?? hours.get(place)?.exec(all);
      if (found) told.push(`${name} tells ${found[0]}`);
    }
  }
  expect(told).toEqual([]);
  expect([...reached].sort()).toEqual(hiddenReads.map((route) => route.name).sort());
});

test('the same search finds candidates where they may be seen, which proves that it would find them elsewhere', async () => {
  const identity = await identityPattern();
  // One officer and one of the exams of the unit that the officer's role is granted for.
  const { officer, exam_id: examId } = await app()
    .services.db.selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .innerJoin('unit as below', 'below.parent_id', 'unit.id')
    .innerJoin('unit as department', 'department.parent_id', 'below.id')
    .innerJoin('exam', 'exam.unit_id', 'department.id')
    .innerJoin('candidacy', 'candidacy.exam_id', 'exam.id')
    .select(['role_grant.person_id as officer', 'candidacy.exam_id'])
    .where('role_grant.role', '=', 'examOffice')
    .where('unit.parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  const { body } = await app().call(officer, candidateRoutes.listCandidates, { params: { examId } });
  expect(JSON.stringify(body)).toMatch(identity);
});

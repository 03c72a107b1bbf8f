import { demoRoutes } from '@karakter/contract/demo/routes';
import { roles } from '@karakter/domain/people/roles';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { plainText } from '@karakter/domain/text/rich-text';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createDatabase, createPool } from '../platform/database/db.ts';
import { contentOf } from '../platform/database/demonstration-mark.ts';
import { verifyChains } from '../platform/log/audit.ts';
import { createLog } from '../platform/log/log.ts';
import { useTestApp } from '../test/app.ts';
import { testConfig } from '../test/config.ts';
import { createTestDatabase } from '../test/postgres.ts';
import { createDemonstrationDatabase } from '../test/scenes/demonstration.ts';
import { demonstrationNow, loadDemonstration } from './loader.ts';
import { oslo } from './script.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const db = () => app().services.db;

async function examOf(code: string, startsBefore = '2027-01-01T00:00:00Z') {
  return db()
    .selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .selectAll('exam')
    .where('course.code', '=', code)
    .where('exam.starts_at', '<', Temporal.Instant.from(startsBefore))
    .orderBy('exam.starts_at', 'desc')
    .executeTakeFirstOrThrow();
}

const count = async (table: 'hand_in' | 'candidacy' | 'sitting', examId: string) => {
  const { n } = await db()
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  return n;
};

describe('the demonstration', () => {
  test('every chain of events holds [Q3]', async () => {
    const reports = await verifyChains(db());
    expect(reports.length).toBeGreaterThan(12);
    expect(reports.filter(({ broken }) => broken)).toEqual([]);
  });

  test('there is a person to try for each role', async () => {
    const { body } = await app().call(null, demoRoutes.people);
    expect(body.people.length).toBeLessThan(25);
    expect(new Set(body.people.flatMap((person) => person.roles))).toEqual(new Set(roles));
    expect(body.people.filter((person) => person.roles.includes('candidate')).length).toBeGreaterThan(3);
  });

  test('there is an exam in each phase', async () => {
    expect((await examOf('PED2210')).state).toBe('planned');
    expect((await examOf('HIS1200', '2026-06-01T00:00:00Z')).state).toBe('archived');
    const open = await examOf('SYK1301');
    expect([open.starts_at, await count('candidacy', open.id)]).toEqual([oslo('2026-12-02T09:00'), 40]);
    const graded = await examOf('PED1120');
    expect([graded.state, await count('hand_in', graded.id)]).toEqual(['published', 120]);
    const states = await db().selectFrom('appeal').select('state').distinct().orderBy('state').execute();
    const wanted = ['decided', 'filed', 'filedLate', 'inGrading', 'needsNewAssessment', 'withdrawn'];
    expect(states.map(({ state }) => state)).toEqual(wanted);
    const texts = await db().selectFrom('explanation').select('state').distinct().orderBy('state').execute();
    expect(texts.map(({ state }) => state)).toEqual(['draft', 'read', 'requested', 'sent']);
    const papers = await db().selectFrom('paper').select('state').distinct().orderBy('state').execute();
    expect(papers.map(({ state }) => state)).toEqual(['approved', 'draft', 'submitted']);
  });

  test('in the open exam most candidates write, some have handed in, and some have not come', async () => {
    const { id } = await examOf('SYK1301');
    const sittings = await db().selectFrom('sitting').selectAll().where('exam_id', '=', id).execute();
    const handedIn = sittings.filter((s) => s.handed_in_at !== null).length;
    const writing = sittings.filter((s) => s.started_at !== null && s.handed_in_at === null).length;
    expect({ handedIn, writing, away: 40 - handedIn - writing }).toEqual({
      handedIn: 4,
      writing: 31,
      away: 5,
    });
  });

  test('of 120 answers no two are alike, and their lengths differ widely', async () => {
    const { id } = await examOf('PED1120');
    const rows = await db()
      .selectFrom('hand_in')
      .select(['answer', 'words'])
      .where('exam_id', '=', id)
      .execute();
    const texts = rows.map(({ answer }) =>
      readHandedInAnswer(answer)
        .questions.map((q) => (q.kind === 'essay' ? plainText(q.text) : ''))
        .join('\n'),
    );
    expect(new Set(texts).size).toBe(120);
    const words = rows.map((row) => row.words).toSorted((a, b) => a - b);
    expect(words.at(-1)! / words[6]!).toBeGreaterThan(3);
    expect(texts.join('')).not.toMatch(/[{}|]|undefined|lorem/);
  });

  test('the results of the real process are there: mail sent, nothing waiting, no session', async () => {
    const { rows } = await app().services.pool.query(`
      select (select count(*) from mail where state <> 'sent')::int as unsent,
        (select count(*) from notice where way = 'now'
          and not exists (select from mail where mail.notice_id = notice.id))::int as unwritten,
        (select count(*) from graphile_worker._private_jobs)::int as jobs,
        (select count(*) from timer where done_at is null and due_at <= '${demonstrationNow}')::int as timers,
        (select count(*) from hand_in where pdf_file_id is null)::int as unset,
        (select count(*) from session where provider = 'demonstration')::int as sessions`);
    expect(rows).toEqual([{ unsent: 0, unwritten: 0, jobs: 0, timers: 0, unset: 0, sessions: 0 }]);
  });
});

/** Half of a demonstration is loaded within this time, on a computer that is busy with all other tests. */
const loadingMs = 90_000;

test('when loading stops half-way, nothing is left, and it can begin again', {
  timeout: loadingMs,
}, async () => {
  const database = await createTestDatabase();
  const pool = createPool(database.url, 2, () => undefined);
  const { pdf, lists, images, merger } = app().services;
  const log = createLog(() => undefined);
  const parts = { config: testConfig(), pool, db: createDatabase(pool), log, pdf, lists, images, merger };
  const stop = (line: string) => {
    if (/\d/.test(line)) throw new Error('the power went');
  };
  await expect(loadDemonstration(parts, database.url, stop)).rejects.toThrow('the power went');
  expect(await contentOf(database.url)).toBe('empty');
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query(
    'select (select count(*) from event) + (select count(*) from timer) as left',
  );
  expect(rows).toEqual([{ left: '0' }]);
  await client.end();
  await pool.end();
  await database.drop();
});

import { createHash } from 'node:crypto';
import { allRoutes } from '@karakter/contract/all-routes';
import type { Route } from '@karakter/contract/platform/route';
import { type Role, roles } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { type Known, lockingScenes, type Scene } from '../scenes/locking.ts';
import { addTestPerson } from '../scenes/people.ts';

/** In the demonstration the exam office reads everyone's mail. */
const app = useTestApp('2026-03-13T11:00:00Z', { demonstration: false });
const holders = new Map<Role, string>();

type Scenes = Awaited<ReturnType<typeof lockingScenes>>;
let scenes: Scenes | undefined;
beforeAll(async () => {
  for (const role of roles) holders.set(role, await addTestPerson(app().services.db, `Only ${role}`, [role]));
  scenes = await lockingScenes(app());
});
const made = () => {
  if (!scenes) throw new Error('the scenes are there only while tests run');
  return scenes;
};

/** The id of this object in others.sql. */
function neighbours(what: string): string {
  const md5 = createHash('md5').update(`${what}1`).digest('hex');
  const hex = `ffffffff${md5.slice(8, 12)}4${md5.slice(13, 16)}8${md5.slice(17)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const ofNeighbours: Known = {
  examId: neighbours('exam'),
  candidacyId: neighbours('candidacy'),
  candidateNumber: '90001',
  commissionId: neighbours('ordinary'),
  personId: neighbours('candidate'),
  appealId: neighbours('appeal'),
  complaintId: neighbours('complaint'),
  dismissalAppealId: neighbours('dismissal appeal'),
  explanationId: neighbours('explanation'),
  lateRequestId: neighbours('late request'),
  quarantineId: neighbours('branch'),
  requestId: neighbours('takeover'),
  messageId: neighbours('message'),
  incidentId: neighbours('incident'),
  openingId: neighbours('opening'),
  noticeId: neighbours('notice'),
  mailId: neighbours('notice'),
  fileId: neighbours('decision'),
  unitId: neighbours('unit'),
  courseId: neighbours('course'),
  sessionId: neighbours('sessionFremmed candidate 1'),
};

const namesIn = ({ params }: Route) =>
  Object.keys(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }).properties ?? {});

/** The smallest request that a route accepts, about these objects. */
function requestTo(route: Route, known: Known) {
  const params = minimalValue(route.params) as Known;
  return {
    params: Object.fromEntries(Object.keys(params).map((name) => [name, known[name] ?? params[name]])),
    query: minimalValue(route.query),
    ...(route.method !== 'GET' && { body: minimalValue(route.body) }),
  } as never;
}

const rolesOf = ({ access }: Route) => (typeof access === 'string' ? roles : access);
const aboutAnObject = allRoutes.filter(
  (route) => route.access !== 'anyone' && namesIn(route).some((name) => name in ofNeighbours),
);
const title = (route: Route): [string, Route] => [`${route.method} ${route.path}`, route];

test('the neighbours have a row in every table, so that a query with a missing condition finds it', async () => {
  const { db } = app().services;
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'setting')`.execute(
    db,
  );
  const empty: string[] = [];
  for (const { name } of rows) {
    const found = await sql`select from ${sql.table(name)} limit 1`.execute(db);
    if (found.rows.length === 0) empty.push(name);
  }
  expect(empty).toEqual([]);
});

describe('another’s object looks as if it did not exist', () => {
  test.each(aboutAnObject.map(title))('%s', async (_, route) => {
    for (const role of rolesOf(route)) {
      const person = holders.get(role) ?? '';
      const { status, refusal } = await app().call(person, route, requestTo(route, ofNeighbours));
      expect([role, status, refusal]).toEqual([role, 404, 'notFound']);
    }
  });
});

const personOf = (route: Route, scene: Scene) => {
  const role = (['candidate', 'grader'] as const).find((each) => route.access.includes(each));
  return role === undefined ? made().boss : scene[role];
};
const parts = [
  'candidacyId',
  'commissionId',
  'candidateNumber',
  'quarantineId',
  'requestId',
  'incidentId',
  'explanationId',
  'lateRequestId',
];
/** Routes that lead from a person's own object to a part of it. */
const withParts = aboutAnObject.filter((route) =>
  namesIn(route)
    .slice(1)
    .some((name) => parts.includes(name)),
);

describe('a part of another exam is not found in the person’s own exam', () => {
  test.each(withParts.map(title))('%s', async (_, route) => {
    const { running, over } = made();
    // For its graders, a running exam has no answers at all.
    for (const scene of route.access.includes('grader') ? [over] : [running, over]) {
      const [own = ''] = namesIn(route);
      const known = { ...ofNeighbours, [own]: scene.known[own] ?? '' };
      const { status, refusal } = await app().call(personOf(route, scene), route, requestTo(route, known));
      expect([status, refusal]).toEqual([404, 'notFound']);
    }
  });
});

describe('a candidate of the same exam sees nothing of the other', () => {
  const ofCandidates = aboutAnObject.filter(({ access }) => access.includes('candidate'));
  test.each(ofCandidates.map(title))('%s', async (_, route) => {
    const { over, appealed } = made();
    const pairs = [
      [over, appealed],
      [appealed, over],
    ] as const;
    for (const [mine, other] of pairs) {
      const known = { ...ofNeighbours, ...other.known };
      const { status, refusal } = await app().call(mine.candidate, route, requestTo(route, known));
      expect([status, refusal]).toEqual([404, 'notFound']);
    }
  });
});

describe('nothing of the neighbours is in any response', () => {
  const reads = allRoutes.filter(({ method, access }) => method === 'GET' && access !== 'anyone');
  test.each(reads.map(title))('%s', async (_, route) => {
    const { planned, running, over, appealed } = made();
    for (const scene of [planned, running, over, appealed]) {
      const { body } = await app().call(personOf(route, scene), route, requestTo(route, scene.known));
      expect(JSON.stringify(body)).not.toMatch(/fremmed/i);
    }
  });
});

import type { Route } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import type { Answer, Args, TestApp } from './app.ts';
import { testUnitId } from './scenes/people.ts';

type Life = { readonly log: string[]; readonly told: string[] };
type Row = { readonly kind: string; readonly name: string | null; readonly data: string };

/** Ids, SHA-256, codes of receipts and candidate numbers. */
const drawn =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?:[0-9a-f]{64}|[0-9A-Z]{4}-[0-9A-Z]{4}|[1-9]\d{4})\b/g;

/** Every character that such a value can have: what is left of a notice's data is the same in every run. */
const drawnCharacters = '[0-9A-Za-f-]';

/** The names of all persons by their ids, and of the exam's candidates by their candidacies and numbers too. */
async function namesOf({ services: { db } }: TestApp, examId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; name: string }>`
    select id::text as key, name from person
    union all
    select key, p.name from candidacy c join candidacy_person cp on cp.candidacy_id = c.id
      join person p on p.id = cp.person_id, unnest(array[c.id::text, c.candidate_number::text]) key
      where c.exam_id = ${examId}`.execute(db);
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/**
 * Writes data in a form that a test can state: people and candidates by name, and other random or hashed values by
 * their order, so that equal values stay recognisable.
 */
function readable(names: Map<string, string>): (data: string) => string {
  const places = new Map<string, string>();
  const named = (key: string) => {
    const place = places.get(key) ?? `#${places.size + 1}`;
    if (!names.has(key)) places.set(key, place);
    return names.get(key) ?? place;
  };
  return (data) => {
    const text = JSON.stringify(JSON.parse(data), null, 1).replaceAll(/\n\s*/g, ' ').replaceAll('"', '');
    return text === '{}' ? '' : ` ${text.replaceAll(drawn, named)}`;
  };
}

/**
 * Everything that happens to an exam from now on: each event of its log in order, with its actor and data, and each
 * notice, with its recipient and content. A test that compares it detects an action that was done twice, by another
 * person, to another candidate, in another order or not at all.
 */
export async function lifeFrom(app: TestApp, examId: string): Promise<() => Promise<Life>> {
  const { db } = app.services;
  await app.jobs.settle();
  const before = await sql<{ number: number; notices: string[] }>`
    select (select coalesce(max(number), 0) from event where exam_id = ${examId}) as number,
      array(select id from notice where exam_id = ${examId}) as notices`.execute(db);
  const { number = 0, notices = [] } = before.rows[0] ?? {};
  return async () => {
    await app.jobs.settle();
    const write = readable(await namesOf(app, examId));
    const log = await sql<Row>`
      select e.kind, p.name, e.data from event e left join person p on p.id = e.actor_id
      where e.exam_id = ${examId} and e.number > ${number} order by e.number`.execute(db);
    const told = await sql<Row>`
      select n.kind, p.name, n.data::text as data from notice n join person p on p.id = n.person_id
      where n.exam_id = ${examId} and n.id <> all (${notices}::uuid[])
      order by n.created_at, n.kind, p.name, regexp_replace(n.data::text, ${drawnCharacters}, '', 'g'),
        n.data::text`.execute(db);
    return {
      log: log.rows.map(({ kind, name, data }) => `${kind} by ${name ?? 'Karakter'}${write(data)}`),
      told: told.rows.map(({ kind, name, data }) => `${kind} to ${name}${write(data)}`),
    };
  };
}

/** Leaves the test unit without staff, so that only the people of the next test are notified. */
export async function dismissStaff({ services: { db, clock } }: TestApp): Promise<void> {
  const revoked = db.updateTable('role_grant').set({ revoked_at: clock.now() });
  await revoked.where('unit_id', '=', testUnitId).where('role', '<>', 'candidate').execute();
}

/** Calls a route as `call` does, and fails the test unless it succeeds. */
export function doneBy(app: () => TestApp) {
  return async <R extends Route>(by: string, route: R, args: Args<R> = {}): Promise<Answer<R>> => {
    const answer = await app().call(by, route, args);
    if (answer.status !== 200) throw new Error(`${route.name}: ${answer.status} ${answer.message}`);
    return answer;
  };
}

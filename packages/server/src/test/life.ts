import type { Route } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import type { Answer, Args, TestApp } from './app.ts';
import { testUnitId } from './scenes/people.ts';

type Life = { readonly log: string[]; readonly told: string[] };

/**
 * The whole of what happens to an exam from now on: each event of its log in order, with who did it, and each notice,
 * with who was told. A test that compares it finds what was done twice, by another person, in another order or not at all.
 */
export async function lifeFrom({ services, jobs }: TestApp, examId: string): Promise<() => Promise<Life>> {
  const { db } = services;
  await jobs.settle();
  const before = await sql<{ number: number; notices: string[] }>`
    select (select coalesce(max(number), 0) from event where exam_id = ${examId}) as number,
      array(select id from notice where exam_id = ${examId}) as notices`.execute(db);
  const { number = 0, notices = [] } = before.rows[0] ?? {};
  return async () => {
    await jobs.settle();
    const log = await sql<{ line: string }>`
      select e.kind || ' by ' || coalesce(p.name, 'Karakter') as line
      from event e left join person p on p.id = e.actor_id
      where e.exam_id = ${examId} and e.number > ${number} order by e.number`.execute(db);
    const told = await sql<{ line: string }>`
      select n.kind || ' to ' || p.name as line from notice n join person p on p.id = n.person_id
      where n.exam_id = ${examId} and n.id <> all (${notices}::uuid[])
      order by n.created_at, n.kind, p.name`.execute(db);
    return { log: log.rows.map(({ line }) => line), told: told.rows.map(({ line }) => line) };
  };
}

/** Leaves the test unit without staff, so that only the people of the next test are told anything. */
export async function dismissStaff({ services: { db, clock } }: TestApp): Promise<void> {
  const revoked = db.updateTable('role_grant').set({ revoked_at: clock.now() });
  await revoked.where('unit_id', '=', testUnitId).where('role', '<>', 'candidate').execute();
}

/** Calls a route as `call` does, and fails the test unless it is done. */
export function doneBy(app: () => TestApp) {
  return async <R extends Route>(by: string, route: R, args: Args<R> = {}): Promise<Answer<R>> => {
    const answer = await app().call(by, route, args);
    if (answer.status !== 200) throw new Error(`${route.name}: ${answer.status} ${answer.message}`);
    return answer;
  };
}

import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { operator } from '../exam-day/seed.ts';

const noticesEach = 3;

/** Mail is off while the institution is seeded, and while its exam is announced. */
async function turnMail(client: pg.Client, isOn: boolean): Promise<void> {
  await client.query(
    "insert into switch_change (switch, is_on, at, by_person, reason) values ('mail', $1, now(), $2, 'daily mail')",
    [isOn, operator],
  );
}

/**
 * The nightly digest: from the moment its timer is due until the mail of each of these people is made, in milliseconds. Each
 * has three waiting notices.
 */
export async function timeOfDigest(client: pg.Client, people: number): Promise<number> {
  await client.query(
    `insert into notice (id, person_id, exam_id, kind, class, way, data, created_at)
      select gen_random_uuid(), cp.person_id, c.exam_id, 'appealToHandle', 'case', 'digest', '{"late":false}', now()
      from (select * from candidacy_person order by person_id limit $1) cp
      join candidacy c on c.id = cp.candidacy_id, generate_series(1, $2::int)`,
    [people, noticesEach],
  );
  await client.query('analyze notice');
  const made = async () => {
    const { rows } = await client.query(
      "select count(*)::int as n from mail m join notice n on n.id = m.notice_id where n.kind = 'digest' and m.state = 'sent'",
    );
    return rows[0].n as number;
  };
  await turnMail(client, true);
  const from = performance.now();
  await client.query(
    `insert into timer (key, task, payload, due_at) values ('sendDigests', 'sendDigests', '{}', now())
      on conflict (key) do update set due_at = now(), done_at = null`,
  );
  while ((await made()) < people) await setTimeout(100);
  const ms = Math.round(performance.now() - from);
  await turnMail(client, false);
  return ms;
}

import type pg from 'pg';
import { cookieOf, idOf, tokenHashOf } from '../exam-day/people.ts';

const perRoom = 60;
const perRow = 10;
/** Beyond the number of any candidate. */
const invigilator = 1_000_000;

/** Gives the candidates a name each, a room and a seat: rows of ten in rooms of sixty. */
export async function seatAll(client: pg.Client): Promise<void> {
  await client.query(
    `update candidacy set room = 'Rom ' || (1 + (candidate_number - 10000) / $1::int),
      seat = chr(65 + (candidate_number - 10000) % $1::int / $2::int) || (1 + (candidate_number - 10000) % $2::int)`,
    [perRoom, perRow],
  );
  await client.query(
    `update person p set name = 'Kandidat Etternavn-' || c.candidate_number
      from candidacy c join candidacy_person cp on cp.candidacy_id = c.id where cp.person_id = p.id`,
  );
}

/** An invigilator of the exam who is signed in; returns the cookie of their browser. */
export async function seedInvigilator(
  client: pg.Client,
  { examId, key }: { readonly examId: string; readonly key: string },
): Promise<string> {
  const id = idOf('person', invigilator);
  await client.query(
    `with created as (
      insert into person (id, name, email, created_at) values ($1, 'Eksamensvakt', 'vakt@karakter.example', now())
    ), granted as (
      insert into role_grant (id, person_id, role, exam_id, granted_at)
        values (gen_random_uuid(), $1, 'invigilator', $2, now())
    )
    insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at)
      values (gen_random_uuid(), $3, $1, 'bench', 'bench', now(), now() + interval '1 day')`,
    [id, examId, tokenHashOf(key, invigilator)],
  );
  return cookieOf(key, invigilator);
}

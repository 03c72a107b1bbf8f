import type pg from 'pg';
import { cookieOf, idOf, tokenHashOf } from '../exam-day/people.ts';
import { seedCandidates, seedExam } from '../exam-day/seed.ts';

const officer = 1_000_003;
const perExam = 5000;
export const announcedExamId = idOf('exam', 0);

type Wish = { readonly key: string; readonly results: number; readonly cases: number };

/** A person of the exam office who is a caseworker too, freshly signed in. */
async function seedOffice(client: pg.Client, key: string): Promise<string> {
  const office = idOf('person', officer);
  await client.query(
    "insert into person (id, name, email, created_at) values ($1, 'Saksbehandler', 'office@karakter.example', now())",
    [office],
  );
  await client.query(
    `insert into role_grant (id, person_id, role, unit_id, granted_at)
      select gen_random_uuid(), $1, role, u.id, now() from unit u, unnest(array['examOffice', 'caseworker']) role
      where u.parent_id is null`,
    [office],
  );
  await client.query(
    `insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at, authenticated_at, last_active_at)
      values (gen_random_uuid(), $1, $2, 'bench', 'bench', now(), now() + interval '1 day', now(), now())`,
    [tokenHashOf(key, officer), office],
  );
  return cookieOf(key, officer);
}

/** An exam whose grades are in the protocol, and announced unless it is the one that will be. */
async function seedResults(client: pg.Client, key: string, index: number, candidates: number) {
  const examId = idOf('exam', index);
  const from = index * perExam;
  const startsAt = Date.now() - (30 + index) * 24 * 3600_000;
  await seedExam(client, { examId, secret: key, startsAt, minutes: 180 });
  await seedCandidates(client, { examId, key, from, to: from + candidates });
  const commission = idOf('exam', 500_000 + index);
  await client.query(
    `insert into commission (id, exam_id, kind, number, created_at) values ($1, $2, 'ordinary', 1, now())`,
    [commission, examId],
  );
  await client.query(
    'insert into commission_candidacy (commission_id, candidacy_id) select $1, id from candidacy where exam_id = $2',
    [commission, examId],
  );
  await client.query(
    `insert into protocol_entry (exam_id, candidacy_id, grade, kind, commission_id, reason, entered_by, entered_at)
      select $1, id, chr(65 + candidate_number % 6), 'ordinary', $2, '', $3, now() - interval '20 days'
      from candidacy where exam_id = $1`,
    [examId, commission, idOf('person', officer)],
  );
  const announced = examId === announcedExamId ? null : new Date(Date.now() - 19 * 24 * 3600_000);
  await client.query(
    `update exam set state = case when $2::timestamptz is null then 'checked' else 'announced' end,
      checked_at = now() - interval '20 days', announced_at = $2 where id = $1`,
    [examId, announced],
  );
}

/** So many cases over all announced exams: most of them closed, as in the course of a year. */
async function seedCases(client: pg.Client, cases: number): Promise<void> {
  const some = `with chosen as (
    select c.id, c.exam_id, c.candidate_number, row_number() over (order by md5(c.id::text)) as n,
      now() - make_interval(days => (1 + c.candidate_number % 18)::int) as at
    from candidacy c where c.exam_id <> '${announcedExamId}' order by n limit $1)`;
  await client.query(
    `${some} insert into explanation (id, exam_id, candidacy_id, commission_id, state, requested_at, due_at, sent_at, read_at,
        guidelines, assessment, overall, grade, about_entry, updated_at)
      select gen_random_uuid(), k.exam_id, k.id, cc.commission_id, case when n % 6 = 0 then 'requested' else 'sent' end, at,
        at + interval '14 days', case when n % 6 = 0 then null else at + interval '1 hour' end, null, 'n', 'n', 'n', 'C', 1, at
      from chosen k join commission_candidacy cc on cc.candidacy_id = k.id where n % 2 = 0`,
    [cases],
  );
  await client.query(
    `${some} insert into appeal (id, exam_id, candidacy_id, filed_at, late, original_grade, state, about_entry)
      select gen_random_uuid(), exam_id, id, at, n % 9 = 0, 'C',
        (array['filed', 'filedLate', 'withdrawn', 'withdrawn', 'dismissed'])[1 + n % 5], 1
      from chosen where n % 2 = 1`,
    [cases],
  );
  await client.query('analyze');
}

/** Announced exams with cases, and one exam that is checked. Returns the cookie of the person who handles them. */
export async function seedCaseWork(client: pg.Client, { key, results, cases }: Wish): Promise<string> {
  const cookie = await seedOffice(client, key);
  for (let index = 0; index * perExam < results; index += 1)
    await seedResults(client, key, index, Math.min(perExam, results - index * perExam));
  await seedCases(client, cases);
  return cookie;
}

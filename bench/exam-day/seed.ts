import type { PaperContent } from '@karakter/domain/papers/paper';
import type { RichText } from '@karakter/domain/text/rich-text';
import type pg from 'pg';
import { sealPaper } from '../../packages/server/src/features/papers/vault.ts';
import { idOf, tokenHashOf } from './people.ts';

const unitId = '60000000-0000-4000-8000-000000000000';
const courseId = '60000000-0000-4000-8000-000000000001';
const officers = ['60000000-0000-4000-8000-000000000002', '60000000-0000-4000-8000-000000000003'] as const;

/** The question that the candidates answer. */
export const questionId = 'q1';

function text(...paragraphs: string[]): RichText {
  return {
    type: 'doc',
    content: paragraphs.map((each) => ({ type: 'paragraph', content: [{ type: 'text', text: each }] })),
  };
}

/** A few kilobytes, like a paper of a few pages. */
const body = text(
  ...Array.from({ length: 12 }, (_, index) =>
    `${index + 1}. Drøft hvordan en avgift virker på pris, mengde og velferd i et marked. `.repeat(5),
  ),
);
const paper: PaperContent = {
  aids: { nb: 'Ingen', nn: 'Ingen' },
  questions: [
    {
      id: questionId,
      kind: 'essay',
      title: { nb: 'Drøft', nn: 'Drøft' },
      text: { nb: body, nn: body },
      points: 100,
    },
  ],
};

/** The institution of every exam here; PDFs and mail are switched off until the last candidate has handed in. */
export async function seedInstitution(client: pg.Client): Promise<void> {
  const [author, approver] = officers;
  await client.query(`
    insert into unit (id, code, name_nb, name_nn, name_en) values ('${unitId}', 'BENCH', 'Høgskolen', 'Høgskulen', 'College');
    insert into person (id, name, email, created_at) values
      ('${author}', 'Forfatter', 'author@karakter.example', now()), ('${approver}', 'Leder', 'approver@karakter.example', now());
    insert into course (id, unit_id, code, title_nb, title_nn, title_en, credits, level)
      values ('${courseId}', '${unitId}', 'SØK1001', 'Mikroøkonomi', 'Mikroøkonomi', 'Microeconomics', 7.5, 'bachelor');
    insert into switch_change (switch, is_on, at, by_person, reason)
      values ('pdf', false, now(), '${author}', 'exam day'), ('mail', false, now(), '${author}', 'exam day');`);
}

type ExamWish = {
  readonly examId: string;
  readonly secret: string;
  /** In milliseconds since 1970. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly graceSeconds?: number;
};

/** An exam with an approved paper, where a candidate may move to another device without confirmation. */
export async function seedExam(client: pg.Client, exam: ExamWish): Promise<void> {
  const { examId, secret, startsAt, minutes, graceSeconds = 300 } = exam;
  const [author, approver] = officers;
  await client.query(
    `insert into exam (id, course_id, unit_id, credits, form, work_kind, supervised, individual, recheckable, scale,
      starts_at, duration_minutes, grace_seconds, takeover_confirmed, assessing, confirming, completing, explanation_open, appeal_open, contact_name,
      contact_phone, state, created_by, created_at, published_at)
      values ($1, $2, $3, 7.5, 'written', 'exam', true, true, true, 'A-F', to_timestamp($4::float8 / 1000), $5, $6, false,
        'individual', 'eachCandidate', 'all', true, true, 'Eksamenstelefonen', '70000000', 'published', $7, now(), now())`,
    [examId, courseId, unitId, startsAt, minutes, graceSeconds, author],
  );
  await client.query(
    `insert into paper (exam_id, version, state, content, author_id, updated_by, updated_at, submitted_by, submitted_at,
      approved_by, approved_at) values ($1, 1, 'approved', $2, $3, $3, now(), $3, now(), $4, now())`,
    [examId, sealPaper({ secret, examId }, paper), author, approver],
  );
  await client.query(
    `insert into timer (due_at, task, payload, key)
      select starts_at + make_interval(mins => duration_minutes, secs => grace_seconds), 'closeSittings',
        jsonb_build_object('examId', id), 'closeSittings:' || id from exam where id = $1`,
    [examId],
  );
}

const atOnce = 5000;

type CandidateRange = {
  readonly examId: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
};

async function seedSome(client: pg.Client, { examId, key, from, to }: CandidateRange): Promise<void> {
  const indexes = Array.from({ length: to - from }, (_, step) => from + step);
  const ids = (kind: Parameters<typeof idOf>[0]) => indexes.map((index) => idOf(kind, index));
  await client.query(
    `with given as (
      select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[]) as g (n, person, candidacy, token)
    ), people as (
      insert into person (id, name, email, created_at) select person, 'Kandidat', n || '@karakter.example', now() from given
    ), grants as (
      insert into role_grant (id, person_id, role, unit_id, granted_at)
        select gen_random_uuid(), person, 'candidate', $5, now() from given
    ), sessions as (
      insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at)
        select gen_random_uuid(), token, person, 'bench', 'bench', now(), now() + interval '1 day' from given
    ), candidacies as (
      insert into candidacy (id, exam_id, candidate_number, created_at) select candidacy, $6, 10000 + n, now() from given
    ), whose as (
      insert into candidacy_person (candidacy_id, exam_id, person_id) select candidacy, $6, person from given
    )
    insert into sitting (candidacy_id, exam_id) select candidacy, $6 from given`,
    [
      indexes,
      ids('person'),
      ids('candidacy'),
      indexes.map((index) => tokenHashOf(key, index)),
      unitId,
      examId,
    ],
  );
}

/** Candidates of an exam from one number up to another, signed in, with a sitting each; in a few statements. */
export async function seedCandidates(
  client: pg.Client,
  { from, to, ...range }: CandidateRange,
): Promise<void> {
  for (let first = from; first < to; first += atOnce)
    await seedSome(client, { ...range, from: first, to: Math.min(to, first + atOnce) });
  await client.query('analyze');
}

/** Another sign-in of each candidate, as on another device: `key` is the secret for its tokens. */
export async function signInAgain(
  client: pg.Client,
  { key, from, to }: Omit<CandidateRange, 'examId'>,
): Promise<void> {
  const indexes = Array.from({ length: to - from }, (_, step) => from + step);
  await client.query(
    `insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at)
      select gen_random_uuid(), token, person, 'bench', 'bench', now(), now() + interval '1 day'
      from unnest($1::uuid[], $2::text[]) as given (person, token)`,
    [indexes.map((index) => idOf('person', index)), indexes.map((index) => tokenHashOf(key, index))],
  );
}

/** Moves the start of the exam to that instant and notifies every server, as a late start does. */
export async function startAt(client: pg.Client, examId: string, at: number): Promise<void> {
  const news = JSON.stringify({ examId, candidacyIds: null, what: 'times' });
  await client.query('begin');
  await client.query('update exam set starts_at = to_timestamp($1::float8 / 1000) where id = $2', [
    at,
    examId,
  ]);
  await client.query("select pg_notify('exam_day', $1)", [news]);
  await client.query('commit');
}

/** The operator who turns a switch. */
export const operator = officers[0];

import { candidatePaper, type PaperContent } from '@karakter/domain/papers/paper';
import { canonicalAnswer } from '@karakter/domain/sitting/answer';
import type { RichText } from '@karakter/domain/text/rich-text';
import type pg from 'pg';
import { sealPaper } from '../../packages/server/src/features/papers/vault.ts';
import { cookieOf, idOf, tokenHashOf } from '../exam-day/people.ts';

const grader = 1_000_001;
const coGrader = 1_000_002;
const officer = 1_000_003;
export const commissionId = idOf('exam', 900_000);

const text = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const both = (words: string) => ({ nb: words, nn: words });

const closed = ['q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'];

/** Two essays and eight closed questions. */
const paper: PaperContent = {
  aids: both('Ingen'),
  questions: [
    ...['q1', 'q2'].map((id) => ({
      id,
      kind: 'essay' as const,
      title: both('Drøft'),
      text: { nb: text('Drøft en avgift.'), nn: text('Drøft ei avgift.') },
      points: 30,
    })),
    ...closed.map((id) => ({
      id,
      kind: 'multipleChoice' as const,
      title: both('Velg'),
      text: { nb: text('Velg ett svar.'), nn: text('Vel eitt svar.') },
      points: 10,
      pointsForWrong: 0,
      options: [
        { id: 'a', text: both('Galt'), correct: false },
        { id: 'b', text: both('Riktig'), correct: true },
      ],
    })),
  ],
};

const words =
  'avgift pris mengde velferd marked tilbud etterspørsel likevekt konsument produsent stat inntekt'.split(
    ' ',
  );

/** About 800 words, of which one in a hundred scripts has a rare one. */
function essayOf(index: number): RichText {
  const line = (at: number) =>
    Array.from({ length: 40 }, (_, place) => words[(index * 7 + at * 3 + place * place) % words.length]).join(
      ' ',
    );
  const rare = index % 100 === 0 ? ['Konsulatsaken viser det.'] : [];
  return text(...rare, ...Array.from({ length: 10 }, (_, at) => line(at)));
}

function answerOf(examId: string, index: number) {
  const choices = Object.fromEntries(closed.map((id, at) => [id, (index + at) % 3 === 0 ? 'a' : 'b']));
  const content = { essays: { q1: essayOf(index), q2: essayOf(index + 1) }, choices };
  const candidateNumber = 10_000 + index;
  const answer = canonicalAnswer(candidatePaper(paper, 'nb'), content, { examId, candidateNumber });
  return { text: answer.text, words: answer.words, choices: JSON.stringify(choices) };
}

async function seedAnswers(client: pg.Client, examId: string, from: number, to: number): Promise<void> {
  const indexes = Array.from({ length: to - from }, (_, step) => from + step);
  const answers = indexes.map((index) => answerOf(examId, index));
  await client.query(
    `insert into hand_in (candidacy_id, exam_id, at, kind, answer, sha256, words, choices, receipt_code)
      select candidacy, $1, now() - interval '1 hour', 'automatic', answer, '', words, choices::jsonb, candidacy::text
      from unnest($2::uuid[], $3::text[], $4::int[], $5::text[]) g (candidacy, answer, words, choices)`,
    [
      examId,
      indexes.map((index) => idOf('candidacy', index)),
      answers.map((each) => each.text),
      answers.map((each) => each.words),
      answers.map((each) => each.choices),
    ],
  );
}

type Wish = { readonly examId: string; readonly key: string; readonly scripts: number };

/** A commission of two graders with an answer from every candidate; half of the answers are assessed by both. */
export async function seedScripts(client: pg.Client, { examId, key, scripts }: Wish) {
  await client.query('update paper set content = $1 where exam_id = $2', [
    sealPaper({ secret: key, examId }, paper),
    examId,
  ]);
  for (let from = 0; from < scripts; from += 1000)
    await seedAnswers(client, examId, from, Math.min(scripts, from + 1000));
  const people = [grader, coGrader].map((index) => idOf('person', index));
  const office = idOf('person', officer);
  await client.query(
    `update sitting set state = 'handedIn', started_at = now() - interval '4 hours', handed_in_at = now() - interval '1 hour',
      hand_in_kind = 'automatic' where exam_id = $1`,
    [examId],
  );
  await client.query(
    `insert into grading_guide (exam_id, version, content, updated_by, updated_at)
      select $1, 1, '{"learningOutcomes":"","suggestedSolution":"","levels":{}}', created_by, now() from exam where id = $1`,
    [examId],
  );
  await client.query(
    `insert into person (id, name, email, created_at)
      select id, 'Sensor', id || '@karakter.example', now() from unnest($1::uuid[]) id`,
    [[...people, office]],
  );
  await client.query(
    `insert into role_grant (id, person_id, role, unit_id, granted_at)
      select gen_random_uuid(), $1, 'examOffice', unit_id, now() from exam where id = $2`,
    [office, examId],
  );
  await client.query(
    "insert into commission (id, exam_id, kind, number, created_at) values ($1, $2, 'ordinary', 1, now())",
    [commissionId, examId],
  );
  await client.query(
    `insert into commission_member (commission_id, person_id, seat, external, teaches, display_name, appointed_at,
        confidentiality_accepted_at)
      select $1, id, n, n = 2, n = 1, 'Sensor', now(), now() from unnest($2::uuid[]) with ordinality g (id, n)`,
    [commissionId, people],
  );
  await client.query(
    `insert into role_grant (id, person_id, role, commission_id, granted_at)
      select gen_random_uuid(), id, 'grader', $1, now() from unnest($2::uuid[]) id`,
    [commissionId, people],
  );
  await client.query(
    'insert into commission_candidacy (commission_id, candidacy_id) select $1, id from candidacy where exam_id = $2',
    [commissionId, examId],
  );
  await client.query(
    `insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, updated_at)
      select $1, c.id, p, '{"q1": 20, "q2": 18}', 'Godt drøftet.', 'C', 'draft', 1, now()
      from candidacy c, unnest($2::uuid[]) p where c.exam_id = $3 and c.candidate_number % 2 = 0`,
    [commissionId, people, examId],
  );
  await client.query(
    `insert into session (id, token_hash, person_id, provider, user_agent, created_at, expires_at)
      select gen_random_uuid(), token, person, 'bench', 'bench', now(), now() + interval '1 day'
      from unnest($1::text[], $2::uuid[]) g (token, person)`,
    [[grader, coGrader, officer].map((index) => tokenHashOf(key, index)), [...people, office]],
  );
  await client.query('select make_answer_words(array(select candidacy_id from hand_in where exam_id = $1))', [
    examId,
  ]);
  await client.query('analyze');
  return {
    cookie: cookieOf(key, grader),
    coGrader: cookieOf(key, coGrader),
    office: cookieOf(key, officer),
  };
}

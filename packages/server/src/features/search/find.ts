import type { Findings } from '@karakter/contract/search/routes';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isKeptFrom } from '../people/kept-from.ts';
import { isTiedTo, type Scope } from '../register/scope.ts';
import { beginningsOf, numberIn, wordsIn } from './words.ts';

/** The number of hits of each kind: a longer list is what the pages of exams and people are for. */
const mostOfEach = 8;

/** The text that is sought, by whom, and the units whose exams the caller administers. */
export type Sought = {
  readonly text: string;
  readonly units: readonly string[];
  readonly personId: string;
  readonly now: Temporal.Instant;
};

const examColumns = sql`e.id as "examId", c.code as "courseCode",
  jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn, 'en', c.title_en) as "courseTitle",
  e.starts_at as "startsAt", e.state = 'cancelled' as "isCancelled"`;

type WithStart = { startsAt: Temporal.Instant };
const withText = <Row extends WithStart>(row: Row) => ({ ...row, startsAt: row.startsAt.toString() });
type Of<Kind extends keyof Findings> = Omit<Findings[Kind][number], 'startsAt'> & WithStart;

/** The exams of these units with every word in code or title, the nearest in time first. */
export async function findExams(tx: Tx, { text, units, now }: Sought): Promise<Findings['exams']> {
  const words = text.toLowerCase().split(/\s+/);
  const { rows } = await sql<Of<'exams'>>`
    select ${examColumns} from exam e join course c on c.id = e.course_id
    where e.unit_id = any(${units}::uuid[]) and not exists (
      select from unnest(${words}::text[]) word
      where position(word in lower(c.code || ' ' || c.title_nb || ' ' || c.title_nn || ' ' || c.title_en)) = 0)
    order by abs(extract(epoch from e.starts_at - ${now})), c.code, e.id limit ${mostOfEach}`.execute(tx);
  return rows.map(withText);
}

/**
 * The candidates with this number, or of the people with these words, in the exams of these units. An exam that the
 * caller grades or sits is left out: its candidates stay unknown to the caller [U7].
 */
export async function findCandidates(tx: Tx, sought: Sought): Promise<Findings['candidates']> {
  const { text, units, personId, now } = sought;
  const { rows } = await sql<Of<'candidates'>>`
    with open as materialized (
      select id, abs(extract(epoch from starts_at - ${now})) as away from exam
      where unit_id = any(${units}::uuid[]) and not ${isKeptFrom(personId, 'exam.id')}),
    found as materialized (
      select id as person_id from person where merged_into is null
        and person_words(name, email, student_number) @@ ${beginningsOf(wordsIn(text))}::tsquery),
    nearest as materialized (
      select away, k.id, k.exam_id, k.candidate_number, cp.person_id
      from open join candidacy_person cp on cp.exam_id = open.id join candidacy k on k.id = cp.candidacy_id
      where k.candidate_number = ${numberIn(text)} or cp.person_id in (select person_id from found)
      order by away, k.candidate_number, k.id limit ${mostOfEach})
    select ${examColumns}, k.id as "candidacyId", k.candidate_number as "candidateNumber", p.name
    from nearest k join exam e on e.id = k.exam_id join course c on c.id = e.course_id
    join person p on p.id = k.person_id order by away, k.candidate_number, k.id`.execute(tx);
  return rows.map(withText);
}

/**
 * The people of the caller's register who have a word beginning with each of these, by name. `offset 0` keeps the order
 * apart from the check of the register, which then ends with the last hit shown.
 */
export async function findPeople(tx: Tx, scope: Scope, text: string): Promise<Findings['people']> {
  const { rows } = await sql<Findings['people'][number]>`
    with found as materialized (
      select id, name, email, student_number from person where merged_into is null
        and person_words(name, email, student_number) @@ ${beginningsOf(wordsIn(text))}::tsquery)
    select id as "personId", name, email, student_number is not null as "isStudent"
    from (select * from found order by name, id offset 0) person
    where ${isTiedTo(scope)} limit ${mostOfEach}`.execute(tx);
  return rows;
}

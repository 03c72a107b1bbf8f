import { appealRoutes } from '@karakter/contract/appeal/routes';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { useTestApp } from '../app.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';
import { contentsOf, type Question, questionsOf } from './crawl.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });

/** A case that an appeal commission has got, and what its graders must not know of it. */
type Case = {
  appealId: string;
  commissionId: string;
  candidateNumber: number;
  grader: string;
  /** The grade that is appealed, unless a member of the appeal commission gave the same. */
  grade: string | null;
  /** Grounds and explanations. */
  texts: string[];
  /** What is written in the grader’s own commissions, where the demonstration uses the same sentences. */
  comments: string;
};

let cases: Case[] = [];
beforeAll(async () => {
  const { rows } = await sql<Case>`
    select a.id as "appealId", a.commission_id as "commissionId",
      c.candidate_number as "candidateNumber", m.person_id as grader,
      case when exists (select from assessment s where s.commission_id = a.commission_id
        and s.candidacy_id = a.candidacy_id and s.grade = a.original_grade) then null else a.original_grade end as grade,
      array(select g.text from appeal_grounds g where g.appeal_id = a.id) || array(
        select unnest(array[e.guidelines, e.assessment, e.overall]) from explanation e
        where e.candidacy_id = a.candidacy_id) as texts,
      (select coalesce(string_agg(s.comment, ' '), '') from (
        select comment, commission_id from assessment
        union all select comment, commission_id from shared_assessment) s
        join commission_member own on own.commission_id = s.commission_id
        where own.person_id = m.person_id) as comments
    from appeal a
    join candidacy c on c.id = a.candidacy_id
    join commission_member m on m.commission_id = a.commission_id
    order by m.person_id, c.candidate_number`.execute(app().services.db);
  cases = rows;
});

/** Each line of a text that is long enough to be no one else's. */
const sentencesOf = ({ texts, comments }: Case) =>
  texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim().length > 20 && !comments.includes(line.trim()));

/** As JSON writes a text inside a text. */
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const holds = (all: string, text: string) => all.includes(text) || all.includes(escaped(text));

/** A grade as a value, not as a line of a scale or of a table of how many got it. */
const gradeAsValue = (grade: string) => new RegExp(`:"${grade}"(?!,"count")`, 'u');

/** Whether a request is about this one answer alone. */
const isAbout = ({ params }: Question, { commissionId, candidateNumber }: Case) =>
  params.commissionId === commissionId && params.candidateNumber === String(candidateNumber);

/** What an answer tells of these cases that it must not. */
function toldBy(question: Question, all: string, own: readonly Case[]): string[] {
  const texts = own.filter((each) => sentencesOf(each).some((text) => holds(all, text)));
  const grades = own.filter(
    (each) => each.grade !== null && isAbout(question, each) && gradeAsValue(each.grade).test(all),
  );
  const { name } = question.route;
  return [...texts.map(() => `${name} tells a text`), ...grades.map(() => `${name} tells the grade`)];
}

/** Everything that one grader is answered: what it tells, and the cases whose answer the grader could open. */
async function crawledBy(grader: string, own: readonly Case[]) {
  const cookie = await app().cookieOf(grader);
  const told: string[] = [];
  const opened: Case[] = [];
  for (const question of await questionsOf(app(), grader)) {
    const { isThere, all } = await contentsOf(app(), question, cookie);
    told.push(...toldBy(question, all, own));
    if (isThere) opened.push(...own.filter((each) => isAbout(question, each)));
  }
  return { told, opened };
}

test('nothing that an appeal grader of the demonstration is answered tells the grade, the explanation or the grounds of a case [K4]', {
  timeout: 480_000,
}, async () => {
  const opened: Case[] = [];
  for (const [grader, own] of Map.groupBy(cases, (each) => each.grader)) {
    const crawled = await crawledBy(grader, own);
    expect(crawled.told).toEqual([]);
    opened.push(...crawled.opened);
  }
  // At least one case is open to its graders, with grounds and with another grade than theirs.
  expect(opened.some(({ grade }) => grade !== null)).toBe(true);
  expect(opened.flatMap(sentencesOf).length).toBeGreaterThan(0);
});

test('the same search finds them on the caseworker’s page, which proves that it would find them elsewhere [K4]', async () => {
  const [one] = cases.filter((each) => each.grade !== null && sentencesOf(each).length > 0);
  if (!one) throw new Error('the demonstration has a case with grounds');
  const { personId } = await app()
    .services.db.selectFrom('role_grant')
    .select('person_id as personId')
    .where('role', '=', 'caseworker')
    .executeTakeFirstOrThrow();
  const params = { appealId: one.appealId };
  const { status, body } = await app().call(personId, appealRoutes.showAppeal, { params });
  expect(status).toBe(200);
  const all = JSON.stringify(body);
  expect(sentencesOf(one).some((text) => holds(all, text))).toBe(true);
  expect(all).toMatch(gradeAsValue(one.grade ?? ''));
});

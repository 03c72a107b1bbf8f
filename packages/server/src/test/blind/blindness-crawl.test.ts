import { allSocketRoutes } from '@karakter/contract/all-routes';
import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { useTestApp } from '../app.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';
import { contentsOf, placesOf, questionsOf, readsOfGraders } from './crawl.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
/** Routes that no grader of the demonstration gets an answer from, each with the reason. */
const notInTheDemonstration: Readonly<Record<string, string>> = {
  showReassessment: 'no case of it stands two grades apart; who-sees.test.ts asks',
  mailAttachment: 'no mail to a grader carries a file',
};

async function peopleWith(role: string): Promise<string[]> {
  const rows = await app()
    .services.db.selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Everything that identifies a candidate: name, e-mail, student number, and the person's own id. */
async function identityPattern(): Promise<RegExp> {
  const candidates = await app()
    .services.db.selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .where('id', 'in', (e) => e.selectFrom('candidacy_person').select('person_id'))
    .execute();
  expect(candidates.length).toBeGreaterThan(150);
  const words = candidates.flatMap((c) => [c.id, c.name, c.email, c.student_number ?? c.id]);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/**
 * By commission and by explanation, each minute at which a candidate handed in to its exam, as ISO, PDF and people
 * write it; without the exam's own start and end, which are the same for all.
 */
async function hourPatterns(): Promise<Map<string, RegExp>> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    with place as (select id, exam_id from commission union all select id, exam_id from explanation)
    select distinct p.id, h.at from place p join exam e on e.id = p.exam_id join hand_in h on h.exam_id = e.id
    where date_trunc('minute', h.at) not in (
      date_trunc('minute', e.starts_at), date_trunc('minute', e.starts_at + e.duration_minutes * interval '1 minute'))`.execute(
    app().services.db,
  );
  expect(new Set(rows.map(({ at }) => at.toString())).size).toBeGreaterThan(20);
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, hourPattern(own)]));
}

function hourPattern(rows: readonly { at: Temporal.Instant }[]): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = rows.flatMap(({ at }) => {
    const utc = at.toString().slice(0, 16);
    const oslo = at.toZonedDateTimeISO('Europe/Oslo').toString().slice(0, 16);
    const [utcDigits, osloDigits] = [utc, oslo].map((each) => each.replace(/[-T:]/gu, ''));
    // A time in Oslo counts only with its zone: otherwise it may be another hour in UTC, which reveals nothing.
    const zoned = [`${oslo}[:.\\d]*\\+0`, `${utcDigits}\\d\\dZ`, `${osloDigits}\\d\\d\\+0`];
    return [utc, ...zoned, ...languages.map((language) => literal(writtenInstant(at.toString(), language)))];
  });
  return new RegExp(forms.join('|'), 'u');
}

/** A print for one grader who has answers to read, made as the job makes it, so that its pages are opened too. */
async function printForOne(graders: readonly string[]): Promise<void> {
  for (const grader of graders) {
    for (const { commissionId = '' } of (await placesOf(app(), grader)).scripts.slice(0, 1)) {
      const order = { params: { commissionId }, body: { order: 'reading' } } as const;
      const { status } = await app().call(grader, printingRoutes.orderMyPrint, order);
      if (status !== 200) continue;
      await app().jobs.settle();
      return;
    }
  }
}

test('nothing that a grader of the demonstration is answered, in a page, a file or a mail, shows a candidate’s identity or the time of a hand-in [U7, Q13]', {
  timeout: 240_000,
}, async () => {
  const identity = await identityPattern();
  const hours = await hourPatterns();
  const reached = new Set<string>();
  const told: string[] = [];
  const graders = await peopleWith('grader');
  await printForOne(graders);
  for (const grader of graders) {
    const cookie = await app().cookieOf(grader);
    for (const question of await questionsOf(app(), grader)) {
      const { isThere, all } = await contentsOf(app(), question, cookie);
      const { name } = question.route;
      if (isThere) reached.add(name);
      const found = identity.exec(all) ?? hours.get(question.place)?.exec(all);
      if (found) told.push(`${name} tells ${found[0]}`);
    }
  }
  expect(told).toEqual([]);
  expect([...reached, ...Object.keys(notInTheDemonstration)].sort()).toEqual(
    readsOfGraders.map(({ name }) => name).sort(),
  );
});

test('no frame of a socket reaches a grader, who may open none [U7, Q13]', () => {
  const mayOpen = allSocketRoutes.filter(({ access }) => access === 'signedIn' || access.includes('grader'));
  expect(mayOpen.map(({ name }) => name)).toEqual([]);
});

test('the same search finds candidates where they may be seen, which proves that it would find them elsewhere', async () => {
  const identity = await identityPattern();
  // One officer and one of the exams of the unit that the officer's role is granted for.
  const { officer, exam_id: examId } = await app()
    .services.db.selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .innerJoin('unit as below', 'below.parent_id', 'unit.id')
    .innerJoin('unit as department', 'department.parent_id', 'below.id')
    .innerJoin('exam', 'exam.unit_id', 'department.id')
    .innerJoin('candidacy', 'candidacy.exam_id', 'exam.id')
    .select(['role_grant.person_id as officer', 'candidacy.exam_id'])
    .where('role_grant.role', '=', 'examOffice')
    .where('unit.parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  const { body } = await app().call(officer, candidateRoutes.listCandidates, { params: { examId } });
  expect(JSON.stringify(body)).toMatch(identity);
});

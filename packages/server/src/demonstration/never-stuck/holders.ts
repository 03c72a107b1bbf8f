import { peopleRoutes } from '@karakter/contract/people/routes';
import { type TodayLineText, todayRoutes } from '@karakter/contract/today/routes';
import type { Role } from '@karakter/domain/people/roles';
import { todayGroups } from '@karakter/domain/today/today';
import { sql } from 'kysely';
import type { TestApp } from '../../test/app.ts';
import { leadsOf, type OpenCase, openCases } from './open-cases.ts';

type Person = { personId: string; role: Role };

/** Those who handle cases, and the operators, who find someone to handle them. */
async function staffOf({ services: { db } }: TestApp): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select distinct person_id as "personId", role from role_grant
    where revoked_at is null and role in ('caseworker', 'examOffice', 'itOperator') order by role, person_id`.execute(
    db,
  );
  return rows;
}

/** The lines of a person's first page that ask something of the person, or of a board, whose decision the office enters. */
async function ownLines(app: TestApp, { personId, role }: Person): Promise<TodayLineText[]> {
  const cookie = await app.signInElsewhere(personId);
  await app.callWith(cookie, peopleRoutes.switchRole, { body: { role } });
  const route = role === 'grader' ? todayRoutes.graderToday : todayRoutes.today;
  const { body } = await app.callWith(cookie, route);
  return todayGroups
    .flatMap((group) => body[group])
    .filter(({ waitingFor }) => waitingFor === undefined || waitingFor === 'board');
}

/** The first pages of this moment, each asked for once. */
function firstPages(app: TestApp) {
  const pages = new Map<string, Promise<TodayLineText[]>>();
  return (person: Person) => {
    const key = `${person.role} ${person.personId}`;
    const page = pages.get(key) ?? ownLines(app, person);
    pages.set(key, page);
    return page;
  };
}

const leadsTo = (open: OpenCase) => (line: TodayLineText) =>
  line.examId === open.examId &&
  (leadsOf(open).includes(line.kind) || line.kind === 'findCaseHandler') &&
  (line.explanationId === undefined || line.explanationId === open.caseId);

/** The open cases that no present person’s first page leads to, in words; none where no one waits in vain. */
export async function stuckCases(app: TestApp): Promise<{ open: number; stuck: string[] }> {
  const pageOf = firstPages(app);
  const staff = await staffOf(app);
  const cases = await openCases(app.services.db);
  const stuck: string[] = [];
  for (const each of cases) {
    const people = [...each.graders.map((personId): Person => ({ personId, role: 'grader' })), ...staff];
    let isHeld = false;
    for (const person of people) {
      isHeld = (await pageOf(person)).some(leadsTo(each));
      if (isHeld) break;
    }
    if (!isHeld) stuck.push(`${each.kind} ${each.state} ${each.caseId} of exam ${each.examId}`);
  }
  return { open: cases.length, stuck };
}

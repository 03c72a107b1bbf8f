import { demonstrationPeople } from '../features/sign-in/store.ts';
import type { Database } from '../platform/database/db.ts';
import { inTransaction } from '../platform/database/transaction.ts';

const shown = [
  ['examOffice', 'exam office'],
  ['courseCoordinator', 'course coordinator'],
  ['programmeLeader', 'programme leader'],
  ['invigilator', 'invigilator'],
  ['grader', 'grader'],
  ['caseworker', 'caseworker'],
  ['candidate', 'candidate'],
] as const;

/** Lines for a person who has just started the demonstration: one account for each of the most important roles. */
export async function whoCanBeTried(db: Database): Promise<string[]> {
  const people = await inTransaction(db, { identity: 'visible', effect: 'read' }, demonstrationPeople);
  const told = new Set<string>();
  const names = shown.flatMap(([role, title]) => {
    const person = people.find(({ id, roles }) => roles.includes(role) && !told.has(id));
    if (!person) return [];
    told.add(person.id);
    return [`${person.name} (${title})`];
  });
  if (names.length === 0) return [];
  return [`Try it as ${names.join(', ')}: the sign-in page lists everybody, and no password is asked for.`];
}

import type { CandidateListErrorText } from '@karakter/contract/planning/candidates';
import type { CandidateList } from '@karakter/domain/planning/candidate-list';
import type { CandidateListRow } from '@karakter/domain/planning/candidate-row';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import {
  type Arrangement,
  candidatesOf,
  isSameArrangement,
  type PaperLanguage,
} from '../exam/candidate-store.ts';
import type { ExamRecord } from '../exam/store.ts';
import { gradersOfExam } from './commission-store.ts';

/** What importing a line does; `personId` is null for a person Karakter does not know yet. */
export type PlannedLine = {
  row: CandidateListRow;
  effect: 'added' | 'changed' | 'unchanged';
  personId: string | null;
  candidacyId: string | null;
  before: Arrangement | null;
  after: Arrangement;
  knownAs: string | null;
  /** Karakter's address, where the list has another. It is replaced, unless the person is more than a student. */
  otherEmail: { known: string; isKept: boolean } | null;
};

type KnownPerson = {
  id: string;
  name: string;
  email: string;
  student_number: string | null;
  has_other_role: boolean;
};
type Match = { person: KnownPerson | undefined } | { fault: Omit<CandidateListErrorText, 'line'> };

/** Persons who have one of the list's student numbers or e-mail addresses. */
async function personsLike(tx: Tx, rows: readonly CandidateListRow[]): Promise<KnownPerson[]> {
  const numbers = rows.map((row) => row.studentNumber.toLowerCase());
  const emails = rows.map((row) => row.email.toLowerCase());
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .select(
      sql<boolean>`exists (select from role_grant g
        where g.person_id = person.id and g.role <> 'candidate' and g.revoked_at is null)`.as(
        'has_other_role',
      ),
    )
    .where((e) =>
      e.or([
        sql<boolean>`lower(student_number) = any(${numbers}::text[])`,
        sql<boolean>`lower(email) = any(${emails}::text[])`,
      ]),
    )
    .execute();
}

/** Finds the line's person by student number, then by e-mail; never guesses between two. */
function personMatcher(persons: readonly KnownPerson[], graders: ReadonlySet<string>) {
  const byNumber = new Map(persons.map((p) => [p.student_number?.toLowerCase(), p]));
  const byEmail = new Map(persons.map((p) => [p.email.toLowerCase(), p]));
  return (row: CandidateListRow): Match => {
    const numbered = byNumber.get(row.studentNumber.toLowerCase());
    const addressed = byEmail.get(row.email.toLowerCase());
    if (numbered && addressed && numbered.id !== addressed.id) {
      return { fault: { column: 'email', code: 'twoPersons', value: row.email } };
    }
    if (!numbered && addressed && addressed.student_number !== null) {
      return { fault: { column: 'studentNumber', code: 'otherStudentNumber', value: row.studentNumber } };
    }
    const person = numbered ?? addressed;
    if (person && graders.has(person.id)) {
      return { fault: { column: 'name', code: 'isGrader', value: row.name } };
    }
    return { person };
  };
}

function languageOf(row: CandidateListRow, before: Arrangement | undefined): PaperLanguage {
  if (row.language === 'nb' || row.language === 'nn') return row.language;
  return before?.language ?? 'nb';
}

/** An address in other letters is the same; that of a colleague or a grader is not changed by a list. */
function otherEmailOf(
  { email }: CandidateListRow,
  person: KnownPerson | undefined,
): PlannedLine['otherEmail'] {
  if (!person || person.email.toLowerCase() === email.toLowerCase()) return null;
  return { known: person.email, isKept: person.has_other_role };
}

type Registered = Arrangement & { candidacyId: string; isWithdrawn: boolean };

function plannedLine(
  row: CandidateListRow,
  person: KnownPerson | undefined,
  candidacy: Registered | undefined,
  statesExtraTime: boolean,
): PlannedLine {
  const otherEmail = otherEmailOf(row, person);
  const known = {
    personId: person?.id ?? null,
    knownAs: person && person.name !== row.name ? person.name : null,
    otherEmail,
  };
  if (!candidacy) {
    const { extraMinutes, room = '', seat = '' } = row;
    const after = { extraMinutes, language: languageOf(row, undefined), room, seat };
    return { row, ...known, effect: 'added', candidacyId: null, before: null, after };
  }
  const { candidacyId, isWithdrawn: _, ...before } = candidacy;
  const extraMinutes = statesExtraTime ? row.extraMinutes : before.extraMinutes;
  const { room = before.room, seat = before.seat } = row;
  const after = { extraMinutes, language: languageOf(row, before), room, seat };
  const isSame = isSameArrangement(before, after) && (otherEmail === null || otherEmail.isKept);
  return { row, ...known, effect: isSame ? 'unchanged' : 'changed', candidacyId, before, after };
}

async function registeredFor(tx: Tx, exam: ExamRecord): Promise<Map<string, Registered>> {
  const candidates = await candidatesOf(tx, exam);
  return new Map(
    candidates.map(({ personId, candidacyId, extraMinutes, language, room, seat, isWithdrawn }) => [
      personId,
      { candidacyId, extraMinutes, language, room, seat, isWithdrawn },
    ]),
  );
}

/**
 * The effect of importing the rows on the exam, line by line: known persons are recognised, registered candidates get
 * the list's extra time, language and seat. A list without extra time, or without rooms, changes none.
 */
export async function planImport(
  tx: Tx,
  exam: ExamRecord,
  { rows, statesExtraTime }: Pick<CandidateList, 'rows' | 'statesExtraTime'>,
): Promise<{ lines: PlannedLine[]; errors: CandidateListErrorText[] }> {
  const match = personMatcher(await personsLike(tx, rows), await gradersOfExam(tx, exam.id));
  const registered = await registeredFor(tx, exam);
  const lines: PlannedLine[] = [];
  const errors: CandidateListErrorText[] = [];
  for (const row of rows) {
    const found = match(row);
    if ('fault' in found) errors.push({ line: row.line, ...found.fault });
    else {
      const candidacy = found.person && registered.get(found.person.id);
      if (candidacy?.isWithdrawn)
        errors.push({ line: row.line, column: 'name', code: 'isWithdrawn', value: row.name });
      else lines.push(plannedLine(row, found.person, candidacy, statesExtraTime));
    }
  }
  return { lines, errors };
}

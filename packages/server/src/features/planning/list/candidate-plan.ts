import type { CandidateListErrorText } from '@karakter/contract/planning/candidates';
import type { CandidateList } from '@karakter/domain/planning/list/candidate-list';
import type { CandidateListRow } from '@karakter/domain/planning/list/candidate-row';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import {
  type Arrangement,
  candidatesOf,
  isSameArrangement,
  type PaperLanguage,
} from '../../exam/candidate-store.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { groupsOf } from './groups.ts';
import { type OtherPart, otherPartsIn } from './other-parts.ts';

/** The effect of importing a line; `personId` is null for a person whom Karakter does not know yet. */
export type PlannedLine = {
  row: CandidateListRow;
  effect: 'added' | 'changed' | 'unchanged';
  personId: string | null;
  candidacyId: string | null;
  before: Arrangement | null;
  after: Arrangement;
  /** The group by which the candidate is distributed to a commission; a list without one changes none [P4]. */
  group: { before: string | null; after: string | null };
  /** Karakter's name and address, where the list has others, and whether they are kept. */
  otherName: Other | null;
  otherEmail: Other | null;
  /** More than a student: no list changes name or address. */
  isColleague: boolean;
};
type Other = { known: string; isKept: boolean };

/** The officer's choices where the list and the register differ, by line. */
export type Choices = { readonly takeNames: ReadonlySet<number>; readonly keepEmails: ReadonlySet<number> };

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
  const said = (texts: string[]) => texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  const numbers = said(rows.map((row) => row.studentNumber));
  const emails = said(rows.map((row) => row.email));
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .select(
      sql<boolean>`exists (select from role_grant g
        where g.person_id = person.id and g.role <> 'candidate' and g.revoked_at is null)`.as(
        'has_other_role',
      ),
    )
    .where('merged_into', 'is', null)
    .where((e) =>
      e.or([
        sql<boolean>`lower(student_number) = any(${numbers}::text[])`,
        sql<boolean>`lower(email) = any(${emails}::text[])`,
      ]),
    )
    .execute();
}

/** The facts that neither the list nor the register has: without them the candidate could not be reached. */
function missingOf(
  row: CandidateListRow,
  person: KnownPerson | undefined,
): 'studentNumber' | 'name' | 'email' | undefined {
  if (row.studentNumber === '' && !person?.student_number) return 'studentNumber';
  if (person) return undefined;
  return row.name === '' ? 'name' : row.email === '' ? 'email' : undefined;
}

/** Why the person of a line is uncertain; the program never guesses between two. */
function doubtOf(
  row: CandidateListRow,
  { numbered, addressed }: { numbered: KnownPerson | undefined; addressed: KnownPerson | undefined },
): Omit<CandidateListErrorText, 'line'> | undefined {
  if (!addressed) return undefined;
  if (numbered && numbered.id !== addressed.id)
    return { column: 'email', code: 'twoPersons', value: row.email };
  const isOtherStudent = !numbered && addressed.student_number !== null && row.studentNumber !== '';
  return isOtherStudent
    ? { column: 'studentNumber', code: 'otherStudentNumber', value: row.studentNumber }
    : undefined;
}

/** Finds the line's person by student number, then by e-mail. */
function personMatcher(persons: readonly KnownPerson[], parts: ReadonlyMap<string, OtherPart>) {
  const byNumber = new Map(persons.map((p) => [p.student_number?.toLowerCase(), p]));
  const byEmail = new Map(persons.map((p) => [p.email.toLowerCase(), p]));
  return (row: CandidateListRow): Match => {
    const numbered = byNumber.get(row.studentNumber.toLowerCase());
    const addressed = byEmail.get(row.email.toLowerCase());
    const fault = doubtOf(row, { numbered, addressed });
    if (fault) return { fault };
    const person = numbered ?? addressed;
    const part = person && parts.get(person.id);
    if (part) return { fault: { column: 'name', code: part, value: row.name || person.name } };
    const missing = missingOf(row, person);
    return missing ? { fault: { column: missing, code: 'missing', value: '' } } : { person };
  };
}

function languageOf(row: CandidateListRow, before: Arrangement | undefined): PaperLanguage {
  if (row.language === 'nb' || row.language === 'nn') return row.language;
  return before?.language ?? 'nb';
}

/** Where list and register differ: a name is kept unless chosen, an address in other letters is the same. */
function othersOf(row: CandidateListRow, person: KnownPerson | undefined, choices: Choices) {
  if (!person) return { otherName: null, otherEmail: null, isColleague: false };
  const isColleague = person.has_other_role;
  const isOtherName = row.name !== person.name;
  const isOtherEmail = row.email.toLowerCase() !== person.email.toLowerCase();
  const name = { known: person.name, isKept: isColleague || !choices.takeNames.has(row.line) };
  const email = { known: person.email, isKept: isColleague || choices.keepEmails.has(row.line) };
  return { otherName: isOtherName ? name : null, otherEmail: isOtherEmail ? email : null, isColleague };
}

type Registered = Arrangement & { candidacyId: string; isWithdrawn: boolean; group: string | null };

/** Whether the import corrects the person's name or address. */
export const isCorrected = ({ otherName, otherEmail }: Pick<PlannedLine, 'otherName' | 'otherEmail'>) =>
  [otherName, otherEmail].some((other) => other !== null && !other.isKept);

/** The row completed with the register's facts where the list has none. */
function completed(row: CandidateListRow, person: KnownPerson | undefined): CandidateListRow {
  if (!person) return row;
  const { name, email, student_number } = person;
  return {
    ...row,
    name: row.name || name,
    email: row.email || email,
    studentNumber: row.studentNumber || (student_number ?? ''),
  };
}

function plannedLine(
  given: CandidateListRow,
  person: KnownPerson | undefined,
  candidacy: Registered | undefined,
  { statesExtraTime, choices }: { statesExtraTime: boolean; choices: Choices },
): PlannedLine {
  const row = completed(given, person);
  const before = candidacy?.group ?? null;
  const group = { before, after: row.group ?? before };
  const known = { personId: person?.id ?? null, group, ...othersOf(row, person, choices) };
  if (!candidacy) {
    const { extraMinutes, room = '', seat = '' } = row;
    const after = { extraMinutes, language: languageOf(row, undefined), room, seat };
    return { row, ...known, effect: 'added', candidacyId: null, before: null, after };
  }
  const { candidacyId, isWithdrawn: _, group: __, ...arranged } = candidacy;
  const extraMinutes = statesExtraTime ? row.extraMinutes : arranged.extraMinutes;
  const { room = arranged.room, seat = arranged.seat } = row;
  const after = { extraMinutes, language: languageOf(row, arranged), room, seat };
  const isSame = isSameArrangement(arranged, after) && group.before === group.after && !isCorrected(known);
  return { row, ...known, effect: isSame ? 'unchanged' : 'changed', candidacyId, before: arranged, after };
}

async function registeredFor(tx: Tx, exam: ExamRecord): Promise<Map<string, Registered>> {
  const candidates = await candidatesOf(tx, exam);
  const groups = await groupsOf(tx, exam.id);
  return new Map(
    candidates.map(({ personId, candidacyId, extraMinutes, language, room, seat, isWithdrawn }) => [
      personId,
      {
        candidacyId,
        extraMinutes,
        language,
        room,
        seat,
        isWithdrawn,
        group: groups.get(candidacyId) ?? null,
      },
    ]),
  );
}

/**
 * The effect of importing the rows on the exam, line by line: known persons are recognised, registered candidates get
 * the list's extra time, language, seat and group. A list without extra time, or without rooms, changes none.
 */
export async function planImport(
  tx: Tx,
  exam: ExamRecord,
  { rows, statesExtraTime }: Pick<CandidateList, 'rows' | 'statesExtraTime'>,
  choices: Choices,
): Promise<{ lines: PlannedLine[]; errors: CandidateListErrorText[] }> {
  const match = personMatcher(await personsLike(tx, rows), await otherPartsIn(tx, exam.id));
  const registered = await registeredFor(tx, exam);
  const lines: PlannedLine[] = [];
  const errors: CandidateListErrorText[] = [];
  for (const row of rows) {
    const found = match(row);
    if ('fault' in found) errors.push({ line: row.line, ...found.fault });
    else {
      const candidacy = found.person && registered.get(found.person.id);
      if (candidacy?.isWithdrawn)
        errors.push({
          line: row.line,
          column: 'name',
          code: 'isWithdrawn',
          value: row.name || (found.person?.name ?? ''),
        });
      else lines.push(plannedLine(row, found.person, candidacy, { statesExtraTime, choices }));
    }
  }
  return { lines, errors };
}

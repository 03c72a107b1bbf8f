import {
  type EndedRole,
  type HeldRole,
  type PersonView,
  personCommands,
  type RegisterEventText,
  registerEventKinds,
} from '@karakter/contract/register/views';
import { endRefusal } from '@karakter/domain/people/granting';
import { type Role, roles } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { registerEventsOf } from '../people/register-log.ts';
import {
  examsGradedBy,
  type GrantRow,
  grantsOf,
  otherLastingOperators,
  type PlannedRow,
  plannedOf,
} from './grants-store.ts';
import { lastInvitation, signsIn } from './invite.ts';
import { grantableIn, grantingFrom, mayChange } from './rights.ts';
import type { PersonRecord, Scope } from './scope.ts';

const mostEnded = 50;

type Place = HeldRole['place'];

function unitPlace(scope: Scope, unitId: string): Place {
  const name = scope.units.find(({ id }) => id === unitId)?.name ?? { nb: '', nn: '', en: '' };
  return { kind: 'unit', unitId, name };
}

function placeOfGrant(scope: Scope, row: GrantRow): Place {
  if (row.unit_id !== null) return unitPlace(scope, row.unit_id);
  const { exam_id: examId, course_code: courseCode, starts_at } = row;
  if (examId === null || courseCode === null || starts_at === null) return { kind: 'commission' };
  const courseTitle = { nb: row.title_nb ?? '', nn: row.title_nn ?? '', en: row.title_en ?? '' };
  return { kind: 'exam', examId, courseCode, courseTitle, startsAt: starts_at.toString() };
}

/** Commissions are distinguished only on the pages of their exams: here the role of grader is shown once. */
function withCommissionsAsOne(rows: readonly GrantRow[]): GrantRow[] {
  const ofCommissions = rows.filter(({ commission_id }) => commission_id !== null);
  const [oldest] = ofCommissions.toSorted((a, b) => Temporal.Instant.compare(a.granted_at, b.granted_at));
  return [...rows.filter(({ commission_id }) => commission_id === null), ...(oldest ? [oldest] : [])];
}

type Seen = { readonly actor: Actor; readonly scope: Scope; readonly personId: string };

/** An invigilator's rooms and days, which the exam's office changes unless it grades the exam [U1, U7]. */
function dutyView(actor: Actor, row: GrantRow, graded: ReadonlySet<string>) {
  if (row.role !== 'invigilator' || row.exam_id === null) return { duty: null, mayChangeDuty: false };
  const { rooms, first_day: firstDay, last_day: lastDay } = row;
  const isOffice = grantingFrom(actor, row.place_unit).holdsHere.includes('examOffice');
  return { duty: { rooms, firstDay, lastDay }, mayChangeDuty: isOffice && !graded.has(row.exam_id) };
}

type Standing = {
  readonly rows: readonly GrantRow[];
  /** How many others are operators without a last day. */
  readonly lasting: number;
  /** The exams that the reader grades. */
  readonly graded: ReadonlySet<string>;
};

function heldView({ actor, scope, personId }: Seen, { rows, lasting, graded }: Standing): HeldRole[] {
  return withCommissionsAsOne(rows).map((row) => {
    const facts = {
      role: row.role,
      by: grantingFrom(actor, row.place_unit),
      isOwn: personId === actor.personId,
    };
    return {
      grantId: row.id,
      role: row.role,
      place: placeOfGrant(scope, row),
      since: row.granted_at.toString(),
      grantedBy: row.granted_by,
      lastDay: row.last_day,
      mayEnd: row.unit_id !== null && endRefusal(facts, lasting) === undefined,
      ...dutyView(actor, row, graded),
    };
  });
}

function endedView(scope: Scope, rows: readonly GrantRow[]): EndedRole[] {
  return rows.slice(0, mostEnded).flatMap((row) => {
    if (row.revoked_at === null || row.commission_id !== null) return [];
    return {
      grantId: row.id,
      role: row.role,
      place: placeOfGrant(scope, row),
      since: row.granted_at.toString(),
      until: row.revoked_at.toString(),
      grantedBy: row.granted_by,
      endedBy: row.revoked_by,
    };
  });
}

function plannedView({ actor, scope, personId }: Seen, rows: readonly PlannedRow[]) {
  return rows.map((row) => {
    const facts = {
      role: row.role,
      by: grantingFrom(actor, row.unit_id),
      isOwn: personId === actor.personId,
    };
    return {
      grantId: row.id,
      role: row.role,
      place: unitPlace(scope, row.unit_id),
      firstDay: row.first_day,
      lastDay: row.last_day,
      plannedBy: row.planned_by,
      mayEnd: endRefusal(facts, 1) === undefined,
    };
  });
}

const roleIn = (data: string): Role | null => {
  const { role } = JSON.parse(data) as { role?: unknown };
  return roles.find((each) => each === role) ?? null;
};

/** The events of the record and of those merged into it, without roles outside the reader's units. */
async function historyOf(tx: Tx, personId: string, seen: ReadonlySet<string>): Promise<RegisterEventText[]> {
  const merged = await tx.selectFrom('person').select('id').where('merged_into', '=', personId).execute();
  const ids = [personId, ...merged.map(({ id }) => id)];
  const events = await registerEventsOf(tx, ids, registerEventKinds);
  return events.flatMap(({ number, kind, at, data, by }) => {
    const known = registerEventKinds.find((each) => each === kind);
    const { unitId } = JSON.parse(data) as { unitId?: string };
    if (!known || (unitId !== undefined && !seen.has(unitId))) return [];
    return { number, kind: known, role: roleIn(data), at: at.toString(), by };
  });
}

/** Where an external grader works, as the institutions of these units know it. */
async function employerOf(tx: Tx, personId: string, unitIds: readonly string[]): Promise<string | null> {
  const row = await tx
    .selectFrom('external_grader')
    .select('employer')
    .where('person_id', '=', personId)
    .where('institution_id', 'in', (db) =>
      db
        .selectFrom('unit')
        .select(sql<string>`(institution_of(unit.id)).id`.as('id'))
        .where('unit.id', 'in', unitIds),
    )
    .orderBy('employer')
    .executeTakeFirst();
  return row?.employer ?? null;
}

/**
 * The facts about the person that the reader may see: roles of the reader's units, and never a candidacy [U1, U7].
 */
export async function personViewOf(
  tx: Tx,
  { actor, scope, person }: { actor: Actor; scope: Scope; person: PersonRecord },
): Promise<PersonView> {
  const readable = new Set(scope.readable);
  const all = await grantsOf(tx, person.id);
  const shown = all.filter(({ role, place_unit }) => role !== 'candidate' && readable.has(place_unit));
  const planned = (await plannedOf(tx, person.id)).filter(({ unit_id }) => readable.has(unit_id));
  const isOwn = person.id === actor.personId;
  const may = await mayChange(tx, actor, person.id);
  const allowed = {
    correct: may,
    grant: !isOwn,
    merge: may && !isOwn,
    invite: may && !isOwn && !signsIn(person),
    removeSignIn: may && !isOwn && signsIn(person),
  };
  const seen: Seen = { actor, scope, personId: person.id };
  const standing = {
    rows: shown.filter(({ revoked_at }) => revoked_at === null),
    lasting: await otherLastingOperators(tx, person.id),
    graded: await examsGradedBy(tx, actor.personId),
  };
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    studentNumber: person.student_number,
    employer: await employerOf(tx, person.id, scope.readable),
    signIn: { feide: person.feide_name !== null, idporten: person.national_id_hash !== null },
    invitation: signsIn(person) ? null : await lastInvitation(tx, person.id),
    held: heldView(seen, standing),
    planned: plannedView(seen, planned),
    ended: endedView(
      scope,
      shown.filter(({ revoked_at }) => revoked_at !== null),
    ),
    history: await historyOf(tx, person.id, readable),
    allowedCommands: personCommands.filter((command) => allowed[command]),
    grantable: isOwn ? [] : grantableIn(actor, scope),
  };
}

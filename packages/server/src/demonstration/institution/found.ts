import { randomUUID } from 'node:crypto';
import { saveExternalGrader } from '../../features/planning/people-search.ts';
import { demonstrationNationalId, hashNationalId } from '../../integrations/identity/national-id.ts';
import type { Tx } from '../../platform/database/db.ts';
import { inAddress, type NamedPerson, type PersonKey, people } from './people.ts';
import { courses, units } from './units.ts';

/** All people, units and courses of the demonstration's exams, by key and code. */
export type Institution = {
  readonly person: Readonly<Record<PersonKey, string>>;
  readonly course: Readonly<Record<string, string>>;
};

const founded = Temporal.Instant.from('2024-08-01T07:00:00Z');

async function addUnits(tx: Tx): Promise<Record<string, string>> {
  const ids = Object.fromEntries(units.map(({ code }) => [code, randomUUID()]));
  const rows = units.map(({ code, parent, nb, nn, en }) => ({
    id: ids[code] ?? '',
    code,
    parent_id: parent === undefined ? null : (ids[parent] ?? null),
    name_nb: nb,
    name_nn: nn,
    name_en: en,
  }));
  await tx.insertInto('unit').values(rows).execute();
  const top = units.find(({ parent }) => parent === undefined)?.code ?? '';
  await tx
    .updateTable('institution')
    .set({
      unit_id: ids[top] ?? null,
      short_name: top,
      feide_realms: ['fjordvik.example'],
      office_email: 'eksamen@fjordvik.example',
      exam_day_phone: '22 00 00 00',
    })
    .execute();
  return ids;
}

async function addCourses(
  tx: Tx,
  unitIds: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const ids = Object.fromEntries(courses.map(({ code }) => [code, randomUUID()]));
  const rows = courses.map(({ code, unit, nb, nn, en, credits, level }) => ({
    id: ids[code] ?? '',
    unit_id: unitIds[unit] ?? '',
    code,
    credits,
    level,
    title_nb: nb,
    title_nn: nn,
    title_en: en,
  }));
  await tx.insertInto('course').values(rows).execute();
  return ids;
}

/** Students and staff sign in by Feide, graders from outside by ID-porten. */
async function addPerson(tx: Tx, person: NamedPerson, secret: string): Promise<string> {
  const id = randomUUID();
  const isStudent = person.studentNumber !== undefined;
  const isExternal = person.employer !== undefined;
  const account = inAddress(person.name);
  const host = isStudent ? 'stud.fjordvik.example' : 'fjordvik.example';
  await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: isExternal ? `${account}@sensor.example` : `${account}@${host}`,
      language: person.language,
      student_number: person.studentNumber ?? null,
      feide_name: isExternal ? null : `${account}@fjordvik.example`,
      national_id_hash: isExternal ? hashNationalId(demonstrationNationalId(id), secret) : null,
      created_at: founded,
    })
    .execute();
  return id;
}

async function grantRoles(tx: Tx, personId: string, person: NamedPerson, unitIds: Record<string, string>) {
  for (const { role, unit } of person.roles ?? []) {
    const unit_id = unitIds[unit] ?? '';
    await tx
      .insertInto('role_grant')
      .values({ id: randomUUID(), person_id: personId, role, unit_id, granted_at: founded })
      .execute();
  }
}

/** Founds the institution: units, courses, and the people whom visitors can try. */
export async function foundInstitution(tx: Tx, secret: string): Promise<Institution> {
  const unitIds = await addUnits(tx);
  const course = await addCourses(tx, unitIds);
  const ids = new Map<string, string>();
  for (const person of people as readonly NamedPerson[]) {
    const id = await addPerson(tx, person, secret);
    ids.set(person.key, id);
    await grantRoles(tx, id, person, unitIds);
    if (person.employer === undefined) continue;
    const by = ids.get('officer') ?? id;
    const [unitId = ''] = Object.values(unitIds);
    const from = {
      personId: id,
      unitId,
      employer: person.employer,
      employedHereUntil: null,
      by,
      at: founded,
    };
    await saveExternalGrader(tx, from);
  }
  return { person: Object.fromEntries(ids) as Record<PersonKey, string>, course };
}

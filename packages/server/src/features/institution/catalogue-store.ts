import { randomUUID } from 'node:crypto';
import type { ShownCourse, ShownUnit } from '@karakter/contract/institution/catalogue';
import { courseLevels } from '@karakter/domain/institution/catalogue';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { DB } from '../../platform/database/db-types.ts';
import { type Actor, unitsWithRole } from '../../platform/http/actor.ts';

export type UnitFacts = Omit<ShownUnit, 'id' | 'isTop'>;
export type CourseFacts = Omit<ShownCourse, 'id'>;

/** The units that the person administers, with all units below them. */
export const keptUnits = (actor: Actor) => unitsWithRole(actor, ['examOffice', 'itOperator']);

/** One change of units and courses at a time, so that two changes cannot use the same code or make a cycle. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('units and courses'))`.execute(tx);
}

/** The units that the person administers, by code. */
export async function unitsOf(tx: Tx, unitIds: readonly string[]): Promise<ShownUnit[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'code', 'parent_id', 'name_nb', 'name_nn', 'name_en', 'second_publisher'])
    .where('id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nb: row.name_nb,
    nn: row.name_nn,
    en: row.name_en,
    parentId: row.parent_id,
    isTop: row.parent_id === null,
    secondPublisher: row.second_publisher,
  }));
}

/** The owner of a code, in any letter case, also at units that the person does not administer. */
export async function unitIdWithCode(tx: Tx, code: string): Promise<string | undefined> {
  const found = tx.selectFrom('unit').select('id').where(sql<boolean>`lower(code) = lower(${code})`);
  return (await found.executeTakeFirst())?.id;
}

export async function courseIdWithCode(tx: Tx, code: string): Promise<string | undefined> {
  const found = tx.selectFrom('course').select('id').where(sql<boolean>`lower(code) = lower(${code})`);
  return (await found.executeTakeFirst())?.id;
}

const unitColumns = ({ code, nb, nn, en, parentId, secondPublisher }: UnitFacts) => ({
  code,
  name_nb: nb,
  name_nn: nn,
  name_en: en,
  parent_id: parentId,
  second_publisher: secondPublisher,
});

/** Adds a unit; it has the sector of the unit above it. */
export async function addUnit(tx: Tx, facts: UnitFacts): Promise<string> {
  const id = randomUUID();
  const sector = sql<string>`(select sector from unit where id = ${facts.parentId}::uuid)`;
  await tx
    .insertInto('unit')
    .values({ id, ...unitColumns(facts), sector })
    .execute();
  return id;
}

export async function changeUnit(tx: Tx, id: string, facts: UnitFacts): Promise<void> {
  await tx.updateTable('unit').set(unitColumns(facts)).where('id', '=', id).execute();
}

const shownCourse = (row: Selectable<DB['course']>): ShownCourse => ({
  id: row.id,
  code: row.code,
  nb: row.title_nb,
  nn: row.title_nn,
  en: row.title_en,
  unitId: row.unit_id,
  credits: row.credits,
  level: courseLevels.find((level) => level === row.level) ?? 'bachelor',
});

/** The courses of these units, by code. */
export async function coursesIn(tx: Tx, unitIds: readonly string[]): Promise<ShownCourse[]> {
  const rows = await tx
    .selectFrom('course')
    .selectAll()
    .where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy('code')
    .execute();
  return rows.map(shownCourse);
}

export async function courseById(tx: Tx, id: string): Promise<ShownCourse> {
  const found = tx.selectFrom('course').selectAll().where('id', '=', id);
  return shownCourse(await found.executeTakeFirstOrThrow());
}

const courseColumns = ({ code, nb, nn, en, unitId, credits, level }: CourseFacts) => ({
  code,
  title_nb: nb,
  title_nn: nn,
  title_en: en,
  unit_id: unitId,
  credits,
  level,
});

export async function addCourse(tx: Tx, facts: CourseFacts): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('course')
    .values({ id, ...courseColumns(facts) })
    .execute();
  return id;
}

export async function changeCourse(tx: Tx, id: string, facts: CourseFacts): Promise<void> {
  await tx.updateTable('course').set(courseColumns(facts)).where('id', '=', id).execute();
}

import type { ShownUnit } from '@karakter/contract/institution/catalogue';
import {
  type CatalogueFault,
  courseFault,
  unitFault,
  unitsBelow,
  wholeNames,
} from '@karakter/domain/institution/catalogue';
import type { Tx } from '../../platform/database/db.ts';
import { recordInRegister } from '../people/register-log.ts';
import {
  addCourse,
  addUnit,
  type CourseFacts,
  changeCourse,
  changeUnit,
  courseById,
  courseIdWithCode,
  type UnitFacts,
  unitIdWithCode,
} from './catalogue-store.ts';

/** A change of the catalogue: its author, its time, and the permitted units. */
export type Keeper = {
  readonly tx: Tx;
  readonly by: string;
  readonly at: Temporal.Instant;
  /** The units that the person administers; an added unit becomes one of them. */
  readonly kept: ShownUnit[];
};

export type Saved =
  | { readonly effect: 'added' | 'changed' | 'unchanged'; readonly id: string }
  | { readonly fault: CatalogueFault | 'codeTaken' | 'unitUnknown' | 'unitAboveItself' };

const isSame = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

type GivenUnit = Omit<UnitFacts, 'secondPublisher'> & { secondPublisher?: boolean | undefined };

/** A setting that is not mentioned stays as it is. */
const settingsOf = (given: GivenUnit, known: ShownUnit | undefined) => ({
  secondPublisher: given.secondPublisher ?? known?.secondPublisher ?? false,
});

/**
 * Saves a unit below one that the person administers: a new one, or, with its id, an existing one. Call
 * `lockCatalogue` first.
 */
export async function saveUnit({ tx, by, at, kept }: Keeper, given: GivenUnit, id?: string): Promise<Saved> {
  const known = kept.find((unit) => unit.id === id);
  // The top unit stays at the top, and no other unit can be beside it.
  const parentId = known?.isTop ? null : given.parentId;
  // A person may keep a unit without the one above it: then it stays where it is.
  const isMoved = known === undefined || parentId !== known.parentId;
  if (isMoved && !kept.some((unit) => unit.id === parentId)) return { fault: 'unitUnknown' };
  if (known && unitsBelow(kept, known.id).has(parentId ?? '')) return { fault: 'unitAboveItself' };
  const fault = unitFault(given);
  if (fault) return { fault };
  const owner = await unitIdWithCode(tx, given.code);
  if (owner !== undefined && owner !== id) return { fault: 'codeTaken' };
  const facts = { code: given.code, ...wholeNames(given), parentId, ...settingsOf(given, known) };
  if (!known) {
    const unitId = await addUnit(tx, facts);
    kept.push({ id: unitId, ...facts, isTop: false });
    await recordInRegister(tx, { kind: 'unitAdded', by, at, data: { unitId } });
    return { effect: 'added', id: unitId };
  }
  const { id: unitId, isTop, ...present } = known;
  if (isSame(facts, present)) return { effect: 'unchanged', id: unitId };
  await changeUnit(tx, unitId, facts);
  kept.splice(kept.indexOf(known), 1, { id: unitId, isTop, ...facts });
  await recordInRegister(tx, { kind: 'unitChanged', by, at, data: { unitId } });
  return { effect: 'changed', id: unitId };
}

/** Saves a course of a unit that the person administers: a new one, or, with its id, an existing one. */
export async function saveCourse(
  { tx, by, at, kept }: Keeper,
  given: CourseFacts,
  id?: string,
): Promise<Saved> {
  if (!kept.some((unit) => unit.id === given.unitId)) return { fault: 'unitUnknown' };
  const fault = courseFault(given);
  if (fault) return { fault };
  const owner = await courseIdWithCode(tx, given.code);
  if (owner !== undefined && owner !== id) return { fault: 'codeTaken' };
  const { code, unitId, credits, level } = given;
  const facts = { code, unitId, credits, level, ...wholeNames(given) };
  if (id === undefined) {
    const courseId = await addCourse(tx, facts);
    await recordInRegister(tx, { kind: 'courseAdded', by, at, data: { courseId } });
    return { effect: 'added', id: courseId };
  }
  const { id: courseId, ...present } = await courseById(tx, id);
  if (isSame(facts, present)) return { effect: 'unchanged', id };
  await changeCourse(tx, courseId, facts);
  await recordInRegister(tx, { kind: 'courseChanged', by, at, data: { courseId } });
  return { effect: 'changed', id };
}

import { randomUUID } from 'node:crypto';
import { catalogueRoutes } from '@karakter/contract/institution/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { lifeFrom } from '../../test/life.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { registerLog } from '../people/register-log.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
let officer: string;

beforeAll(async () => {
  officer = await addTestPerson(app().services.db, 'Office', ['examOffice']);
});

const names = (nb: string) => ({ nb, nn: '', en: '' });
const units = async () => (await app().call(officer, catalogueRoutes.listUnits)).body.units;
const courses = async () => (await app().call(officer, catalogueRoutes.listCatalogue)).body.courses;
const unit = (code: string, parentId: string | null = testUnitId, nb = 'Enhet') => ({
  code,
  ...names(nb),
  parentId,
  secondPublisher: false,
});
const addUnit = (body: ReturnType<typeof unit>) => app().call(officer, catalogueRoutes.addUnit, { body });
const changeUnit = async (unitId: string, body: ReturnType<typeof unit>, seen?: ReturnType<typeof unit>) => {
  const before = seen ?? (await units()).find(({ id }) => id === unitId) ?? body;
  return app().call(officer, catalogueRoutes.changeUnit, { params: { unitId }, body: { ...body, before } });
};
const course = (code: string, more: object = {}) => ({
  code,
  ...names('Emne'),
  unitId: testUnitId,
  credits: 10,
  level: 'bachelor' as const,
  ...more,
});
const addCourse = (body: ReturnType<typeof course>) =>
  app().call(officer, catalogueRoutes.addCourse, { body });
const changeCourse = async (
  courseId: string,
  body: ReturnType<typeof course>,
  seen?: ReturnType<typeof course>,
) => {
  const before = seen ?? (await courses()).find(({ id }) => id === courseId) ?? body;
  return app().call(officer, catalogueRoutes.changeCourse, {
    params: { courseId },
    body: { ...body, before },
  });
};
const eventKinds = async () => {
  const rows = await app().services.db.selectFrom('event').select('kind').orderBy('at').execute();
  return rows.map(({ kind }) => kind).filter((kind) => /^(unit|course)[AC]/.test(kind));
};
const foreign = async (table: 'unit' | 'course') => {
  const query = app().services.db.selectFrom(table).select('id').where('code', 'like', 'FREMMED%');
  return (await query.limit(1).executeTakeFirstOrThrow()).id;
};

describe('the exam office administers its units [U1]', () => {
  it('adds a unit below its own, with a name in three languages from one, and changes it', async () => {
    const { body } = await addUnit(unit('TN', testUnitId, 'Teknologi'));
    expect((await units()).find(({ id }) => id === body.id)).toEqual({
      id: body.id,
      code: 'TN',
      nb: 'Teknologi',
      nn: 'Teknologi',
      en: 'Teknologi',
      parentId: testUnitId,
      isTop: false,
      secondPublisher: false,
    });
    expect((await changeUnit(body.id, unit('TN2'))).status).toBe(200);
    expect((await units()).map(({ code }) => code)).toEqual(['TEST', 'TN2']);
    expect(await eventKinds()).toEqual(['unitAdded', 'unitChanged']);
  });

  it('cannot use a code that is taken, not even by a unit that it does not see', async () => {
    expect((await addUnit(unit('tn2'))).refusal).toBe('codeTaken');
    expect((await addUnit(unit('fremmed'))).refusal).toBe('codeTaken');
    expect((await addUnit(unit('T N'))).refusal).toBe('codeUnusable');
    expect((await addUnit(unit('T3', testUnitId, ' '))).refusal).toBe('namesMissing');
  });

  it('cannot put a unit below itself, beside the top or below another’s', async () => {
    const { body: above } = await addUnit(unit('ABOVE'));
    const { body: below } = await addUnit(unit('BELOW', above.id));
    expect((await changeUnit(above.id, unit('ABOVE', below.id))).refusal).toBe('unitAboveItself');
    expect((await changeUnit(above.id, unit('ABOVE', above.id))).refusal).toBe('unitAboveItself');
    expect((await addUnit(unit('BESIDE', null))).refusal).toBe('notFound');
    expect((await addUnit(unit('THEIRS', await foreign('unit')))).refusal).toBe('notFound');
    expect((await changeUnit(await foreign('unit'), unit('MINE'))).refusal).toBe('notFound');
  });

  it('of a department can rename the department, which stays below its faculty', async () => {
    const { body: department } = await addUnit(unit('DEPT'));
    const { db } = app().services;
    const personId = await addTestPerson(db, 'Department Office', []);
    const grant = { id: randomUUID(), person_id: personId, role: 'examOffice', unit_id: department.id };
    await db
      .insertInto('role_grant')
      .values({ ...grant, granted_at: Temporal.Instant.from('2026-01-01T00:00:00Z') })
      .execute();
    const change = (parentId: string | null) =>
      app().call(personId, catalogueRoutes.changeUnit, {
        params: { unitId: department.id },
        body: { ...unit('DEPT', parentId, 'Nytt navn'), before: unit('DEPT') },
      });
    expect((await change(testUnitId)).status).toBe(200);
    expect((await change(await foreign('unit'))).refusal).toBe('notFound');
    expect((await change(null)).refusal).toBe('notFound');
    expect((await units()).find(({ id }) => id === department.id)).toMatchObject({ nb: 'Nytt navn' });
  });

  it('the top unit keeps its place, whatever is sent', async () => {
    const [below] = (await units()).filter(({ isTop }) => !isTop);
    await changeUnit(testUnitId, unit('TEST', below?.id ?? null, 'Ny topp'));
    expect((await units()).find(({ isTop }) => isTop)).toMatchObject({ id: testUnitId, nb: 'Ny topp' });
  });
});

describe('the exam office administers its courses [U1]', () => {
  it('adds and changes one of its own, and of no other', async () => {
    const { body } = await addCourse(course('MAT1'));
    const change = course('MAT1', { credits: 7.5, level: 'master', nn: 'Emnet' });
    expect((await changeCourse(body.id, change)).status).toBe(200);
    expect(await courses()).toEqual([{ ...change, id: body.id, en: 'Emne' }]);
    expect((await changeCourse(await foreign('course'), course('MAT2'))).refusal).toBe('notFound');
    expect((await addCourse(course('MAT3', { unitId: await foreign('unit') }))).refusal).toBe('notFound');
    expect((await addCourse(course('mat1'))).refusal).toBe('codeTaken');
    expect((await addCourse(course('MAT3', { credits: 0 }))).refusal).toBe('creditsUnusable');
  });
});

describe('a list of units or courses [U1]', () => {
  const give = (route: typeof catalogueRoutes.importUnits, text: string, isTrial = false) =>
    app().call(officer, route, { body: { list: { text }, unitId: testUnitId, isTrial } });
  const { importCourses, importUnits } = catalogueRoutes;

  it('adds, changes and leaves courses unchanged, and a trial shows this beforehand', async () => {
    const list =
      'Kode\tNavn\tNynorsk\tStudiepoeng\tEnhet over\tOver\nMAT1\tEmne\tEmnet\t7,5\t\t\nNOR1\tNorsk\t\t5\t\tTN2\n';
    const expected = { added: 1, changed: 1, unchanged: 0, unread: ['Enhet over'], errors: [] };
    expect((await give(importCourses, list, true)).body).toEqual(expected);
    expect(await courses()).toHaveLength(1);
    expect((await give(importCourses, list)).body).toEqual(expected);
    const tn = (await units()).find(({ code }) => code === 'TN2')?.id;
    expect((await courses()).map(({ code, level, unitId }) => [code, level, unitId])).toEqual([
      ['MAT1', 'bachelor', testUnitId],
      ['NOR1', 'bachelor', tn],
    ]);
    expect((await give(importCourses, list)).body).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      unread: ['Enhet over'],
      errors: [],
    });
  });

  it('with any fault stores nothing, and names each faulty line', async () => {
    const before = (await courses()).length;
    const list =
      'Kode\tNavn\tStudiepoeng\tOver\nENG1\tEngelsk\t5\t\nENG2\tEngelsk\t5\tXX\nFREMMED1\tMitt\t5\t\n';
    expect((await give(importCourses, list)).body.errors).toEqual([
      { line: 3, code: 'unitUnknown', value: 'XX' },
      { line: 4, code: 'codeTaken', value: 'FREMMED1' },
    ]);
    expect(await courses()).toHaveLength(before);
  });

  it('of units may put one below another of the same list', async () => {
    const list = 'Kode\tNavn\tOver\nHS\tHelse\tTEST\nHS-SYK\tSykepleie\tHS\n';
    expect((await give(importUnits, list)).body).toMatchObject({ added: 2, errors: [] });
    const hs = (await units()).find(({ code }) => code === 'HS');
    expect((await units()).find(({ code }) => code === 'HS-SYK')?.parentId).toBe(hs?.id);
    expect((await give(importUnits, 'Kode\tNavn\tOver\nHS\tHelse\tHS-SYK\n')).body.errors).toEqual([
      { line: 2, code: 'unitAboveItself', value: 'HS-SYK' },
    ]);
  });

  it('that is no list is refused with the reason', async () => {
    const base64 = Buffer.from('PK\u0003\u0004 not a workbook').toString('base64');
    const body = { list: { fileName: 'a.xlsx', base64 }, unitId: testUnitId, isTrial: true };
    expect((await app().call(officer, importCourses, { body })).refusal).toMatch(/^candidateList/);
    expect((await give(importCourses, 'bare tekst')).body.errors).toEqual([
      { line: 1, code: 'noHeadings', value: '' },
    ]);
  });
});

it('each change of a unit or a course is in the log once, with its author, and a save without a change is not [U1]', async () => {
  const life = await lifeFrom(app(), registerLog);
  const { body: added } = await addUnit(unit('LOGG'));
  for (const name of ['Nytt navn', 'Nytt navn']) await changeUnit(added.id, unit('LOGG', testUnitId, name));
  const { body: given } = await addCourse(course('LOGG1'));
  for (const credits of [5, 5]) await changeCourse(given.id, course('LOGG1', { credits }));
  expect((await life()).log).toEqual([
    'unitAdded by Office { unitId: #1 }',
    'unitChanged by Office { unitId: #1 }',
    'courseAdded by Office { courseId: #2 }',
    'courseChanged by Office { courseId: #2 }',
  ]);
});

describe('two colleagues who change the same unit or course [U1]', () => {
  it('are both heard where they change different facts, and the later one is refused where it is the same', async () => {
    const seen = course('TWO1');
    const { body } = await addCourse(seen);
    expect((await changeCourse(body.id, { ...seen, credits: 5 }, seen)).status).toBe(200);
    expect((await changeCourse(body.id, { ...seen, nb: 'Nytt' }, seen)).status).toBe(200);
    expect((await changeCourse(body.id, { ...seen, credits: 15 }, seen)).refusal).toBe(
      'factsChangedMeanwhile',
    );
    expect((await courses()).find(({ id }) => id === body.id)).toMatchObject({ nb: 'Nytt', credits: 5 });
  });

  it('do not undo each other’s name of a unit', async () => {
    const { body } = await addUnit(unit('TWO'));
    const seen = (await units()).find(({ id }) => id === body.id);
    await changeUnit(body.id, unit('TWO', testUnitId, 'Den første'), seen);
    const second = await changeUnit(body.id, unit('TWO', testUnitId, 'Den andre'), seen);
    expect(second.refusal).toBe('factsChangedMeanwhile');
    expect((await units()).find(({ id }) => id === body.id)).toMatchObject({ nb: 'Den første' });
  });
});

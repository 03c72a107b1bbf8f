import { savedSearchRoutes } from '@karakter/contract/complaint/saved-searches';
import { mostSavedSearches } from '@karakter/domain/cases/saved-search';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addCaseworker } from '../../../test/scenes/appealed.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
const save = (by: string, name: string, query: Record<string, string> = { overdue: 'true' }) =>
  app().call(by, savedSearchRoutes.saveSearch, { body: { name, query } });
const listed = async (by: string) =>
  (await app().call(by, savedSearchRoutes.listSavedSearches)).body.searches.map(({ name, query }) => [
    name,
    query,
  ]);
const remove = (by: string, searchId: string) =>
  app().call(by, savedSearchRoutes.deleteSavedSearch, { params: { searchId } });

describe('a caseworker’s saved searches [V1]', () => {
  it('are found again by name, and one of the same name takes its place', async () => {
    const anna = await addCaseworker(app());
    await save(anna, 'Forfalt');
    await save(anna, 'Mine åpne', { responsible: 'me', open: 'true' });
    await save(anna, 'Forfalt', { overdue: 'true', course: 'TBA%' });
    expect(await listed(anna)).toEqual([
      ['Forfalt', { overdue: 'true', course: 'TBA%' }],
      ['Mine åpne', { responsible: 'me', open: 'true' }],
    ]);
  });

  it('are nobody else’s to read or delete, and are deleted without a fault where they are gone', async () => {
    const [anna, bo] = [await addCaseworker(app()), await addCaseworker(app())];
    const { id } = (await save(anna, 'Forfalt')).body;
    expect(await listed(bo)).toEqual([]);
    expect((await remove(bo, id)).status).toBe(200);
    expect(await listed(anna)).toHaveLength(1);
    expect((await remove(anna, id)).status).toBe(200);
    expect((await remove(anna, id)).status).toBe(200);
    expect(await listed(anna)).toEqual([]);
  });

  it('have an end, and two windows that save at once keep within it', async () => {
    const anna = await addCaseworker(app());
    for (let i = 1; i < mostSavedSearches; i += 1) await save(anna, `Søk ${i}`);
    const both = await Promise.all([save(anna, 'Det ene'), save(anna, 'Det andre')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await listed(anna)).toHaveLength(mostSavedSearches);
  });

  it('are not for those who do not see the list', async () => {
    const grader = await addTestPerson(app().services.db, 'Sensor', ['grader']);
    expect((await save(grader, 'Forfalt')).status).toBe(403);
  });
});

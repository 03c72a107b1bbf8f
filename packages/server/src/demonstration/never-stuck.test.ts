import { expect, test } from 'vitest';
import { useTestApp } from '../test/app.ts';
import { createDemonstrationDatabase } from '../test/scenes/demonstration.ts';
import { demonstrationNow } from './loader.ts';
import { stuckCases } from './never-stuck/holders.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
const weeks = 26;

/** On a computer that is busy with all other tests. */
const halfAYearMs = 480_000;

test('no case of the demonstration is without a next step and somebody whose first page leads to it, in any week of half a year [E2, K1, K6, V3]', {
  timeout: halfAYearMs,
}, async () => {
  for (let week = 0; week <= weeks; week += 1) {
    await app().moveTo(demonstrationNow.add({ hours: 24 * 7 * week }).toString());
    const { open, stuck } = await stuckCases(app());
    expect(open).toBeGreaterThan(5);
    expect(stuck, `${app().services.clock.now()}`).toEqual([]);
  }
});

test('the same search finds every case that only staff can move, once all roles are revoked', async () => {
  await app()
    .services.db.updateTable('role_grant')
    .set({ revoked_at: app().services.clock.now() })
    .where('role', 'in', ['caseworker', 'examOffice', 'itOperator'])
    .execute();
  const { stuck } = await stuckCases(app());
  expect(stuck.filter((each) => each.startsWith('appeal filed')).length).toBeGreaterThan(1);
});

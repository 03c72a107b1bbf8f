import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { claimLease } from '../answer/leases.ts';
import { createLiveSittings, type Window } from '../live-sittings.ts';
import type { Presence } from './presence.ts';
import { welcome } from './welcome.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open } = sittingsOf(app);

const windowOf = (writer: string) =>
  ({ socket: { readyState: 3, OPEN: 1 }, writer, deviceId: randomUUID(), held: [] }) as unknown as Window;
const noneElsewhere = { isElsewhere: async () => false } as unknown as Presence;

test('a window that is welcomed does not take the lease from one that got it meanwhile on another server [D5]', async () => {
  const { db, clock, merger } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  await open(own);
  const [comes, takesOver] = [randomUUID(), randomUUID()];
  const liveSittings = createLiveSittings(db);
  const window = windowOf(comes);
  const sitting = (await liveSittings.join(own.candidacyId, window))!;

  let isGranted = false;
  const takeOver = async () => {
    isGranted = true;
    const wish = { isTakeover: true, hasOpened: true, isConfirmed: true, confirmedBy: null, at: clock.now() };
    await claimLease(db, sitting, { ...wish, writer: takesOver, deviceId: randomUUID() });
    await liveSittings.refresh([sitting]);
  };
  const slow = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      const isLease = result.rows.some((row) => Object.keys(row).join() === 'epoch');
      if (isLease && !isGranted) await takeOver();
      return result;
    },
  });
  await welcome({ db: slow, clock, merger, presence: noneElsewhere }, sitting, window);
  expect(isGranted).toBe(true);
  expect(sitting).toMatchObject({ lease: { writer: takesOver, epoch: 2 }, head: { sequence: 2 } });
});

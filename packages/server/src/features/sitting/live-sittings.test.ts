import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { claimLease } from './answer/leases.ts';
import { createLiveSittings, type Window } from './live-sittings.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam } = sittingsOf(app);

/** A connection that never sends anything. */
const silent = { writer: randomUUID(), held: null } as unknown as Window;

/** The sittings of this server, on a database whose next result can be held back, as on a slow network. */
function onSlowNetwork() {
  let next: Promise<void> | undefined;
  const db = app().services.db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      const held = next;
      next = undefined;
      await held;
      return result;
    },
  });
  return {
    liveSittings: createLiveSittings(db),
    /** Starts a query, and returns a function that releases its result once it has arrived. */
    async heldBack<T>(ask: () => Promise<T>): Promise<() => Promise<T>> {
      const { promise, resolve } = Promise.withResolvers<void>();
      next = promise;
      const answer = ask();
      await expect.poll(() => next === undefined).toBe(true);
      return () => {
        resolve();
        return answer;
      };
    },
  };
}

async function someone() {
  const exam = await runningExam(1, 60);
  return { exam, own: exam.candidates[0]! };
}

async function extend({ candidates }: TestExam): Promise<void> {
  const { db } = app().services;
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  await db.updateTable('sitting').set({ added_seconds: 600 }).where('candidacy_id', 'in', ids).execute();
}

const longer = ({ endsAt }: TestExam) => endsAt.add({ minutes: 10 }).epochMilliseconds;

const claim = ({ attemptId, candidacyId }: { attemptId: number; candidacyId: string }) =>
  claimLease(
    app().services.db,
    { attemptId, candidacyId },
    {
      writer: randomUUID(),
      deviceId: randomUUID(),
      isTakeover: false,
      hasOpened: true,
      isConfirmed: false,
      confirmedBy: null,
      at: app().services.clock.now(),
    },
  );

test('an older result of the database that arrives after a newer one takes no time from the candidate [D7]', async () => {
  const { exam, own } = await someone();
  const { liveSittings, heldBack } = onSlowNetwork();
  const sitting = (await liveSittings.join(own.candidacyId, silent))!;
  const older = await heldBack(() => liveSittings.refresh([sitting]));
  await extend(exam);
  await liveSittings.refresh([sitting]);
  expect(sitting.endsAt).toBe(longer(exam));
  await older();
  expect(sitting.endsAt).toBe(longer(exam));
});

test('an older result does not take the lease from a window that got it meanwhile [D5]', async () => {
  const { own } = await someone();
  const { liveSittings, heldBack } = onSlowNetwork();
  const sitting = (await liveSittings.join(own.candidacyId, silent))!;
  const older = await heldBack(() => liveSittings.refresh([sitting]));
  const { head, lease } = await claim(sitting);
  Object.assign(sitting, { head, lease });
  await older();
  expect(sitting).toMatchObject({ lease: { epoch: 1 }, head: { sequence: 1 } });
  await liveSittings.refresh([sitting]);
  expect(sitting).toMatchObject({ lease: { epoch: 1 }, head: { sequence: 1 } });
});

test('a change published while a candidate connects is known once the candidate is connected [D7]', async () => {
  const { exam, own } = await someone();
  const { liveSittings, heldBack } = onSlowNetwork();
  const coming = await heldBack(() => liveSittings.join(own.candidacyId, silent));
  await extend(exam);
  expect(liveSittings.of(exam.examId, null)).toEqual([]);
  expect((await coming())?.endsAt).toBe(longer(exam));
});

test('a second window gets what another server has stored since the first one connected [D5]', async () => {
  const { own } = await someone();
  const { liveSittings } = onSlowNetwork();
  const sitting = (await liveSittings.join(own.candidacyId, silent))!;
  await claim(sitting);
  expect(await liveSittings.join(own.candidacyId, { ...silent })).toMatchObject({ head: { sequence: 1 } });
});

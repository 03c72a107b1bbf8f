import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { useTestApp } from '../../../test/app.ts';
import { listen, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam } = sittingsOf(app);

test('a window that disconnects before the sitting is read does not keep the lease from others [D5]', async () => {
  const { pool } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  const cookie = await app().cookieOf(own.personId);
  const address = `${await listen(app())}/api/sittings/${own.candidacyId}/answers?writer=${own.personId}`;
  const busy = await pool.connect();
  await busy.query('begin; lock table takeover_request in access exclusive mode');
  const early = new WebSocket(address, { headers: { cookie, origin: 'http://localhost:3000' } });
  await once(early, 'open');
  // Other tests wait for locks of their own in the same cluster.
  const waiting = `select from pg_locks where not granted and relation = 'takeover_request'::regclass
    and database = (select oid from pg_database where datname = current_database())`;
  const waits = async () => (await busy.query(waiting)).rowCount;
  await expect.poll(waits).toBe(1);
  early.terminate();
  await expect.poll(() => app().app.websocketServer.clients.size).toBe(0);
  await busy.query('commit');
  busy.release();
  const { messages } = await openAnswer(app(), { ...own, cookie });
  expect(messages.find(({ kind }) => kind === 'welcome')).toMatchObject({
    kind: 'welcome',
    lease: { kind: 'writing' },
  });
});

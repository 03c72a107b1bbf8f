import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openBrowser } from '../../test/browser.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
/**
 * With the stand-in in the same program each takes tens of milliseconds; `KARAKTER_TEST_HALL=500` plays a large exam.
 */
const hall = Number(process.env.KARAKTER_TEST_HALL ?? 100);
/** More than a minute's share of any earlier limit. */
const starts = 4_100;
const lanes = 4;

/** One device at the same address that begins sign-ins as fast as it is answered, until it is told to end. */
function hammer(publicUrl: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  let [isOver, begun] = [false, 0];
  const statuses = new Map<number, number>();
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const asked = request(`${publicUrl}/api/sign-in/feide`, { agent }, (answer) => {
        statuses.set(answer.statusCode ?? 0, (statuses.get(answer.statusCode ?? 0) ?? 0) + 1);
        answer.resume().on('end', resolve);
      });
      asked.on('error', reject).end();
    });
  const lane = async () => {
    while (!isOver || begun < starts) {
      begun += 1;
      await once();
    }
  };
  const all = Promise.all(Array.from({ length: lanes }, lane));
  return {
    begun: () => begun,
    async end() {
      isOver = true;
      await all;
      agent.destroy();
      return statuses;
    },
  };
}

it('a whole room of candidates at one address signs in while one device there begins sign-ins without end [D14, U2]', async () => {
  const { db, config } = app().services;
  const student = await addTestPerson(db, 'Solveig Prøvestad', ['candidate']);
  const feide_name = 'solveig@test.example';
  await db.updateTable('person').set({ feide_name }).where('id', '=', student).execute();
  const attack = hammer(config.publicUrl);
  while (attack.begun() < starts) await pause(20);
  const came = { in: 0, elsewhere: [] as string[] };
  const signIn = async () => {
    const browser = openBrowser(config.publicUrl);
    const page = await browser.open(`/api/sign-in/feide?login_hint=${student}&returnTo=/my`);
    if (browser.cookie('karakter_session') !== undefined) came.in += 1;
    else came.elsewhere.push(page.url.search);
  };
  let left = hall;
  const queue = async () => {
    while (left > 0) {
      left -= 1;
      await signIn();
    }
  };
  await Promise.all(Array.from({ length: 25 }, queue));
  const statuses = await attack.end();
  expect(came).toEqual({ in: hall, elsewhere: [] });
  expect([...statuses.keys()]).toEqual([302]);
  const { rowCount } = await app().services.pool.query('select from sign_in_used');
  expect(rowCount).toBe(hall);
}, 120_000);

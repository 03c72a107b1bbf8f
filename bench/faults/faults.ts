import { setTimeout as pause } from 'node:timers/promises';
import { ExamClient } from '../exam-client.ts';
import { signInAgain } from '../exam-day/seed.ts';
import { type Scene, untilAll } from './scene.ts';
import { fillDisk } from './small-disk.ts';

/** Breaks one part and repairs it. */
export type Fault = (scene: Scene) => Promise<void>;

async function serverKilled({ site }: Scene): Promise<void> {
  await site.killServer();
  await site.startServer();
}

async function databaseKilled({ site }: Scene): Promise<void> {
  await site.killDatabase();
  await pause(1000);
  await site.startDatabase();
}

/** Every browser closes; the candidates open theirs again within a few seconds. */
async function browserKilled(scene: Scene): Promise<void> {
  for (const client of scene.clients) client.kill();
  scene.gone.push(...scene.clients);
  scene.clients = await Promise.all(
    scene.clients.map(async (client) => {
      await pause(500 + Math.random() * 2000);
      return client.reopened();
    }),
  );
  const reopened = scene.clients;
  await untilAll(reopened, (client) => client.session.state().lease !== null, 20_000);
  // Where the server still has the old window as the writer, the page asks, and the candidate confirms.
  const readers = reopened.filter((client) => client.session.state().lease?.kind === 'reading');
  await Promise.all(readers.map((client) => client.takeOver()));
  await untilAll(reopened, ({ isWriting }) => isWriting, 20_000);
  for (const client of reopened) client.startTyping();
}

const cutMs = 5000;

async function networkCut({ clients }: Scene): Promise<void> {
  clients.forEach((client, place) => {
    client.cut(place % 2 === 0 ? 'silently' : 'atOnce');
  });
  await pause(cutMs);
  for (const client of clients) client.mend();
}

async function networkSlow({ clients }: Scene): Promise<void> {
  for (const client of clients) client.slowDown(200 + Math.random() * 2800);
  await pause(cutMs);
  for (const client of clients) client.slowDown(0);
}

/** Every candidate continues on another device, while the first device still types. */
async function takeover(scene: Scene): Promise<void> {
  const { site, from, to } = scene;
  const key = `${site.key} elsewhere`;
  await site.onDatabase((client) => signInAgain(client, { key, from, to }));
  const before = scene.clients;
  const others = before.map(({ index }) => new ExamClient({ index, port: site.port, key }));
  await untilAll(others, (client) => client.session.state().lease !== null, 20_000);
  await Promise.all(others.map((client) => client.takeOver()));
  await untilAll(others, ({ isWriting }) => isWriting, 20_000);
  for (const client of others) client.startTyping();
  scene.clients = [...before, ...others];
}

const hourMs = 3_600_000;

/** The devices' clocks jump, and half of them estimate Karakter's clock wrongly from then on. */
async function clockMoved({ clients }: Scene): Promise<void> {
  const trueNow = Date.now;
  Date.now = () => trueNow() + 5 * hourMs;
  clients.forEach((client, place) => {
    client.clockError = place % 2 === 0 ? 0 : (place % 4 === 1 ? 3 : -3) * hourMs;
  });
  await pause(2000);
  Date.now = trueNow;
}

/** The server is killed as the time runs out, and comes back after the end. */
async function restartAtEnd({ site, endsAt }: Scene): Promise<void> {
  await pause(Math.max(0, endsAt - Date.now() - 200));
  await site.killServer();
  await pause(Math.max(0, endsAt - Date.now() + 500));
  await site.startServer();
}

async function fullDisk({ site }: Scene): Promise<void> {
  const empty = await fillDisk(site.dataFolder);
  await pause(4000);
  await empty();
  await site.startDatabase();
}

export const faults = {
  serverKilled,
  databaseKilled,
  browserKilled,
  networkCut,
  networkSlow,
  takeover,
  clockMoved,
  restartAtEnd,
  fullDisk,
} satisfies Record<string, Fault>;
export type FaultKind = keyof typeof faults;

import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** Work that ends when it is told to, and tells that it has begun. */
function works(turns: ReturnType<typeof createTurns>) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const done: Promise<unknown>[] = [];
  return {
    begun,
    send(caller: string, name: string) {
      const work = () => {
        begun.push(name);
        return new Promise<void>((end) => ends.set(name, end));
      };
      const sent = turns.inTurn(caller, work);
      done.push(sent.catch(() => undefined));
      return sent;
    },
    end: (name: string) => ends.get(name)?.(),
    settled: () => new Promise((then) => setImmediate(then)),
    async endAll() {
      for (const name of begun) {
        ends.get(name)?.();
        await new Promise((then) => setImmediate(then));
      }
      await Promise.all(done);
    },
  };
}

test('of one caller’s burst six run at once, the others in order, and another caller waits for none of them [D14]', async () => {
  const all = works(createTurns());
  for (let n = 0; n < 20; n += 1) void all.send('session a', `a${n}`);
  void all.send('session b', 'b0');
  await all.settled();
  expect(all.begun).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'b0']);
  all.end('a3');
  await all.settled();
  expect(all.begun.at(-1)).toBe('a6');
  await all.endAll();
  expect(all.begun).toHaveLength(21);
});

test('a person with several sessions has the turns of one [D14]', async () => {
  const turns = createTurns();
  const all = works(turns);
  turns.belongsTo('session a', 'maja');
  turns.belongsTo('session b', 'maja');
  for (let n = 0; n < 5; n += 1) void all.send('session a', `a${n}`);
  for (let n = 0; n < 5; n += 1) void all.send('session b', `b${n}`);
  await all.settled();
  expect(all.begun).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'b0']);
  await all.endAll();
});

test('a request that fails gives its turn to the next [D14]', async () => {
  const turns = createTurns();
  const failing = Array.from({ length: 6 }, () =>
    turns.inTurn('a', () => Promise.reject(new Error('broken'))),
  );
  const next = turns.inTurn('a', async () => 'done');
  expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
  expect(await next).toBe('done');
});

import { draftsRoutes, mostDrafts } from '@karakter/contract/drafts/routes';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp();
const person = (name: string) => addTestPerson(app().services.db, name, ['grader']);
const params = { key: 'appeal:1' };
const keep = (who: string, version: number, content: Record<string, string> | null, key = params.key) =>
  app().call(who, draftsRoutes.keepDraft, { params: { key }, body: { version, content } });
const read = async (who: string) => (await app().call(who, draftsRoutes.readDraft, { params })).body;

test('a form that was begun is there again on another device, for its author and for no one else [G15]', async () => {
  const [writer, other] = [await person('Ola Test'), await person('Per Test')];
  expect(await read(writer)).toMatchObject({ version: 0, content: null });
  expect((await keep(writer, 0, { grounds: 'Begynt' })).body.version).toBe(1);
  expect(await read(writer)).toMatchObject({ version: 1, content: { grounds: 'Begynt' } });
  expect(await read(other)).toMatchObject({ version: 0, content: null });
  expect((await keep(other, 1, { grounds: 'Fremmed' })).refusal).toBe('changedMeanwhile');
  expect((await keep(other, 0, { grounds: 'Min egen' })).status).toBe(200);
  expect(await read(writer)).toMatchObject({ content: { grounds: 'Begynt' } });
});

test('the second of two windows learns that there is a newer version, and a sent form is empty in both', async () => {
  const writer = await person('Kari Test');
  await keep(writer, 0, { grounds: 'ett' });
  expect((await keep(writer, 0, { grounds: 'to' })).refusal).toBe('changedMeanwhile');
  expect((await keep(writer, 1, null)).body.version).toBe(2);
  expect((await keep(writer, 1, { grounds: 'ett og mer' })).refusal).toBe('changedMeanwhile');
  expect(await read(writer)).toMatchObject({ version: 2, content: null });
});

test('the number and length of drafts are limited, and the limit is explained', async () => {
  const writer = await person('Mange Test');
  for (let i = 0; i < mostDrafts; i += 1) await keep(writer, 0, {}, `form:${i}`);
  expect((await keep(writer, 0, {}, 'one:more')).refusal).toBe('tooManyDrafts');
  await keep(writer, 1, null, 'form:0');
  expect((await keep(writer, 0, {}, 'one:more')).status).toBe(200);
  expect((await keep(writer, 1, { text: 'x'.repeat(400_000) }, 'form:1')).status).toBe(400);
});

test('sent or empty forms are no way around that limit', async () => {
  const writer = await person('Evig Test');
  const { pool } = app().services;
  for (let i = 0; i <= mostDrafts; i += 1) {
    await keep(writer, 0, { text: 'x' }, `sent:${i}`);
    await keep(writer, 1, null, `sent:${i}`);
  }
  for (let i = 0; i < mostDrafts; i += 1) await keep(writer, 2, { text: 'igjen' }, `sent:${i}`);
  const full = await keep(writer, 2, { text: 'igjen' }, `sent:${mostDrafts}`);
  expect(full.refusal).toBe('tooManyDrafts');
  expect((await keep(writer, 3, { text: 'mer' }, 'sent:0')).body.version).toBe(4);
  const emptied = `insert into draft (person_id, key, version, updated_at)
    select $1, 'none:' || n, 1, $2 from generate_series(1, 300) n`;
  await pool.query(emptied, [writer, app().services.clock.now().toString()]);
  expect((await keep(writer, 0, null, 'none:301')).status).toBe(200);
  const { rows } = await pool.query('select content from draft where person_id = $1', [writer]);
  expect(rows.filter(({ content }) => content !== null)).toHaveLength(mostDrafts);
  expect(rows.filter(({ content }) => content === null)).toHaveLength(201);
});

test('a draft is stored encrypted, and the database shows a blind transaction only the caller’s own drafts [U7]', async () => {
  const [writer, other] = [await person('Skjult Test'), await person('Annen Test')];
  await keep(writer, 0, { grounds: 'hemmelig ord' });
  await keep(other, 0, { grounds: 'også hemmelig' });
  const { db } = app().services;
  const rows = await db.selectFrom('draft').select('content').execute();
  expect(rows.some(({ content }) => content?.includes('hemmelig'))).toBe(false);
  const seen = await db.transaction().execute(async (tx) => {
    await sql`select set_config('karakter.person', ${writer}, true)`.execute(tx);
    await sql`set local role karakter_blind`.execute(tx);
    return tx.selectFrom('draft').select('person_id').execute();
  });
  expect(seen).toEqual([{ person_id: writer }]);
});

test('drafts that are unchanged for a month are deleted', async () => {
  const [writer, later] = [await person('Gammel Test'), await person('Ny Test')];
  await keep(writer, 0, { grounds: 'glemt' });
  const now = app().services.clock.now();
  await app().moveTo(now.add({ hours: 29 * 24 }).toString());
  await keep(later, 0, { grounds: 'ny' });
  await app().jobs.settle();
  expect(await read(writer)).toMatchObject({ version: 1 });
  await app().moveTo(now.add({ hours: 31 * 24 }).toString());
  await keep(later, 0, { grounds: 'enda en' }, 'appeal:2');
  await app().jobs.settle();
  expect(await read(writer)).toMatchObject({ version: 0 });
  expect(await read(later)).toMatchObject({ content: { grounds: 'ny' } });
});

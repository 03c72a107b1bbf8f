import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { appendParagraph, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { addTestPaper } from '../../../test/scenes/handed-in.ts';
import { documentOf } from './answer-document.ts';

const app = useTestApp('2026-03-02T09:00:00Z');

/** A candidate who has opened the paper. */
async function someoneWriting() {
  const { services } = app();
  const exam = await addTestExam(services.db, { startsAt: '2026-03-02T08:00:00Z', candidates: 2 });
  await addTestPaper(services.db, exam);
  for (const { personId, candidacyId } of exam.candidates) {
    await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
  }
  const [own, other] = exam.candidates;
  return { exam, own: own!, other: other! };
}

/** The updates of the answer with their writers, in the chain's order. */
const stored = (candidacyId: string) =>
  app()
    .services.db.selectFrom('answer_entry as e')
    .innerJoin('sitting as s', 's.attempt', 'e.attempt')
    .innerJoin('answer_lease as l', (on) =>
      on.onRef('l.attempt', '=', 'e.attempt').onRef('l.epoch', '=', 'e.epoch'),
    )
    .select(['l.writer', 'e.number', 'e.content as update'])
    .where('s.candidacy_id', '=', candidacyId)
    .where('e.kind', '=', 'update')
    .orderBy('e.sequence')
    .execute();

test('content that no editor makes, nested deeper than any stack, is still handed in [S1]', async () => {
  const { own } = await someoneWriting();
  const window = await openAnswer(app(), own);
  window.write('q1', 'Et ærlig avsnitt');
  await window.confirmed();
  for (let level = 0; level < 200; level += 1) {
    window.doc.transact(() => {
      for (let i = 0; i < 90; i += 1) nestDeeper(window.doc);
    });
    await window.confirmed();
  }
  const params = { candidacyId: own.candidacyId };
  const body = { lastUpdate: null, evenIfUnsaved: true };
  const handedIn = await app().call(own.personId, handinRoutes.handIn, { params, body });
  expect([handedIn.status, handedIn.body.words]).toEqual([200, 3]);
});

const innermost = new WeakMap<Y.Doc, Y.XmlFragment>();

function nestDeeper(doc: Y.Doc): void {
  const outer = innermost.get(doc) ?? doc.getXmlFragment('essay:q1');
  const inner = new Y.XmlElement('blockquote');
  outer.insert(outer.length, [inner]);
  innermost.set(doc, inner);
}

const textOf = (doc: Y.Doc) => doc.getXmlFragment('essay:q1').toString();

test('confirmed updates are in the database, in order, under the writer’s own numbers [D3, Q1]', async () => {
  const { own } = await someoneWriting();
  const window = await openAnswer(app(), own);
  window.write('q1', 'Første avsnitt');
  window.choose('q2', 'b');
  await window.confirmed();
  const rows = await stored(own.candidacyId);
  expect(rows.map((row) => [row.writer, row.number])).toEqual([
    [window.writer, 1],
    [window.writer, 2],
  ]);
  const { doc } = documentOf(rows.map((row) => row.update));
  expect(textOf(doc)).toContain('Første avsnitt');
  expect(doc.getMap('choices').get('q2')).toBe('b');
});

test('sending again is harmless: stored once, confirmed again [D4]', async () => {
  const { own } = await someoneWriting();
  const source = new Y.Doc();
  appendParagraph(source, 'q1', 'En gang');
  const update = Y.encodeStateAsUpdate(source);
  const window = await openAnswer(app(), own);
  for (let i = 0; i < 3; i += 1) window.send(1, update);
  const confirmed = () => window.messages.filter((m) => m.kind === 'confirmed');
  await expect.poll(() => confirmed().length).toBeGreaterThan(0);
  window.send(1, update);
  await expect.poll(() => confirmed().length).toBeGreaterThan(1);
  expect(await stored(own.candidacyId)).toHaveLength(1);
});

test('after the connection is cut in the middle, the window receives the last stored number and sends the rest [D4]', async () => {
  const { own } = await someoneWriting();
  const before = await openAnswer(app(), own);
  before.write('q1', 'Før bruddet');
  await before.confirmed();
  before.kill();
  const { doc, writer } = before;
  // Written without a connection: it is in the document only.
  const offline = Y.encodeStateVector(doc);
  appendParagraph(doc, 'q1', 'Uten nett');
  const after = await openAnswer(app(), { ...own, writer, doc });
  expect(after.messages.find(({ kind }) => kind === 'welcome')).toMatchObject({
    kind: 'welcome',
    lastNumber: 1,
  });
  after.send(2, Y.encodeStateAsUpdate(doc, offline));
  await expect.poll(async () => (await stored(own.candidacyId)).length).toBe(2);
  const rows = await stored(own.candidacyId);
  expect(textOf(documentOf(rows.map((row) => row.update)).doc)).toMatch(/Før bruddet.*Uten nett/);
});

test('another person, a request from another site, and a caller without a session cannot connect [U7]', async () => {
  const { own, other, exam } = await someoneWriting();
  const foreign = openAnswer(app(), { ...own, origin: 'https://elsewhere.example' });
  await expect(foreign).rejects.toThrow('403');
  const others = openAnswer(app(), { personId: other.personId, candidacyId: own.candidacyId });
  await expect(others).rejects.toThrow('404');
  await expect(openAnswer(app(), { ...own, personId: exam.coordinator })).rejects.toThrow('403');
  await expect(openAnswer(app(), { ...own, writer: 'no-uuid' })).rejects.toThrow('400');
});

test('before the start nothing is accepted [D2]', async () => {
  const { services } = app();
  const exam = await addTestExam(services.db, { startsAt: '2026-03-02T10:00:00Z', candidates: 1 });
  const window = await openAnswer(app(), exam.candidates[0]!);
  window.write('q1', 'For tidlig');
  expect(await window.stopped()).toBe('notOpened');
});

test('an update written after the end is quarantined and not in the answer [D7]', async () => {
  const { services } = app();
  const exam = await addTestExam(services.db, { startsAt: '2026-03-02T08:00:00Z', durationMinutes: 70 });
  await addTestPaper(services.db, exam);
  const own = exam.candidates[0]!;
  await app().call(own.personId, sittingRoutes.openPaper, { params: { candidacyId: own.candidacyId } });
  const window = await openAnswer(app(), own);
  await app().moveTo('2026-03-02T09:09:59.999Z');
  window.write('q1', 'I siste øyeblikk');
  await window.confirmed();
  await app().moveTo('2026-03-02T09:10:00Z');
  window.write('q1', 'For sent');
  await expect.poll(() => window.messages).toContainEqual({ kind: 'kept', number: 2, as: 'late' });
  expect(await stored(own.candidacyId)).toHaveLength(1);
});

test('bytes that are no update are refused by number, and later updates on the same connection are stored [S1, Q1]', async () => {
  const { own } = await someoneWriting();
  const window = await openAnswer(app(), own);
  window.write('q1', 'Ekte');
  await window.confirmed();
  window.send(2, new Uint8Array([255, 255, 255, 1, 2, 3]));
  window.send(0, new Uint8Array([1, 2, 3]));
  const refused = (number: number | null) => ({ kind: 'refused', number, why: 'unreadable' });
  await expect.poll(() => window.messages).toContainEqual(refused(null));
  expect(window.messages).toContainEqual(refused(2));
  window.send(3, Y.encodeStateAsUpdate(window.doc));
  await expect
    .poll(() => window.messages.some((each) => each.kind === 'confirmed' && each.number === 3))
    .toBe(true);
  expect(await stored(own.candidacyId)).toHaveLength(2);
});

test('a time that no database holds is refused, and delays the saving of no other candidate [D3]', async () => {
  const [first, second] = [await someoneWriting(), await someoneWriting()];
  const [odd, other] = [await openAnswer(app(), first.own), await openAnswer(app(), second.own)];
  odd.send(1, Y.encodeStateAsUpdate(odd.doc), -7e15);
  other.write('q1', 'Skrevet samtidig');
  await other.confirmed();
  await expect.poll(() => odd.messages).toContainEqual({ kind: 'refused', number: null, why: 'unreadable' });
});

test('many candidates who write together are all confirmed and nothing is mixed up [D3]', async () => {
  const { services } = app();
  const exam = await addTestExam(services.db, { startsAt: '2026-03-02T08:00:00Z', candidates: 20 });
  await addTestPaper(services.db, exam);
  const windows = await Promise.all(
    exam.candidates.map(async (own) => {
      await app().call(own.personId, sittingRoutes.openPaper, { params: { candidacyId: own.candidacyId } });
      return { own, window: await openAnswer(app(), own) };
    }),
  );
  for (let i = 0; i < 10; i += 1)
    for (const { own, window } of windows) window.write('q1', `${own.candidacyId} ${i}`);
  await Promise.all(windows.map(({ window }) => window.confirmed()));
  for (const { own } of windows) {
    const rows = await stored(own.candidacyId);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const { doc } = documentOf(rows.map((row) => row.update));
    for (let i = 0; i < 10; i += 1) expect(textOf(doc)).toContain(`${own.candidacyId} ${i}`);
  }
});

test('a frame larger than any real update closes the connection [D3]', async () => {
  const { own } = await someoneWriting();
  const window = await openAnswer(app(), own);
  window.send(1, new Uint8Array(3 * 1024 * 1024));
  await expect(window.stopped()).rejects.toThrow('closed');
  expect(await stored(own.candidacyId)).toHaveLength(0);
});

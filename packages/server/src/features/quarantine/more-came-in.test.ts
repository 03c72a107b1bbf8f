import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { storeInQuarantine } from '../sitting/answer/quarantine.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, quarantine, show, decide } = quarantineOfTests(app);

it('a decision covers what was shown: updates that arrived since are neither accepted nor kept apart unseen', async () => {
  const { exam, candidate, window } = await written('Først.');
  const quarantineId = await quarantine(candidate, window.doc, 'Dette ble vist.');
  const { updates } = (await show(exam, quarantineId)).body;
  const { db, clock } = app().services;
  const of = await db
    .selectFrom('answer_branch')
    .select(['attempt as attemptId', 'writer'])
    .where('id', '=', quarantineId)
    .executeTakeFirstOrThrow();
  const at = clock.now().epochMilliseconds;
  const content = Y.encodeStateAsUpdate(new Y.Doc());
  await storeInQuarantine(db, { ...of, kind: 'late' }, [
    { number: 2, writtenAt: at, receivedAt: at, content },
  ]);
  for (const decision of ['takenIn', 'keptApart'] as const)
    expect((await decide(exam, quarantineId, decision, updates)).refusal).toBe('moreHasComeIn');
  const shown = (await show(exam, quarantineId)).body;
  expect(shown).toMatchObject({ updates: 2, decision: null });
  expect((await decide(exam, quarantineId, 'takenIn', shown.updates)).status).toBe(200);
});

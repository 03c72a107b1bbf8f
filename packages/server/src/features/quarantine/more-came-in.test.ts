import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { branchesOfTests } from '../../test/scenes/branches.ts';
import { storeInBranch } from '../sitting/answer/branches.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, keepApart, show, decide } = branchesOfTests(app);

it('a decision is on what was shown: what came in since is not taken in, nor set aside, unseen', async () => {
  const { exam, candidate, window } = await written('Først.');
  const branchId = await keepApart(candidate, window.doc, 'Dette ble vist.');
  const { updates } = (await show(exam, branchId)).body;
  const { db, clock } = app().services;
  const of = await db
    .selectFrom('answer_branch')
    .select(['attempt', 'writer'])
    .where('id', '=', branchId)
    .executeTakeFirstOrThrow();
  const at = clock.now().epochMilliseconds;
  const content = Y.encodeStateAsUpdate(new Y.Doc());
  await storeInBranch(db, { ...of, kind: 'late' }, [{ number: 2, writtenAt: at, receivedAt: at, content }]);
  for (const decision of ['takenIn', 'keptApart'] as const)
    expect((await decide(exam, branchId, decision, updates)).refusal).toBe('moreHasComeIn');
  const shown = (await show(exam, branchId)).body;
  expect(shown).toMatchObject({ updates: 2, decision: null });
  expect((await decide(exam, branchId, 'takenIn', shown.updates)).status).toBe(200);
});

import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { storeInQuarantine } from '../sitting/answer/quarantine.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, handInNow, attemptIdOf, list, decide } = quarantineOfTests(app);

const choicesOf = async ({ candidacyId }: { candidacyId: string }) =>
  (
    await app()
      .services.db.selectFrom('hand_in')
      .select('choices')
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirstOrThrow()
  ).choices;

it('the chosen options are stored beside the answer, also after quarantined updates were accepted after the hand-in', async () => {
  const { exam, candidate, window } = await written('Svaret');
  window.choose('q2', 'a');
  await window.confirmed();
  await handInNow(candidate);
  expect(await choicesOf(candidate)).toEqual({ q2: 'a' });
  const before = Y.encodeStateVector(window.doc);
  window.doc.getMap('choices').set('q2', 'b');
  const content = Y.encodeStateAsUpdate(window.doc, before);
  const at = app().services.clock.now().epochMilliseconds;
  const of = { attemptId: await attemptIdOf(candidate), kind: 'late', writer: crypto.randomUUID() } as const;
  await storeInQuarantine(app().services.db, of, [{ number: 1, writtenAt: at, receivedAt: at, content }]);
  const [quarantined] = await list(exam);
  expect((await decide(exam, quarantined?.id ?? '', 'takenIn', quarantined?.updates)).status).toBe(200);
  expect(await choicesOf(candidate)).toEqual({ q2: 'b' });
});

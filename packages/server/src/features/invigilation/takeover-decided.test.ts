import { randomUUID } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { watchedExam } from '../../test/scenes/board.ts';
import { nothingUnsaved } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:01:00Z');

test('no candidate continues on another device once the answer is handed in; a refusal still clears the board [D5, S6]', async () => {
  const exam = await watchedExam(app());
  const { db, clock } = app().services;
  const [{ candidacyId, personId }] = exam.candidates;
  const params = { candidacyId };
  await app().call(personId, sittingRoutes.openPaper, { params });
  const ofCandidate = db.selectFrom('sitting').select('attempt').where('candidacy_id', '=', candidacyId);
  const { attempt } = await ofCandidate.executeTakeFirstOrThrow();
  const requestId = randomUUID();
  const asked = { attempt, writer: randomUUID(), machine_id: randomUUID(), requested_at: clock.now() };
  await db
    .insertInto('takeover_request')
    .values({ id: requestId, ...asked })
    .execute();
  await app().call(personId, handinRoutes.handIn, { params, body: nothingUnsaved });
  const entries = () => db.selectFrom('answer_entry').select('kind').where('attempt', '=', attempt).execute();
  const before = await entries();
  const decide = (isGranted: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.decideTakeover, {
      params: { examId: exam.examId, requestId },
      body: { isGranted },
    });
  expect((await decide(true)).refusal).toBe('sittingEnded');
  expect(await entries()).toEqual(before);
  expect((await decide(false)).status).toBe(200);
});

import { randomUUID } from 'node:crypto';
import { activityRoutes } from '@karakter/contract/activity/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, expect, test } from 'vitest';
import { chainOf } from '../../features/sitting/answer/answer-store.ts';
import { noteUnmerged } from '../../features/sitting/answer/unmerged.ts';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import { useTestApp } from '../app.ts';
import { dismissStaff, doneBy, lifeFrom } from '../life.ts';
import { answerFileOf, sealForTest } from '../scenes/answer-file.ts';
import { openAnswer } from '../scenes/answer-writer.ts';
import { quarantineOfTests } from '../scenes/quarantine.ts';
import { paramsOf, sittingsOf } from '../scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
beforeEach(() => dismissStaff(app()));
const done = doneBy(app);
const updates = quarantineOfTests(app);

test('another device that is refused, a late start, an answer file, parts merged again, and the end of activity', async () => {
  const { db, clock, config } = app().services;
  const { runningExam, open } = sittingsOf(app);
  const exam = await runningExam(2);
  const { examId, officer } = exam;
  const [candidate, late] = exam.candidates;
  if (!candidate || !late) throw new Error('two candidates were asked for');
  const { candidacyId } = candidate;
  await open(candidate);
  const window = await openAnswer(app(), candidate);
  for (const text of ['Det første.', 'Det andre.']) window.write('q1', text);
  await window.confirmed();
  const life = await lifeFrom(app(), examId);
  const cookie = await app().signInElsewhere(candidate.personId);
  const other = await openAnswer(app(), { ...candidate, cookie });
  const claim = { ...paramsOf(candidate), body: other.windowClaim() };
  for (const _ of ['asked', 'once more']) await app().callWith(cookie, sittingRoutes.takeOver, claim);
  const attemptId = await updates.attemptIdOf(candidate);
  const requests = db.selectFrom('takeover_request').select('id').where('attempt', '=', attemptId);
  const { id: requestId } = await requests.executeTakeFirstOrThrow();
  const refused = { params: { examId, requestId }, body: { isGranted: false } };
  await done(officer, invigilationRoutes.decideTakeover, refused);
  const reach = { scope: 'candidate', candidacyId: late.candidacyId } as const;
  const moved = { id: randomUUID(), kind: 'lateStart', startsAt: null, reach, reason: 'Toget' } as const;
  await done(officer, invigilationRoutes.moveTime, { params: { examId }, body: moved });
  const key = createAnswerFiles(config.secret).keyFor(candidacyId);
  const saved = answerFileOf(window.doc, { candidacyId, key, savedAt: clock.now() });
  const file = (await sealForTest(key.publicKey, saved)).toString('base64');
  await done(officer, quarantineRoutes.acceptAnswerFile, { params: { examId }, body: { file } });
  const sequence = (await chainOf(db, attemptId)).at(-1)?.sequence ?? 0;
  await noteUnmerged(db, { attemptId, left: [{ sequence, reason: 'tooSlow' }], at: clock.now() });
  const own = { params: { examId, candidacyId } };
  for (const _ of ['settled', 'once more']) await done(officer, unmergedRoutes.settleUnmerged, own);
  await done(officer, unmergedRoutes.mergeAgain, own);
  const activities = [{ kind: 'focusAway' as const, at: clock.now().toString(), amount: 5 }];
  await done(candidate.personId, activityRoutes.reportActivity, {
    ...paramsOf(candidate),
    body: { activities },
  });
  for (const each of [window, other]) each.kill();
  await app().moveTo('2026-04-02T01:00:00Z');
  const { log, told } = await life();
  const withoutData = (lines: readonly string[]) => lines.map((line) => line.split(' {')[0]);
  expect({ log: withoutData(log), told: withoutData(told) }).toEqual({
    log: [
      'takeoverAsked by Kandidat HemmeligA',
      'takeoverRefused by Eksamens Konsulent',
      'startMoved by Eksamens Konsulent',
      'answerFileTakenIn by Eksamens Konsulent',
      'unmergedSettled by Eksamens Konsulent',
      'answerMergedAgain by Eksamens Konsulent',
      'answerHandedIn by Karakter',
      'candidateAbsent by Karakter',
      'activityDeleted by Karakter',
    ],
    told: [
      'readyForGrading to Ekstern Sensor',
      'readyForGrading to Intern Sensor',
      'receipt to Kandidat HemmeligA',
    ],
  });
});

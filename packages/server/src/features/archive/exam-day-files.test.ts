import { randomUUID } from 'node:crypto';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { testPaper } from '../../test/scenes/handed-in.ts';
import { firstCandidate, incidentsWith } from '../../test/scenes/incidents.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { examFacts } from '../exam/store.ts';
import { examDayFiles } from './exam-day-files.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);
const { register, decide } = incidentsWith(app);

test('the archive holds messages with receipts, corrections and incidents, and names no candidate [D8, A10, D10]', async () => {
  const exam = await play.runningExam(2);
  const { examId, officer } = exam;
  const { personId, candidacyId, candidateNumber } = firstCandidate(exam);
  await play.open(firstCandidate(exam));
  await app().moveTo('2026-03-02T09:10:00Z');
  const note = { nb: 'Oppgave 1 er rettet.', nn: null, en: null };
  const messageId = randomUUID();
  const [question] = testPaper.questions;
  if (!question) throw new Error('no question');
  const corrected = {
    id: question.id,
    title: { nb: 'Drøft måling', nn: 'Drøft måling' },
    text: question.text,
  };
  await app().call(officer, messagesRoutes.correctPaper, {
    params: { examId, messageId },
    body: { version: 1, questions: [corrected], note },
  });
  await app().call(personId, messagesRoutes.markMessageSeen, { params: { candidacyId, messageId } });
  const incidentId = randomUUID();
  await register(officer, exam, {}, incidentId);
  await decide(officer, exam, incidentId, { graderNotice: 'Nettet var borte i et kvarter.' });

  const { secret } = app().services.config;
  const { pdf, db, clock } = app().services;
  const files = await inTransaction(db, { identity: 'visible', effect: 'read' }, async (tx) => {
    const record = await examFacts(tx, examId);
    if (!record) throw new Error('no exam');
    return examDayFiles({ tx, exam: record, pdf, secret, now: clock.now() });
  });
  const textOf = Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
  const json = (path: string) => JSON.parse(textOf[path] ?? 'null');
  expect(json('eksamensdagen/meldinger.json')).toMatchObject([
    { kind: 'correction', nb: note.nb, seen: [{ candidateNumber }] },
  ]);
  expect(json('oppgave/rettelser.json')).toMatchObject([
    {
      version: 2,
      by: officer,
      changes: { nn: [{ question: 1, before: 'Drøft prøving', after: 'Drøft måling' }] },
    },
  ]);
  expect(json('eksamensdagen/avvik.json')).toMatchObject([
    { number: 1, compensation: 'extraMinutes', minutes: 15, graderNotice: 'Nettet var borte i et kvarter.' },
  ]);
  expect(textOf['eksamensdagen/avvik.csv']).toContain('De mistet et kvarter.');
  expect(Object.values(textOf).join('\n')).not.toMatch(/Hemmelig|@/);
});

import { randomUUID } from 'node:crypto';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { testPaper } from '../../test/scenes/handed-in.ts';
import { firstCandidate, incidentsWith } from '../../test/scenes/incidents.ts';
import { addChangeableExam, changeTime } from '../../test/scenes/planned-exam.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { examFacts } from '../exam/store.ts';
import { examDayFiles } from './exam-day-files.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);
const { register, decide } = incidentsWith(app);

/** The files of the archive by their paths: data as it is, other files as text. */
async function filesOf(examId: string): Promise<Record<string, unknown>> {
  const { secret } = app().services.config;
  const { pdf, db, clock } = app().services;
  const files = await inTransaction(db, { identity: 'visible', effect: 'read' }, async (tx) => {
    const record = await examFacts(tx, examId);
    if (!record) throw new Error('no exam');
    return examDayFiles({ tx, exam: record, pdf, secret, now: clock.now() });
  });
  const contentOf = ({ path, bytes }: (typeof files)[number]) => {
    const text = Buffer.from(bytes).toString();
    return path.endsWith('.json') ? JSON.parse(text) : text;
  };
  return Object.fromEntries(files.map((file) => [file.path, contentOf(file)]));
}

test('the archive holds why the exam was changed after it was published [P14, X2]', async () => {
  const exam = await addChangeableExam(app(), '2026-03-03T08:00:00Z');
  const { examId, officer } = exam;
  await changeTime(app(), exam, { startsAt: '2026-03-04T08:00:00Z', explanation: 'Vannlekkasje' });
  expect(await filesOf(examId)).toMatchObject({
    'endringer.json': [{ kind: 'time', reason: 'room', explanation: 'Vannlekkasje', by: officer }],
  });
});

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

  const files = await filesOf(examId);
  expect(files['eksamensdagen/meldinger.json']).toMatchObject([
    { kind: 'correction', nb: note.nb, seen: [{ candidateNumber }] },
  ]);
  expect(files['oppgave/rettelser.json']).toMatchObject([
    {
      version: 2,
      by: officer,
      changes: { nn: [{ question: 1, before: 'Drøft prøving', after: 'Drøft måling' }] },
    },
  ]);
  expect(files['eksamensdagen/avvik.json']).toMatchObject([
    { number: 1, compensation: 'extraMinutes', minutes: 15, graderNotice: 'Nettet var borte i et kvarter.' },
  ]);
  expect(files['eksamensdagen/avvik.csv']).toContain('De mistet et kvarter.');
  expect(JSON.stringify(files)).not.toMatch(/Hemmelig|@/);
});

import { randomUUID } from 'node:crypto';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-01-12T08:00:00Z');
const { runningExam, open, closeAt, handInsOf } = sittingsOf(app);
const { attemptIdOf } = quarantineOfTests(app);

test('a thesis of 400 days is written, watched, and handed in at its end as any exam [D7, D12]', async () => {
  const exam = await runningExam(1, 400 * 1440);
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('one candidate was asked for');
  await open(candidate);
  const first = await openAnswer(app(), candidate);
  first.write('q1', 'Innledning.');
  await first.confirmed();
  await closeAt(exam, exam.endsAt);

  // Longer than a timer can wait, and more entries than any exam of a day has.
  await app().services.pool.query(
    `insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, hash, content)
      select attempt, $2, kind, epoch, 2, written_at, received_at, hash, content from answer_entry
      where attempt = $1 and kind = 'update'`,
    [await attemptIdOf(candidate), answerLimits.entries + 1],
  );
  await app().moveTo(exam.endsAt.subtract({ hours: 24 }).toString());
  const writer = randomUUID();
  await app().call(candidate.personId, sittingRoutes.takeOver, {
    params: { candidacyId: candidate.candidacyId },
    body: { writer },
  });
  const last = await openAnswer(app(), { ...candidate, writer, doc: first.doc });
  last.write('q1', 'Konklusjon.');
  await last.confirmed();

  const params = { examId: exam.examId };
  const board = await app().call(exam.officer, invigilationRoutes.viewBoard, { params });
  expect(board.body.candidates).toMatchObject([{ state: 'writing', endsAt: exam.endsAt.toString() }]);

  await app().moveTo(exam.endsAt.add({ minutes: 1 }).toString());
  const [handIn] = await handInsOf(exam.examId);
  expect(handIn).toMatchObject({ kind: 'automatic', at: exam.endsAt });
  expect(handIn?.answer).toContain('Innledning.');
  expect(handIn?.answer).toContain('Konklusjon.');
});

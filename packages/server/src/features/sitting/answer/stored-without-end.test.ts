import { randomUUID } from 'node:crypto';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { type AnswerWriter, openAnswer } from '../../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { quarantineOfTests } from '../../../test/scenes/quarantine.ts';
import { nothingUnsaved, sittingsOf } from '../../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, attemptIdOf } = quarantineOfTests(app);
const { runningExam, open, handIn } = sittingsOf(app);

const refusals = ({ messages }: AnswerWriter) =>
  messages.flatMap((each) => (each.kind === 'refused' ? [each] : []));
const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 400; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
};

describe('limits of what one candidate may store and open [D3, D5]', () => {
  it('with forty windows that do not write, forty quarantines and endless bytes, the window that writes is stored and handed in', async () => {
    const { window, candidate } = await written('Først.');
    const attemptId = await attemptIdOf(candidate);
    const { db } = app().services;
    await db
      .insertInto('answer_branch')
      .values(
        Array.from({ length: answerLimits.quarantineWindows }, () => ({
          id: randomUUID(),
          attempt: attemptId,
          kind: 'takenOver',
          writer: randomUUID(),
          opened_at: app().services.clock.now(),
        })),
      )
      .execute();
    const reader = await openAnswer(app(), { ...candidate, writer: randomUUID() });
    reader.write('q1', 'En gren for mye.');
    await until(() => refusals(reader).length > 0);
    expect(refusals(reader)).toMatchObject([{ number: 1, why: 'apartFull' }]);
    window.write('q1', 'Den ærlige skriver videre.');
    await window.confirmed();
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
  });

  it('a sitting’s windows are limited, however short each is open: the candidate is informed, and the window that writes continues', async () => {
    const { window, candidate } = await written('Først.');
    const attemptId = await attemptIdOf(candidate);
    await app().services.pool.query(
      `insert into answer_presence (attempt, server_id, writer, connected_at, disconnected_at)
        select $1, gen_random_uuid(), gen_random_uuid(), now(), now() from generate_series(1, $2)`,
      [attemptId, answerLimits.windowsEver],
    );
    const oneMore = openAnswer(app(), { ...candidate, writer: randomUUID() });
    await expect(oneMore).rejects.toThrow('tooManyWindows');
    window.write('q1', 'Den ærlige skriver videre.');
    await window.confirmed();
    const back = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    back.write('q1', 'Og kommer tilbake.');
    await back.confirmed();
    const { rowCount } = await app().services.pool.query('select from answer_presence where attempt = $1', [
      attemptId,
    ]);
    expect(rowCount).toBeLessThanOrEqual(answerLimits.windowsEver + 1);
  });

  it('changes of the lease and requests for it are limited, and the limit is explained', async () => {
    const { candidate } = await written('Først.');
    const attemptId = await attemptIdOf(candidate);
    await app().services.pool.query(
      `insert into answer_lease (attempt, epoch, writer, granted_at)
        select $1, n, gen_random_uuid(), now() from generate_series(2, $2) n`,
      [attemptId, answerLimits.turns],
    );
    const answer = await app().call(candidate.personId, sittingRoutes.takeOver, {
      params: { candidacyId: candidate.candidacyId },
      body: { writer: randomUUID() },
    });
    expect(answer.refusal).toBe('tooManyTakeovers');
    expect(answer.message).toContain('si fra til eksamensvakten');
  });

  it('entries are also limited by their number, since a million empty ones weigh nothing', async () => {
    const { window, candidate } = await written('Først.');
    const attemptId = await attemptIdOf(candidate);
    // The greatest number, of which only the last entry needs to exist.
    await app().services.pool.query(
      `insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, hash, content)
        select attempt, $2, kind, epoch, 2, written_at, received_at, hash, content from answer_entry
        where attempt = $1 and kind = 'update'`,
      [attemptId, answerLimits.entries],
    );
    const back = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    back.write('q1', 'En for mye.');
    await until(() => refusals(back).length > 0);
    expect(refusals(back)).toMatchObject([{ why: 'answerFull' }]);
  });

  it('the answer itself has a limit, and the window learns it by number; an update that fits is still stored', async () => {
    const { window, candidate } = await written('Først.');
    const attemptId = await attemptIdOf(candidate);
    const { db } = app().services;
    const merged = Y.encodeStateAsUpdate(window.doc);
    await db
      .insertInto('answer_checkpoint')
      .values({
        attempt: attemptId,
        sequence: 2,
        content: Buffer.from(merged),
        stored_bytes: answerLimits.sittingBytes - answerLimits.quarantineBytes - 500,
      })
      .execute();
    const again = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    again.write('q1', 'x'.repeat(600));
    await until(() => refusals(again).length > 0);
    expect(refusals(again)).toMatchObject([{ why: 'answerFull' }]);
    again.choose('q2', 'a');
    await until(() => again.messages.some((each) => each.kind === 'confirmed'));
  });

  it('above the limit of open windows, the oldest that does not write is informed and closed', async () => {
    const exam: TestExam = await runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('one candidate was asked for');
    await open(candidate);
    const writing = await openAnswer(app(), candidate);
    writing.write('q1', 'Jeg skriver.');
    await writing.confirmed();
    const readers: AnswerWriter[] = [];
    for (let n = 0; n < answerLimits.openWindows + 3; n += 1)
      readers.push(await openAnswer(app(), { ...candidate, writer: randomUUID() }));
    expect(await readers[0]?.stopped()).toBe('tooManyWindows');
    writing.write('q1', 'Fortsatt.');
    await writing.confirmed();
    expect(readers.at(-1)?.messages.some((each) => each.kind === 'stopped')).toBe(false);
  });
});

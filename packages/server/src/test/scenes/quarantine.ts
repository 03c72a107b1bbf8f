import { randomUUID } from 'node:crypto';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import type { QuarantineKind, QuarantineOutcome } from '@karakter/domain/quarantine/quarantined-updates';
import * as Y from 'yjs';
import { storeInQuarantine } from '../../features/sitting/answer/quarantine.ts';
import type { TestApp } from '../app.ts';
import { type AnswerWriter, appendParagraph, openAnswer } from './answer-writer.ts';
import type { TestExam } from './exam.ts';
import { nothingUnsaved, sittingsOf } from './sitting.ts';

type Candidate = TestExam['candidates'][number];

/** Requests the lease for an unknown device; returns the id of the request. */
export async function askTakeover({ services: { db, clock } }: TestApp, attempt: number): Promise<string> {
  const id = randomUUID();
  const asked = { writer: randomUUID(), machine_id: randomUUID(), requested_at: clock.now() };
  await db
    .insertInto('takeover_request')
    .values({ id, attempt, ...asked })
    .execute();
  return id;
}

/** Quarantined updates, and the exam office's actions on them. */
export function quarantineOfTests(app: () => TestApp) {
  const { runningExam, open, handIn } = sittingsOf(app);
  const db = () => app().services.db;
  const attemptIdOf = async ({ candidacyId }: Candidate) => {
    const row = await db()
      .selectFrom('sitting')
      .select('attempt')
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirstOrThrow();
    return row.attempt;
  };
  return {
    attemptIdOf,
    /** A candidate who has written this and has the window open. */
    async written(text: string): Promise<{ exam: TestExam; candidate: Candidate; window: AnswerWriter }> {
      const exam = await runningExam(1);
      const [candidate] = exam.candidates;
      if (!candidate) throw new Error('one candidate was asked for');
      await open(candidate);
      const window = await openAnswer(app(), candidate);
      window.write('q1', text);
      await window.confirmed();
      return { exam, candidate, window };
    },
    /** Quarantines a paragraph that was written on top of this document. */
    async quarantine(
      candidate: Candidate,
      on: Y.Doc,
      text: string,
      kind: QuarantineKind = 'late',
    ): Promise<string> {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(on));
      const before = Y.encodeStateVector(doc);
      appendParagraph(doc, 'q1', text);
      const now = app().services.clock.now().epochMilliseconds;
      const content = Y.encodeStateAsUpdate(doc, before);
      return storeInQuarantine(
        db(),
        { attemptId: await attemptIdOf(candidate), kind, writer: randomUUID() },
        [{ number: 1, writtenAt: now - 5000, receivedAt: now, content }],
      );
    },
    handInNow: (candidate: Candidate) => handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true }),
    list: async ({ examId, officer }: TestExam) => {
      const { body } = await app().call(officer, quarantineRoutes.listQuarantines, { params: { examId } });
      return body.quarantines;
    },
    show: ({ examId, officer }: TestExam, quarantineId: string) =>
      app().call(officer, quarantineRoutes.showQuarantine, {
        params: { examId, quarantineId: quarantineId },
      }),
    decide: ({ examId, officer }: TestExam, quarantineId: string, decision: QuarantineOutcome, updates = 1) =>
      app().call(officer, quarantineRoutes.decideQuarantine, {
        params: { examId, quarantineId: quarantineId },
        body: { decision, updates, reason: 'Nettet i rommet var borte' },
      }),
  };
}
